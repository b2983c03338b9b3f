import { braced } from '#edits/ecmascript/import-edits.ts';
import { variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Edit } from '#kit/finding.ts';
import type { Twin } from '#knowledge/blocking/entry.ts';
import type { Context } from './context.ts';

/**
 * Renames a callee that was imported by name, and imports its twin in the file's own style.
 * Undefined where the twin's name already means something else, or the name came in another way.
 */
export function importEdit(context: Context, callee: TSESTree.Node, twin: Twin): Edit[] | undefined {
	if (callee.type !== 'Identifier' || !twin.name) return undefined;
	const definition = variableOf(context.source, callee)?.defs[0];
	const renamed: Edit = { range: [...callee.range], text: twin.name };
	const isLast = isOnlyUse(context, callee);
	const isTaken = isNameTaken(context, twin.name);

	if (definition?.node.type === 'ImportSpecifier' && definition.parent?.type === 'ImportDeclaration') {
		const { node: specifier, parent: declaration } = definition;
		if (twin.kind === 'sibling') {
			if (isTaken) return importsIt(declaration, twin.name) ? [renamed] : undefined;
			return [isLast ? instead(specifier, twin.name) : behind(specifier, twin.name), renamed];
		}
		const promises = context.source.ast.body.find(
			(statement): statement is TSESTree.ImportDeclaration =>
				statement.type === 'ImportDeclaration' && /^(node:)?fs\/promises$/.test(statement.source.value),
		);
		if (isTaken) return promises && importsIt(promises, twin.name) ? [renamed] : undefined;
		if (!/^(node:)?fs$/.test(declaration.source.value)) return undefined;
		if (isLast && declaration.specifiers.length === 1) {
			const [, end] = declaration.source.range;
			return [instead(specifier, twin.name), { range: [end - 1, end - 1], text: '/promises' }, renamed];
		}
		return [
			...(isLast ? takenOut(context, declaration.specifiers, specifier) : []),
			after(context, declaration, module => `import ${braced(context, twin.name)} from ${module}`, declaration.source),
			renamed,
		];
	}

	if (definition?.node.type !== 'VariableDeclarator' || isTaken) return undefined;
	const { init, id, parent: declaration } = definition.node;
	if (declaration.parent.type !== 'Program' || declaration.declarations.length > 1) return undefined;
	if (id.type !== 'ObjectPattern' || init?.type !== 'CallExpression') return undefined;
	const [specifier] = init.arguments;
	if (specifier?.type !== 'Literal' || typeof specifier.value !== 'string') return undefined;
	const last = id.properties.at(-1)!;
	if (last.type === 'RestElement') return undefined;
	const property = definition.name.parent;
	const isAlone = isLast && property.type === 'Property';
	if (twin.kind === 'sibling') return [isAlone ? instead(property, twin.name) : behind(last, twin.name), renamed];
	if (!/^(node:)?fs$/.test(specifier.value)) return undefined;
	if (isAlone && id.properties.length === 1) {
		const [, end] = specifier.range;
		return [instead(property, twin.name), { range: [end - 1, end - 1], text: '/promises' }, renamed];
	}
	return [
		...(isAlone ? takenOut(context, id.properties, property) : []),
		after(
			context,
			declaration,
			module => `${declaration.kind} ${braced(context, twin.name)} = require(${module})`,
			specifier,
		),
		renamed,
	];
}

/** True for the last mention of a name that the file keeps to itself: what imports it would be left over. */
function isOnlyUse({ source }: Context, callee: TSESTree.Identifier): boolean {
	const variable = variableOf(source, callee);
	return variable?.references.every(({ identifier, init }) => init || identifier === callee) ?? false;
}

/** Without one of several names in braces; as it is where that would take a comment along. */
function takenOut({ source: { comments } }: Context, names: readonly TSESTree.Node[], name: TSESTree.Node): Edit[] {
	const at = names.indexOf(name);
	const before = names[at - 1];
	const after = names[at + 1];
	const range: Edit['range'] | undefined =
		before?.type === name.type ? [before.range[1], name.range[1]] : after && [name.range[0], after.range[0]];
	const isFree = range && !comments.some(comment => comment.range[0] < range[1] && range[0] < comment.range[1]);
	return isFree ? [{ range, text: '' }] : [];
}

const behind = ({ range: [, end] }: TSESTree.Node, name: string): Edit => ({ range: [end, end], text: `, ${name}` });
const instead = ({ range }: TSESTree.Node, name: string): Edit => ({ range: [...range], text: name });

/** A new line after a declaration, with its quotes and its semicolon. */
function after(
	{ source: { text } }: Context,
	declaration: TSESTree.Node,
	write: (module: string) => string,
	specifier: TSESTree.StringLiteral,
): Edit {
	const [, end] = declaration.range;
	const quote = text[specifier.range[0]]!;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const semicolon = text[end - 1] === ';' ? ';' : '';
	const module = `${quote}${specifier.value}/promises${quote}`;
	return { range: [end, end], text: `${newline}${write(module)}${semicolon}` };
}

const isNameTaken = ({ source }: Context, name: string): boolean =>
	source.scopeManager.scopes.some(scope => (scope.set.get(name)?.defs.length ?? 0) > 0);

const importsIt = ({ specifiers, importKind }: TSESTree.ImportDeclaration, name: string): boolean =>
	importKind !== 'type' &&
	specifiers.some(
		each =>
			each.type === 'ImportSpecifier' &&
			each.local.name === name &&
			each.imported.type === 'Identifier' &&
			each.imported.name === name,
	);
