import type { TSESTree } from '@typescript-eslint/types';
import {
	constantInitializer,
	forEachChild,
	isFunction,
	localFunction,
	propertyName,
	qualifiedName,
	thisOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';

/** https://nodejs.org/api/fs.html#fsexistssyncpath, https://github.com/jprichardson/node-fs-extra/blob/master/docs/pathExists.md */
const ASKS = new Set(['existsSync', 'pathExistsSync']);

/** Functions after which something is at a path, by which argument that is. */
const MAKES: ReadonlyMap<string, number> = new Map([
	// https://nodejs.org/api/fs.html#synchronous-api
	...['mkdirSync', 'writeFileSync'].map(name => [name, 0] as const),
	...['copyFileSync', 'cpSync', 'renameSync'].map(name => [name, 1] as const),
	// https://github.com/jprichardson/node-fs-extra#sync
	...['createFileSync', 'ensureDirSync', 'ensureFileSync', 'mkdirpSync', 'mkdirsSync'].map(name => [name, 0] as const),
	...['outputFileSync', 'outputJsonSync', 'writeJsonSync'].map(name => [name, 0] as const),
	...['copySync', 'moveSync'].map(name => [name, 1] as const),
]);

const FILES = new Set(['fs', 'node:fs', 'fs-extra', 'graceful-fs']);
/** Modules whose functions give the same path for the same arguments while a program runs. */
const SAME_AGAIN = new Set(['path', 'node:path', 'os', 'node:os', 'url', 'node:url', 'process', 'node:process']);
/** The same of strings and lists. */
const KEEPS = new Set(['concat', 'join', 'normalize', 'replace', 'replaceAll', 'slice', 'split', 'toString', 'trim']);

const DEEPEST = 6;

/** The path that a test asks the disk for: `true` where it goes on when nothing is there. */
export function askedPath(
	source: EcmascriptSource,
	test: TSESTree.Expression,
	isMissing: boolean,
): TSESTree.Node | undefined {
	const node = unwrap(test);
	if (isMissing) {
		if (node.type === 'LogicalExpression' && node.operator === '&&')
			return askedPath(source, node.left, true) ?? askedPath(source, node.right, true);
		return node.type === 'UnaryExpression' && node.operator === '!'
			? askedPath(source, node.argument, false)
			: undefined;
	}
	if (node.type !== 'CallExpression' || !ASKS.has(fileFunction(source, node) ?? '')) return undefined;
	const [path] = node.arguments;
	return path && path.type !== 'SpreadElement' && lasts(source, path) ? unwrap(path) : undefined;
}

/** True for code that makes a file or a folder at the path, which is there from then on. */
export function makes(source: EcmascriptSource, node: TSESTree.Node, path: TSESTree.Node): boolean {
	if (isFunction(node)) return false;
	if (node.type === 'CallExpression') {
		const made = node.arguments[MAKES.get(fileFunction(source, node) ?? '') ?? -1];
		if (made && textOf(source, made) === textOf(source, path)) return true;
	}
	let found = false;
	forEachChild(node, child => {
		found ||= makes(source, child, path);
	});
	return found;
}

const textOf = (source: EcmascriptSource, node: TSESTree.Node): string => source.text.slice(...unwrap(node).range);

function fileFunction(source: EcmascriptSource, { callee }: TSESTree.CallExpression): string | undefined {
	const named = qualifiedName(source, callee);
	return named?.module !== undefined && FILES.has(named.module) ? named.name : undefined;
}

/**
 * True for a path that is the same each time while the program runs: nothing in it comes from whoever calls, from an object, or
 * from a turn of a loop.
 */
function lasts(source: EcmascriptSource, node: TSESTree.Node, depth = 0): boolean {
	if (depth > DEEPEST) return false;
	const each = (part: TSESTree.Node): boolean => lasts(source, part, depth + 1);
	const at = unwrap(node);
	switch (at.type) {
		case 'Literal':
		case 'MetaProperty':
			return true;
		case 'TemplateLiteral':
			return at.expressions.every(each);
		case 'BinaryExpression':
		case 'LogicalExpression':
			return each(at.left) && each(at.right);
		case 'ConditionalExpression':
			return each(at.consequent) && each(at.alternate);
		case 'ThisExpression':
			return thisOf(at)?.isStatic ?? false;
		case 'MemberExpression':
			return each(at.object) && (!at.computed || each(at.property));
		case 'Identifier': {
			const variable = variableOf(source, at);
			if (!variable || variable.scope.block.type === 'Program') return true;
			const init = constantInitializer(variable)?.init;
			return init ? each(init) : false;
		}
		case 'CallExpression':
			return at.arguments.every(each) && givesTheSame(source, at.callee, each);
		default:
			return false;
	}
}

/** True for a function that has nothing but its arguments, the machine and the program to go by. */
function givesTheSame(
	source: EcmascriptSource,
	callee: TSESTree.Expression,
	lastsHere: (node: TSESTree.Node) => boolean,
): boolean {
	const named = qualifiedName(source, callee);
	if (named?.module !== undefined) return SAME_AGAIN.has(named.module) || named.module.startsWith('.');
	if (named?.name === 'process.cwd' || named?.name === 'require.resolve') return true;
	const called = unwrap(callee);
	if (called.type === 'Identifier') {
		const own = localFunction(source, called);
		return own !== undefined && !own.async && !own.generator;
	}
	return called.type === 'MemberExpression' && KEEPS.has(propertyName(called) ?? '') && lastsHere(called.object);
}
