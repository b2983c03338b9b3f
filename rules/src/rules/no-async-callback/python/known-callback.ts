import { keywordArgument, qualifiedName, type Call, type Expression } from '#python';
import { PYTHON_CALLBACKS, PYTHON_METHODS, type PythonCallback, type PythonFate } from '#knowledge/callbacks/python.ts';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { receiverClass } from './receiver.ts';

const BY_NAME = new Map(PYTHON_CALLBACKS.flatMap(each => each.names.map(name => [name, each] as const)));
const BY_METHOD = new Map(PYTHON_METHODS.flatMap(each => each.names.map(name => [name, each] as const)));
const LAST_WORDS = new Set([...BY_NAME.keys()].map(name => name.slice(name.lastIndexOf('.') + 1)));
/** `schedule.every(10).minutes.do(save)`: from what a chain starts with to the method that takes the function. */
const CHAINS = [...BY_NAME].flatMap(([name, entry]) => {
	const [start, end] = name.split('.**.');
	return end === undefined ? [] : [{ start, end, entry }];
});

/** The function that a call is given, and what becomes of its coroutine. */
interface Known {
	readonly node: Expression;
	readonly fate: PythonFate;
}

/** Arguments of a call that a table of callbacks knows, with what becomes of the coroutine that each gives. */
export function knownCallbacks(context: Context, call: Call): Known[] {
	const entry = entryOf(context, call);
	return entry ? argumentsAt(call, entry).map(node => ({ node, fate: entry.fate })) : [];
}

function entryOf(context: Context, { func }: Call): PythonCallback | undefined {
	const qualified = qualifiedName(context.source, func);
	if (qualified !== undefined) return BY_NAME.get(qualified) ?? byOption(context, qualified);
	if (!is(func, 'Attribute')) return undefined;
	const method = BY_METHOD.get(func.attr);
	if (method) return method;
	if (!LAST_WORDS.has(func.attr)) return undefined;
	const chain = CHAINS.find(({ start, end }) => end === func.attr && start === startOf(context, func.value));
	if (chain) return chain.entry;
	const owner = receiverClass(context, func.value);
	return owner === undefined ? undefined : BY_NAME.get(`${owner}.${func.attr}`);
}

/** What the first call of a chain of calls and attributes calls. */
function startOf(context: Context, node: Expression): string | undefined {
	if (is(node, 'Attribute')) return startOf(context, node.value);
	if (!is(node, 'Call')) return undefined;
	return startOf(context, node.func) ?? qualifiedName(context.source, node.func);
}

/** A function that the user names; its callback is the first argument unless the option says otherwise. */
function byOption({ options }: Context, qualified: string): PythonCallback | undefined {
	const own = options.ignoring.find(({ name }) => name === qualified);
	return own && { names: [own.name], at: own.at ?? 0, fate: { kind: 'dropped' }, documentation: '' };
}

function argumentsAt(call: Call, { at, keyword }: PythonCallback): Expression[] {
	const named = (keyword?.split(' ') ?? []).flatMap(each => keywordArgument(call, each)?.value ?? []);
	if (named.length || at === undefined) return named;
	const isSpread = call.args.slice(0, at + 1).some(each => is(each, 'Starred'));
	return isSpread ? [] : call.args.slice(at, at + 1);
}
