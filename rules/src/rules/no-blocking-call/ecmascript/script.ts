import {
	enclosingFunction,
	exportsNothing,
	propertyName,
	speaksOfCommandLine,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import { SERVING_CALLS, SERVING_PACKAGES } from '#knowledge/loops/serving.ts';
import type { ModuleFacts } from '#program/facts/module-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

const SERVES = new RegExp(`\\b(?:${[...SERVING_CALLS].join('|')})\\s*\\(`);

const scripts = new WeakMap<object, boolean>();

/**
 * True in a program that does its work and ends: nobody imports it, it speaks of its command line, and neither it nor what it
 * imports ever serves. It waits for itself alone, unless it does several things at once.
 */
export function isInScript(context: Context, around: FunctionNode | undefined): boolean {
	const { ast } = context.source;
	let is = scripts.get(ast);
	if (is === undefined) scripts.set(ast, (is = isScript(context)));
	return is && (!around || !isOneOfSeveral(context.source, around));
}

function isScript({ program, source }: Context): boolean {
	if (!speaksOfCommandLine(source) || SERVES.test(source.text) || !exportsNothing(source)) return false;
	const reached = program?.reached();
	return reached !== undefined && !reached.some((facts, index) => serves(facts, index === 0));
}

const serves = ({ imports, values }: ModuleFacts, isOwn: boolean): boolean =>
	imports.some(({ specifier }) => SERVING_PACKAGES.has(packageOf(specifier))) ||
	(!isOwn &&
		values.some(value => (value.kind === 'member' || value.kind === 'global') && SERVING_CALLS.has(value.name ?? '')));

const packageOf = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

/** Who calls its argument for many things before the first of them is done, or whenever something happens. */
const STARTS_MANY = new Set([
	'addListener',
	'flatMap',
	'forEach',
	'map',
	'on',
	'once',
	'push',
	'queueMicrotask',
	'setImmediate',
	'setTimeout',
]);
const COMBINATORS = new Set(['all', 'allSettled', 'any', 'race']);

/** True for a function that may run beside another: given to `map`, in `Promise.all`, or called by such a one. */
function isOneOfSeveral(source: EcmascriptSource, around: FunctionNode): boolean {
	const pending = new Set([around]);
	for (const at of pending) {
		if (isStartedWithOthers(at)) return true;
		const outer = enclosingFunction(at);
		if (outer) pending.add(outer);
		const name = at.id ?? (at.parent.type === 'VariableDeclarator' ? at.parent.id : null);
		const variable = name?.type === 'Identifier' ? variableOf(source, name) : undefined;
		for (const { identifier } of variable?.references ?? []) {
			if (isStartedWithOthers(identifier)) return true;
			const caller = enclosingFunction(identifier);
			if (caller) pending.add(caller);
		}
	}
	return false;
}

/** As an argument of what starts many, or anywhere in the arguments of a combinator. */
function isStartedWithOthers(node: TSESTree.Node): boolean {
	let inside = node;
	for (let at = node.parent; at; inside = at, at = at.parent) {
		if (at.type !== 'CallExpression' || at.callee === inside) continue;
		const callee = unwrap(at.callee);
		const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
		if (inside === node && STARTS_MANY.has(name ?? (callee.type === 'Identifier' ? callee.name : ''))) return true;
		const of = callee.type === 'MemberExpression' ? callee.object : undefined;
		if (of?.type === 'Identifier' && of.name === 'Promise' && COMBINATORS.has(name ?? '')) return true;
	}
	return false;
}
