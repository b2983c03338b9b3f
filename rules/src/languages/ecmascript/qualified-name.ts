import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isCoreModule } from './core-modules.ts';
import { propertyName } from './property-name.ts';
import { constantInitializer, variableOf } from './scopes.ts';
import type { EcmascriptSource } from './source.ts';
import { unwrap } from './unwrap.ts';

/** What a name means once imports, aliases and `require` are seen through. */
export interface QualifiedName {
	/** The module specifier, without `node:`; absent for a global. */
	readonly module?: string;
	/** The dotted path inside the module or from the global object; empty for the module itself. `default` is left out. */
	readonly name: string;
}

const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);
/** An alias of an alias of an alias: deeper than people write, and it ends a cycle. */
const DEEPEST = 8;

/**
 * Resolves `rd`, `fs.readFileSync` or `require('fs').promises.readFile` to the thing that it means.
 * Undefined when the name is bound to something that the file alone does not tell: a parameter, a result, a `let`.
 */
export function qualifiedName(source: EcmascriptSource, node: TSESTree.Node, depth = 0): QualifiedName | undefined {
	if (depth > DEEPEST) return undefined;
	const expression = unwrap(node);

	switch (expression.type) {
		case 'Identifier': {
			const variable = variableOf(source, expression);
			return variable ? nameOfVariable(source, variable, depth) : nameOfGlobal(expression.name);
		}
		case 'MemberExpression': {
			const property = propertyName(expression);
			const object = property === undefined ? undefined : qualifiedName(source, expression.object, depth + 1);
			return object && member(object, property!);
		}
		case 'CallExpression':
			return nameOfRequire(source, expression);
		case 'AwaitExpression':
			return nameOfAwaited(unwrap(expression.argument));
		default:
			return undefined;
	}
}

function member(object: QualifiedName, property: string): QualifiedName {
	if (object.module !== undefined && property === 'default') return object;
	if (object.module === undefined && GLOBAL_OBJECTS.has(object.name)) return nameOfGlobal(property);
	return { ...object, name: object.name ? `${object.name}.${property}` : property };
}

/** Documents and notebooks leave imports out: a core module's own name still means the module when nothing binds it. */
const nameOfGlobal = (name: string): QualifiedName =>
	name !== 'crypto' && isCoreModule(name) ? { module: name, name: '' } : { name };

const moduleName = (specifier: string): string => specifier.replace(/^node:/, '');

function nameOfRequire(source: EcmascriptSource, call: TSESTree.CallExpression): QualifiedName | undefined {
	const [specifier] = call.arguments;
	if (call.callee.type !== 'Identifier' || call.callee.name !== 'require' || variableOf(source, call.callee)) {
		return undefined;
	}
	return specifier?.type === 'Literal' && typeof specifier.value === 'string'
		? { module: moduleName(specifier.value), name: '' }
		: undefined;
}

const nameOfImport = ({ source }: TSESTree.ImportExpression): QualifiedName | undefined =>
	source.type === 'Literal' && typeof source.value === 'string'
		? { module: moduleName(source.value), name: '' }
		: undefined;

/** `await import('pg')`, `await import('pg').then(module => module.default)` */
function nameOfAwaited(value: TSESTree.Node): QualifiedName | undefined {
	if (value.type === 'ImportExpression') return nameOfImport(value);
	if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return undefined;
	const { callee, arguments: given } = value;
	const [step] = given;
	if (propertyName(callee) !== 'then' || given.length !== 1 || step?.type !== 'ArrowFunctionExpression')
		return undefined;
	const module = nameOfAwaited(unwrap(callee.object));
	const [parameter] = step.params;
	const path = parameter && pathFrom(parameter, step.body);
	return module && path?.reduce(member, module);
}

/** The property path from what a parameter gets to an expression: `module => module.default`, `({ Client }) => Client`. */
function pathFrom(parameter: TSESTree.Node, node: TSESTree.Node): string[] | undefined {
	const expression = unwrap(node);
	if (expression.type === 'Identifier') return destructuredPath(parameter, expression.name);
	const name = expression.type === 'MemberExpression' ? propertyName(expression) : undefined;
	const start = name === undefined ? undefined : pathFrom(parameter, (expression as TSESTree.MemberExpression).object);
	return start && [...start, name!];
}

function nameOfVariable(source: EcmascriptSource, variable: Variable, depth: number): QualifiedName | undefined {
	const [definition] = variable.defs;
	if (definition?.type === 'ImportBinding') return nameOfImportBinding(definition.node, definition.parent);

	const declarator = constantInitializer(variable);
	if (!declarator?.init) return undefined;
	const value = qualifiedName(source, declarator.init, depth + 1);
	if (!value || declarator.id.type === 'Identifier') return value;

	const path = destructuredPath(declarator.id, variable.name);
	return path?.reduce(member, value);
}

function nameOfImportBinding(
	specifier: TSESTree.Node,
	declaration: TSESTree.Node | null | undefined,
): QualifiedName | undefined {
	if (specifier.type === 'TSImportEqualsDeclaration') {
		const { moduleReference } = specifier;
		if (moduleReference.type !== 'TSExternalModuleReference') return undefined;
		const { expression } = moduleReference;
		return expression.type === 'Literal' ? { module: moduleName(expression.value), name: '' } : undefined;
	}
	if (declaration?.type !== 'ImportDeclaration') return undefined;

	const module = { module: moduleName(declaration.source.value), name: '' };
	if (specifier.type !== 'ImportSpecifier') return module;
	const { imported } = specifier;
	return member(module, imported.type === 'Identifier' ? imported.name : imported.value);
}

/** The property path that leads to a name in `{ promises: { readFile: name } }`; undefined for arrays and rests. */
function destructuredPath(pattern: TSESTree.Node, name: string): string[] | undefined {
	if (pattern.type === 'Identifier') return pattern.name === name ? [] : undefined;
	if (pattern.type !== 'ObjectPattern') return undefined;

	for (const property of pattern.properties) {
		if (property.type !== 'Property') continue;
		const key = propertyName(property);
		const rest = key === undefined ? undefined : destructuredPath(property.value, name);
		if (rest) return [key!, ...rest];
	}
	return undefined;
}
