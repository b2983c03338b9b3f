import {
	catchesWhatItAwaits,
	handlingOf,
	isFunction,
	localFunction,
	neverRejects,
	propertyName,
	qualifiedName,
	unwrap,
	type FunctionNode,
} from '#ecmascript';
import { PAGE_WAITS } from '#knowledge/tests/playwright.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** Whether an expression starts work whose error would reach nobody but who awaits it. */
export function canReject(context: Context, start: TSESTree.Node): boolean {
	if (start.type === 'ImportExpression') return true;
	if (start.type === 'NewExpression') return isPromise(context, start.callee) && !isQuietExecutor(start.arguments[0]);
	if (start.type !== 'CallExpression') return false;

	const { kind } = handlingOf(start);
	if (kind === 'function' || kind === 'maybe') return false;
	const callee = unwrap(start.callee);
	if (isNeverRejecting(context, start) || isPageWait(callee)) return false;
	const declaration = localFunction(context.source, callee);
	return !declaration || !isQuiet(context, declaration);
}

/**
 * https://tc39.es/ecma262/#sec-promise.allsettled, https://tc39.es/ecma262/#sec-promise.resolve,
 * https://nodejs.org/api/timers.html#timerspromisessettimeoutdelay-value-options (rejects only for its `signal`),
 * https://nodejs.org/api/events.html#eventsonceemitter-name-options (an error that is waited for fulfils it)
 */
function isNeverRejecting(context: Context, { callee, arguments: all }: TSESTree.CallExpression): boolean {
	const name = qualifiedName(context.source, callee);
	if (name?.module === undefined) return name?.name === 'Promise.allSettled' || name?.name === 'Promise.resolve';
	if (name.module === 'events' && name.name === 'once') return all.length === 2 && isLiteral(all[1], 'error');
	if (name.module === 'timers/promises') return name.name !== 'setInterval' && all.length < 3;
	return name.module === 'timers' && name.name.startsWith('promises.') && all.length < 3;
}

const isLiteral = (node: TSESTree.Node | undefined, value: string): boolean =>
	node?.type === 'Literal' && node.value === value;

/** It rejects when its time is up, and until then the action that is awaited first has told of its own error. */
const isPageWait = (callee: TSESTree.Node): boolean =>
	callee.type === 'MemberExpression' && PAGE_WAITS.has(propertyName(callee) ?? '');

/** A function of this file that looks after its own errors, or that only waits for a timer or an event. */
function isQuiet(context: Context, declaration: FunctionNode): boolean {
	if (declaration.async && (neverRejects(declaration) || catchesWhatItAwaits(declaration))) return true;
	const { body } = declaration;
	const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
	const given = last?.type === 'ReturnStatement' ? last.argument : body;
	const value = given ? unwrap(given) : body;
	return value.type === 'NewExpression' && isPromise(context, value.callee) && isQuietExecutor(value.arguments[0]);
}

const isPromise = ({ source }: Context, callee: TSESTree.Node): boolean => {
	const name = qualifiedName(source, callee);
	return name?.module === undefined && name?.name === 'Promise';
};

/** An executor that does not take `reject`. */
function isQuietExecutor(executor: TSESTree.Node | undefined): boolean {
	const body = executor && unwrap(executor);
	return body !== undefined && isFunction(body) && body.params.length < 2;
}

/** What the program knows of a function of another file, and of one that is called with what it gives. */
export function isQuietElsewhere(context: Context, start: TSESTree.Node): boolean {
	if (start.type !== 'CallExpression') return false;
	if (runsQuietly(context, start.callee)) return true;
	const callee = unwrap(start.callee);
	const [next, ...more] = start.arguments;
	if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'then' || !next || more.length) return false;
	const object = unwrap(callee.object);
	if (object.type !== 'CallExpression' && object.type !== 'NewExpression') return false;
	return runsQuietly(context, next) && (!canReject(context, object) || isQuietElsewhere(context, object));
}

function runsQuietly({ program }: Context, called: TSESTree.Node): boolean {
	const targets = program?.targets(called) ?? [];
	return targets.length > 0 && targets.every(target => target.kind === 'function' && target.neverRejects);
}
