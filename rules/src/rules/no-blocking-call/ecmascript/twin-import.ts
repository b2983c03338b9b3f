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
	const isTaken = isNameTaken(context, twin.name);

	if (definition?.node.type === 'ImportSpecifier' && definition.parent?.type === 'ImportDeclaration') {
		const { node: specifier, parent: declaration } = definition;
		if (twin.kind === 'sibling') {
			if (isTaken) return importsIt(declaration, twin.name) ? [renamed] : undefined;
			return [{ range: [specifier.range[1], specifier.range[1]], text: `, ${twin.name}` }, renamed];
		}
		const promises = context.source.ast.body.find(
			(statement): statement is TSESTree.ImportDeclaration =>
				statement.type === 'ImportDeclaration' && /^(node:)?fs\/promises$/.test(statement.source.value),
		);
		if (isTaken) return promises && importsIt(promises, twin.name) ? [renamed] : undefined;
		if (!/^(node:)?fs$/.test(declaration.source.value)) return undefined;
		return [
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
	if (twin.kind === 'sibling') return [{ range: [last.range[1], last.range[1]], text: `, ${twin.name}` }, renamed];
	if (!/^(node:)?fs$/.test(specifier.value)) return undefined;
	return [
		after(
			context,
			declaration,
			module => `${declaration.kind} ${braced(context, twin.name)} = require(${module})`,
			specifier,
		),
		renamed,
	];
}

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
