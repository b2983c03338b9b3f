import { isFunction, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';

/** `await done; return done;`: a promise that a statement before it has waited for is settled, and has not failed. */
export function isAwaitedBefore(
	source: EcmascriptSource,
	leaf: TSESTree.Node,
	statement: TSESTree.ReturnStatement,
): boolean {
	const variable = leaf.type === 'Identifier' ? variableOf(source, leaf) : undefined;
	if (!variable || variable.references.some(each => each.isWrite() && !each.init)) return false;
	for (
		let child: TSESTree.Node = statement, at: TSESTree.Node | undefined = statement.parent;
		at && !isFunction(at);
		child = at, at = at.parent
	) {
		if (at.type !== 'BlockStatement') continue;
		const before = at.body.slice(0, at.body.indexOf(child as TSESTree.Statement));
		if (before.some(each => waitsFor(source, each, variable))) return true;
	}
	return false;
}

/** `await done;`, `const value = await done;` */
function waitsFor(source: EcmascriptSource, statement: TSESTree.Statement, variable: Variable): boolean {
	const values =
		statement.type === 'ExpressionStatement'
			? [statement.expression]
			: statement.type === 'VariableDeclaration'
				? statement.declarations.map(({ init }) => init)
				: [];
	return values.some(value => {
		if (value?.type !== 'AwaitExpression') return false;
		const waited = unwrap(value.argument);
		return waited.type === 'Identifier' && variableOf(source, waited) === variable;
	});
}
