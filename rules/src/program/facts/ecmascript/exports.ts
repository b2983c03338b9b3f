import type { TSESTree } from '@typescript-eslint/types';
import { propertyName, variableOf } from '#ecmascript';
import type { ImportFrom, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

export interface Exports {
	readonly exports: Record<string, ValueId>;
	readonly stars: ImportFrom[];
	commonjs?: ValueId;
}

/** What a module gives to others, by `export` and by `module.exports`. */
export function readExports(module: ModuleInProgress, describer: Describer): Exports {
	const found: Exports = { exports: {}, stars: [] };
	for (const statement of module.source.ast.body) readStatement(module, describer, statement, found);
	// `module.exports = { a }` and then `module.exports.b = …`: one object.
	const all = found.commonjs === undefined ? undefined : module.table.values[found.commonjs];
	if (all?.kind === 'object' && Object.keys(found.exports).length) {
		found.commonjs = describer.add({ kind: 'object', members: { ...all.members, ...found.exports } });
	}
	return found;
}

function readStatement(
	module: ModuleInProgress,
	describer: Describer,
	statement: TSESTree.ProgramStatement,
	found: Exports,
): void {
	const { exports } = found;
	switch (statement.type) {
		case 'ExportDefaultDeclaration':
			set(exports, 'default', describer.describe(statement.declaration) ?? ofType(describer, statement.declaration));
			return;
		case 'ExportAllDeclaration': {
			const specifier = statement.source.value;
			if (statement.exported) exports[nameOf(statement.exported)] = describer.add({ kind: 'import', specifier });
			else found.stars.push({ specifier });
			return;
		}
		case 'ExportNamedDeclaration':
			return readNamed(module, describer, statement, exports);
		case 'TSExportAssignment': {
			const value = describer.describe(statement.expression);
			if (value !== undefined) found.commonjs = value;
			return;
		}
		case 'ExpressionStatement':
			if (statement.expression.type === 'AssignmentExpression') {
				readCommonjs(module, describer, statement.expression, found);
			}
			return;
		default:
			return;
	}
}

function readNamed(
	module: ModuleInProgress,
	describer: Describer,
	{ source, specifiers, declaration }: TSESTree.ExportNamedDeclaration,
	exports: Record<string, ValueId>,
): void {
	for (const { local, exported } of specifiers) {
		const value = source
			? describer.add({ kind: 'import', specifier: source.value, name: nameOf(local) })
			: ofName(module, describer, local);
		set(exports, nameOf(exported), value);
	}
	if (!declaration) return;
	for (const variable of module.source.scopeManager.getDeclaredVariables(declaration)) {
		// A function also declares its parameters.
		if (variable.defs.some(({ type }) => type === 'Parameter')) continue;
		set(exports, variable.name, describer.variable(variable));
	}
	if (declaration.type !== 'VariableDeclaration') return;
	for (const each of declaration.declarations) {
		for (const variable of module.source.scopeManager.getDeclaredVariables(each)) {
			set(exports, variable.name, describer.variable(variable));
		}
	}
}

/** `module.exports = …`, `module.exports.a = …`, `exports.a = …` at the top level. */
function readCommonjs(
	module: ModuleInProgress,
	describer: Describer,
	{ left, right, operator }: TSESTree.AssignmentExpression,
	found: Exports,
): void {
	if (operator !== '=') return;
	// `exports = module.exports = …`
	if (isGlobal(module, left, 'exports') && right.type === 'AssignmentExpression') {
		return readCommonjs(module, describer, right, found);
	}
	if (left.type !== 'MemberExpression') return;
	const name = propertyName(left);
	if (name === undefined) return;
	if (isModuleExports(module, left)) {
		// `module.exports = exports = …` gives the same.
		const value = describer.describe(right);
		if (value !== undefined) found.commonjs = value;
		return;
	}
	const isExports =
		isModuleExports(module, left.object) ||
		(isGlobal(module, left.object, 'exports') && left.object.type === 'Identifier');
	if (!isExports) return;
	set(found.exports, name, describer.describe(right));
	if (right.type === 'AssignmentExpression') readCommonjs(module, describer, right, found);
}

const isModuleExports = (module: ModuleInProgress, node: TSESTree.Node): boolean =>
	node.type === 'MemberExpression' && propertyName(node) === 'exports' && isGlobal(module, node.object, 'module');

const isGlobal = ({ source }: ModuleInProgress, node: TSESTree.Node, name: string): boolean =>
	node.type === 'Identifier' && node.name === name && !variableOf(source, node);

function ofName(module: ModuleInProgress, describer: Describer, local: TSESTree.Node): ValueId | undefined {
	if (local.type !== 'Identifier') return undefined;
	const variable = variableOf(module.source, local);
	return variable && describer.variable(variable);
}

const ofType = (describer: Describer, node: TSESTree.Node): ValueId | undefined => {
	if (node.type === 'TSInterfaceDeclaration') return describer.annotations.declared(node);
	return node.type === 'TSDeclareFunction' ? describer.annotations.signature(node) : undefined;
};

function set(exports: Record<string, ValueId>, name: string, value: ValueId | undefined): void {
	if (value !== undefined && name !== '__proto__') exports[name] = value;
}

const nameOf = (node: TSESTree.Identifier | TSESTree.StringLiteral): string =>
	node.type === 'Identifier' ? node.name : node.value;
