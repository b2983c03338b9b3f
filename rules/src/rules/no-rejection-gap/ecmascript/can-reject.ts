import {
	catchesWhatItAwaits,
	handlingOf,
	isFunction,
	localFunction,
	neverRejects,
	qualifiedName,
	unwrap,
	type FunctionNode,
} from '#ecmascript';
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
	if (isNeverRejecting(context, start)) return false;
	const declaration = localFunction(context.source, callee);
	return !declaration || !isQuiet(context, declaration);
}

/**
 * https://tc39.es/ecma262/#sec-promise.allsettled, https://tc39.es/ecma262/#sec-promise.resolve,
 * https://nodejs.org/api/timers.html#timerspromisessettimeoutdelay-value-options (rejects only for its `signal`)
 */
function isNeverRejecting(context: Context, { callee, arguments: all }: TSESTree.CallExpression): boolean {
	const name = qualifiedName(context.source, callee);
	if (name?.module === undefined) return name?.name === 'Promise.allSettled' || name?.name === 'Promise.resolve';
	if (name.module === 'timers/promises') return name.name !== 'setInterval' && all.length < 3;
	return name.module === 'timers' && name.name.startsWith('promises.') && all.length < 3;
}

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

/** What the program knows of a function of another file. */
export function isQuietElsewhere({ program }: Context, start: TSESTree.Node): boolean {
	const targets = start.type === 'CallExpression' ? (program?.targets(start.callee) ?? []) : [];
	return targets.length > 0 && targets.every(target => target.kind === 'function' && target.neverRejects);
}
