import {
	calleeName,
	enclosingFunction,
	isAwaited,
	mentions,
	nodesIn,
	unwrap,
	variableOf,
	wrapped,
	type EcmascriptSource,
} from '#ecmascript';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { closingCall, isGivenAway, targetOf } from './closed-here.ts';
import type { Context } from './context.ts';
import type { Call, Opening } from './opening.ts';

/** What such functions give has mostly been there before. */
const LOOKS_UP = /(?:^|[.#])(?:at|current|find|get|lookup|peek|pop|resolve|shift|use)(?![a-z])/;

/** What a call's value is to the function that makes it. */
interface Treated {
	readonly call: Call;
	readonly entry?: ResourceEntry;
}

const HELD: ReadonlySet<string> = new Set(['AssignmentExpression', 'ExpressionStatement', 'VariableDeclarator']);

const calls = new WeakMap<EcmascriptSource, ReadonlyMap<string, readonly Treated[]>>();

/**
 * Something that nobody knows, and that other functions of this file which make it by the same call use and then close on
 * every way: by `using`, or in a `finally`. One that does not has forgotten it. What is only looked up may be somebody
 * else's, so there most have to close it.
 */
export function closedElsewhere({ source }: Context, call: Call): Opening | undefined {
	// What closes on every way says so with one of these words.
	if (!mentions(source, 'finally') && !mentions(source, 'using')) return undefined;
	// Nothing is said of a value that goes elsewhere.
	if (!HELD.has(valueOf(call).parent?.type ?? '')) return undefined;
	const key = keyOf(source, call);
	if (key === undefined) return undefined;
	let all = calls.get(source);
	if (!all) calls.set(source, (all = treatedIn(source)));
	const same = all.get(key)?.filter(each => each.call !== call) ?? [];
	const closed = same.flatMap(({ entry }) => entry ?? []);
	const [entry] = closed;
	if (!entry) return undefined;
	const others = same.length - closed.length;
	if (LOOKS_UP.test(key) ? closed.length < 2 || others > 0 : closed.length <= others) return undefined;
	return { call, entry, value: valueOf(call), isOpened: true, isLent: true };
}

function treatedIn(source: EcmascriptSource): ReadonlyMap<string, readonly Treated[]> {
	const found = new Map<string, Treated[]>();
	for (const node of nodesIn(source.ast)) {
		if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
		const value = valueOf(node);
		const target = targetOf(value.parent, value);
		const key = target && keyOf(source, node);
		if (key === undefined) continue;
		const entry = closingOf(source, target!, value);
		const known = found.get(key);
		if (known) known.push({ call: node, ...(entry ? { entry } : {}) });
		else found.set(key, [{ call: node, ...(entry ? { entry } : {}) }]);
	}
	return found;
}

function closingOf(
	source: EcmascriptSource,
	target: TSESTree.Identifier,
	{ parent }: TSESTree.Node,
): ResourceEntry | undefined {
	const kind = parent?.type === 'VariableDeclarator' ? parent.parent.kind : undefined;
	if (kind === 'using') return { close: [], disposal: 'sync', closesAtOnce: true };
	if (kind === 'await using') return { close: [], disposal: 'async' };
	const variable = variableOf(source, target);
	const around = enclosingFunction(target);
	if (!variable || !around) return undefined;
	const mentions = variable.references.filter(each => each.isRead()).map(each => each.identifier as TSESTree.Node);
	const closing = mentions.flatMap(each => closingCall(each) ?? []).find(each => isInFinally(each.call));
	// What does nothing else with it is the end of something that others use.
	if (!closing || mentions.length < 2 || mentions.some(each => isGivenAway(source, each))) return undefined;
	return { close: [closing.name], closesAtOnce: !isAwaited(closing.call) };
}

function isInFinally(call: TSESTree.Node): boolean {
	for (let node = call, at = call.parent; at; node = at, at = at.parent) {
		if (at.type === 'TryStatement') return at.finalizer === node;
		if (at === enclosingFunction(call)) return false;
	}
	return false;
}

/** A text that is the same for calls of the same thing; undefined for what is called by a value of its own place. */
function keyOf(source: EcmascriptSource, { type, callee }: Call): string | undefined {
	const name = calleeName(callee);
	const root = rootOf(callee);
	if (!root || !/^[\w$.#]+$/.test(name)) return undefined;
	const of = root.type === 'Identifier' ? variableOf(source, root)?.defs[0]?.name.range[0] : classAround(root);
	return `${type === 'NewExpression' ? 'new ' : ''}${name} ${of ?? ''}`;
}

function rootOf(callee: TSESTree.Node): TSESTree.Identifier | TSESTree.ThisExpression | undefined {
	const node = unwrap(callee);
	if (node.type === 'MemberExpression') return rootOf(node.object);
	return node.type === 'Identifier' || node.type === 'ThisExpression' ? node : undefined;
}

function classAround(node: TSESTree.Node): number | undefined {
	let at: TSESTree.Node | undefined = node;
	while (at && at.type !== 'ClassBody') at = at.parent;
	return at?.range[0];
}

const valueOf = (call: Call): TSESTree.Node => {
	const plain = wrapped(call);
	return plain.parent?.type === 'AwaitExpression' ? wrapped(plain.parent) : plain;
};
