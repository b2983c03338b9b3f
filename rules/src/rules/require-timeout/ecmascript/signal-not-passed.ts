import {
	calleeName,
	constantInitializer,
	isFunction,
	mayHaveOption,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	type FunctionNode,
} from '#ecmascript';
import type { Report } from '#kit/rule-context.ts';
import { ecmascriptSignals } from '#knowledge/timeouts/ecmascript.ts';
import type { TimeoutEntry } from '#knowledge/timeouts/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { MessageId } from '../messages.ts';
import { isBoundedAround } from './bounded-around.ts';
import type { Context } from './context.ts';
import { optionSuggestion } from './suggestions.ts';
import { waitingCall } from './waiting-call.ts';

/** A call in a function that takes a signal, which would take it too and does not get it. */
export function signalNotPassed(context: Context, call: TSESTree.CallExpression): boolean {
	const report = missingSignal(context, call);
	if (report) context.report(report);
	return report !== undefined;
}

/** What is to be said of such a call; undefined for any other. */
export function missingSignal(context: Context, call: TSESTree.CallExpression): Report<MessageId> | undefined {
	const signal = signalAt(call);
	if (!signal) return undefined;
	const argument = signalArgument(context, call, signal);
	if (argument) return argument;
	const entry = entryOf(context, call);
	if (!entry?.signal || mentions(context, call, signal) || isBoundedAround(context.source, call)) return undefined;
	if (isGivenWith(call, signal)) return undefined;
	if (mayHaveOption(call, entry.options ?? 0, [entry.signal, 'cancelToken'])) return undefined;

	const property = entry.signal === signal ? signal : `${entry.signal}: ${signal}`;
	const data = { callee: calleeName(call.callee), signal };
	const suggest = optionSuggestion(context, call, entry, property, { messageId: 'passSignal', data });
	return { at: unwrap(call.callee), messageId: 'notPassed', data, suggest };
}

/** A function of the project with a parameter for the signal, called without it. */
function signalArgument(
	context: Context,
	call: TSESTree.CallExpression,
	signal: string,
): Report<MessageId> | undefined {
	const { program, source } = context;
	if (call.arguments.some(each => each.type === 'SpreadElement') || mentions(context, call, signal)) return undefined;
	const places = program
		?.targets(call.callee)
		?.map(target => (target.kind === 'function' ? target.parameters.findIndex(isSignal) : -1));
	const [index] = places ?? [];
	if (index === undefined || index < call.arguments.length || !places?.every(each => each === index)) return undefined;
	if (isBoundedAround(source, call) || isGivenWith(call, signal)) return undefined;

	const data = { callee: calleeName(call.callee), signal };
	const last = call.arguments.at(-1);
	const edits = () => {
		const at = last ? last.range[1] : call.range[1] - 1;
		return [{ range: [at, at] as const, text: last ? `, ${signal}` : signal }];
	};
	const suggest = index === call.arguments.length ? [{ messageId: 'passSignal' as const, data, edits }] : [];
	return { at: unwrap(call.callee), messageId: 'notPassed', data, suggest };
}

/** The name of the signal that the functions around take; undefined too where a closer thing has that name. */
function signalAt(call: TSESTree.Node): string | undefined {
	for (let at = call.parent; at; at = at.parent) {
		if (!isFunction(at)) continue;
		const name = signalParameter(at) ?? signalTakenOut(at);
		if (name !== undefined) return name;
		// Nobody waits for what this function does, and what it does last may be to look at the signal.
		if (isStartedOnItsOwn(at)) return undefined;
	}
	return undefined;
}

/** `(async () => { … })();` */
const isStartedOnItsOwn = (node: FunctionNode): boolean =>
	node.parent.type === 'CallExpression' &&
	node.parent.callee === node &&
	(node.parent.parent.type === 'ExpressionStatement' ||
		(node.parent.parent.type === 'UnaryExpression' && node.parent.parent.operator === 'void'));

/** `raceSignal(delay(100), signal)`: what takes both ends the wait. */
const isGivenWith = (call: TSESTree.CallExpression, signal: string): boolean =>
	call.parent.type === 'CallExpression' &&
	call.parent.arguments.some(each => each.type === 'Identifier' && each.name === signal);

function signalParameter({ params }: FunctionNode): string | undefined {
	for (const each of params) {
		const parameter = each.type === 'AssignmentPattern' ? each.left : each;
		if (parameter.type === 'Identifier' && isSignal(parameter.name)) return parameter.name;
		const name = parameter.type === 'ObjectPattern' ? signalIn(parameter) : undefined;
		if (name !== undefined) return name;
	}
	return undefined;
}

/** `{ signal }`, `{ signal: mine = none }`: what a pattern calls the signal. */
function signalIn({ properties }: TSESTree.ObjectPattern): string | undefined {
	for (const property of properties) {
		if (property.type !== 'Property' || !isSignal(propertyName(property) ?? '')) continue;
		const value = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
		if (value.type === 'Identifier') return value.name;
	}
	return undefined;
}

/** `const { signal } = options;`, where the function takes the options. */
function signalTakenOut({ params, body }: FunctionNode): string | undefined {
	if (body.type !== 'BlockStatement') return undefined;
	const taken = new Set(params.map(each => (each.type === 'AssignmentPattern' ? each.left : each)).map(nameOf));
	for (const statement of body.body) {
		if (statement.type !== 'VariableDeclaration') continue;
		for (const { id, init } of statement.declarations) {
			const from = init ? nameOf(unwrap(init)) : undefined;
			if (id.type !== 'ObjectPattern' || from === undefined || !taken.has(from)) continue;
			const name = signalIn(id);
			if (name !== undefined) return name;
		}
	}
	return undefined;
}

const nameOf = (node: TSESTree.Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined);

/** What an `AbortSignal` is called everywhere; `signal` alone may be a process's, which is a text and fits nowhere. */
export const isSignal = (name: string): boolean => /^(abortSignal|signal)$/.test(name);

const mentions = ({ source: { text } }: Context, call: TSESTree.CallExpression, signal: string): boolean =>
	call.arguments.some(each => new RegExp(`\\b${signal}\\b`).test(text.slice(...each.range)));

/** From the table, or from the parameters of a function of this file. */
function entryOf(context: Context, call: TSESTree.CallExpression): TimeoutEntry | undefined {
	return waitingCall(context.source, call, ecmascriptSignals)?.entry ?? ownEntry(context, call);
}

/** A function of this file that takes `{ signal }`. */
function ownEntry({ source }: Context, { callee }: TSESTree.CallExpression): TimeoutEntry | undefined {
	const name = unwrap(callee);
	if (name.type !== 'Identifier' || qualifiedName(source, name)) return undefined;
	const variable = variableOf(source, name);
	const [definition] = variable?.defs ?? [];
	const value = variable && (constantInitializer(variable)?.init ?? undefined);
	const called =
		definition?.node.type === 'FunctionDeclaration' ? definition.node : value && isFunction(value) ? value : undefined;
	const options = called?.params.findIndex(each => {
		const pattern = each.type === 'AssignmentPattern' ? each.left : each;
		return (
			pattern.type === 'ObjectPattern' &&
			pattern.properties.some(property => property.type === 'Property' && propertyName(property) === 'signal')
		);
	});
	return options === undefined || options < 0 ? undefined : { waits: 'network', options, signal: 'signal' };
}
