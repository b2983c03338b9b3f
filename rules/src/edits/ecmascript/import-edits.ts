import { qualifiedName } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';
import { isNameTaken } from './name-taken.ts';

/** A name of a module. Without `imported` it is the module's default export, in CommonJS the module itself. */
export interface Wanted {
	readonly module: string;
	readonly imported?: string;
	/** What the file shall call it. */
	readonly local: string;
}

export interface ImportEdits {
	/** What the file calls it: what it called it before, where it had it. */
	readonly local: string;
	readonly edits: readonly Edit[];
}

/**
 * Imports a name once, as the file imports others: `import` or `require`, its quotes, its semicolons, `node:` or not
 * is the caller's. Undefined where the local name is taken.
 */
export function importEdits(context: InSource, wanted: Wanted): ImportEdits | undefined {
	const { source, path } = context;
	const known = knownAs(context, wanted);
	if (known !== undefined) return { local: known, edits: [] };
	if (isNameTaken(context, wanted.local)) return undefined;

	const { body } = source.ast;
	const declarations = body.filter(each => each.type === 'ImportDeclaration');
	const isEsm = declarations.length > 0 || body.some(({ type }) => type.startsWith('Export')) || /\.m[jt]s$/.test(path);
	const required = body.filter(isRequire);
	const { local } = wanted;
	if (isEsm && !path.endsWith('.cjs')) {
		const same = declarations.find(each => each.source.value === wanted.module && each.importKind !== 'type');
		const merged = same && mergedInto(same, wanted, source.text);
		if (merged) return { local, edits: [merged] };
		const name = wanted.imported === undefined ? local : braced(context, specifier(wanted, ' as '));
		return {
			local,
			edits: [lineAfter(context, declarations.at(-1), module => `import ${name} from ${module}`, wanted)],
		};
	}
	const name = wanted.imported === undefined ? local : braced(context, specifier(wanted, ': '));
	return {
		local,
		edits: [lineAfter(context, required.at(-1), module => `const ${name} = require(${module})`, wanted)],
	};
}

/** `{ name }`, or `{name}` where the file writes its imports so. */
export function braced({ source: { text } }: InSource, names: string): string {
	const [, gap = ' '] = /^(?:import|const|let|var)\s*\{(\s*)[^}\n]*\}/m.exec(text) ?? [];
	return `{${gap}${names}${gap}}`;
}

const specifier = ({ imported, local }: Wanted, as: string): string =>
	imported === local ? local : `${imported}${as}${local}`;

/** The name of a module binding at the top level that means the same thing already. */
function knownAs({ source }: InSource, { module, imported = '' }: Wanted): string | undefined {
	const scope = source.scopeManager.scopes.find(({ type }) => type === 'module') ?? source.scopeManager.scopes[0];
	for (const variable of scope?.variables ?? []) {
		const name = variable.defs[0]?.name;
		if (
			name?.type !== 'Identifier' ||
			source.text.slice(...(variable.defs[0]!.parent?.range ?? [0, 0])).startsWith('import type')
		) {
			continue;
		}
		const meant = qualifiedName(source, name);
		if (meant?.module === module && meant.name === imported) return variable.name;
	}
	return undefined;
}

/** Adds to the names that are imported from the module already. */
function mergedInto(declaration: TSESTree.ImportDeclaration, wanted: Wanted, text: string): Edit | undefined {
	const { specifiers } = declaration;
	if (specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier')) return undefined;
	const named = specifiers.filter(({ type }) => type === 'ImportSpecifier').at(-1);
	if (wanted.imported !== undefined) {
		const [, end] = (named ?? specifiers.at(-1))?.range ?? [0, 0];
		if (!end) return undefined;
		const name = specifier(wanted, ' as ');
		return { range: [end, end], text: named ? `, ${name}` : `, { ${name} }` };
	}
	const brace = text.indexOf('{', declaration.range[0]);
	if (specifiers.some(({ type }) => type === 'ImportDefaultSpecifier') || !named) return undefined;
	return { range: [brace, brace], text: `${wanted.local}, ` };
}

function lineAfter(
	{ source, path }: InSource,
	last: TSESTree.Node | undefined,
	write: (module: string) => string,
	{ module }: Wanted,
): Edit {
	const { text, ast } = source;
	const model = last ? text.slice(...last.range) : '';
	const quote = quoteOf(model) ?? quoteOf(text) ?? "'";
	const first = ast.body[0];
	const hasSemicolon = model ? model.endsWith(';') : !first || /;\s*$/m.test(text);
	const line = `${write(`${quote}${module}${quote}`)}${hasSemicolon ? ';' : ''}`;
	if (last) return { range: [last.range[1], last.range[1]], text: `\n${line}` };
	const directives = ast.body.filter(
		each => each.type === 'ExpressionStatement' && 'directive' in each && each.directive,
	);
	const directive = directives.at(-1);
	if (directive) return { range: [directive.range[1], directive.range[1]], text: `\n\n${line}` };
	// A script inside of another language begins where its first statement does.
	const start = /\.(?:vue|svelte|astro)$/.test(path)
		? (first?.range[0] ?? 0)
		: text.startsWith('#!')
			? text.indexOf('\n') + 1
			: 0;
	return { range: [start, start], text: `${line}\n\n` };
}

const quoteOf = (text: string): string | undefined => /['"]/.exec(text)?.[0];

const isRequire = (node: TSESTree.ProgramStatement): boolean =>
	node.type === 'VariableDeclaration' &&
	node.declarations.length === 1 &&
	node.declarations[0].init?.type === 'CallExpression' &&
	node.declarations[0].init.callee.type === 'Identifier' &&
	node.declarations[0].init.callee.name === 'require';
