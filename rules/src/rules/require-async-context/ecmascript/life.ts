import {
	calleeName,
	enclosingFunction,
	isAwaited,
	isFunction,
	propertyName,
	unwrap,
	variableOf,
	wrapped,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { closedElsewhere } from './closed-elsewhere.ts';
import { closedHere, isGivenAway } from './closed-here.ts';
import { declaredDisposable } from './declared-disposable.ts';
import { alwaysEndsProgram, endsProgram } from './program-end.ts';
import { openedThrough } from './opened-through.ts';
import { openingOf, type Call, type Opening } from './opening.ts';
import { openWay } from './open-way.ts';
import { suggestionsFor } from './suggestions.ts';
import { isLook, usesOf, type Use } from './uses.ts';

/** Reports a resource that a function opens for itself and leaves open. */
export function isOpenSomewhere(context: Context, call: Call): void {
	const { source, options } = context;
	const owner = enclosingFunction(call);
	// A module's resources live as long as the module.
	if (!owner || options.allow.includes(calleeName(call.callee))) return;
	const known = openingOf(source, call);
	const opening = known ?? openedThrough(context, call) ?? unknownOpening(context, call);
	if (opening && isLeftOpen(context, opening, owner)) return;
	// What closes a known thing is known, too: one of its methods does not say more.
	if (!known && options.checkUnknown && options.checkPaths) closedOnSuccess(context, call, owner);
}

/** A thing of an unknown kind that the text around it, or other functions of the file, treat as one to close. */
const unknownOpening = (context: Context, call: Call): Opening | undefined =>
	context.options.checkUnknown
		? (declaredDisposable(context.source, call) ?? closedElsewhere(context, call))
		: undefined;

/** True where something has been said of it. */
function isLeftOpen(context: Context, opening: Opening, owner: FunctionNode): boolean {
	const { source, options } = context;
	const { call } = opening;
	const callee = calleeName(call.callee);
	const { parent } = opening.value;
	if (parent?.type === 'ExpressionStatement') {
		const holds = opening.entry.isPromised ?? opening.isOpened;
		if (holds) context.report({ at: unwrap(call.callee), messageId: 'dropped', data: { callee } });
		return holds;
	}

	const binding = bindingOf(context, opening, owner);
	if (!binding) return false;
	const uses = opening.isLent
		? borrowings(source, opening, binding.variable, owner)
		: usesOf({ source, entry: opening.entry, owner }, binding.variable);
	if (!isInUse(opening, binding.variable)) return false;
	// Then the end of the function is too early to close it.
	const isLater = uses.some(each => each.isLater);
	const isClosed = uses.some(({ kind, at }) => kind === 'close' && !isInCatch(at));
	const closing = uses.filter(each => each.kind !== 'use' && !(isClosed && isLent(source, each)));
	const { name } = binding.id;
	if (!closing.length) {
		if (alwaysEndsProgram(context, owner, binding.at)) return false;
		const data = { name, callee };
		const suggest = isLater ? [] : suggestionsFor(context, opening, binding.id, []);
		context.report({ at: binding.id, messageId: 'neverClosed', data, suggest });
		return true;
	}
	return options.checkPaths && !endsProgram(context, owner) && reportWay(context, opening, binding, owner, closing);
}

/** What closes or keeps it of its direct mentions: what its methods give, and what is awaited and gets it, keeps nothing. */
function borrowings(
	source: EcmascriptSource,
	{ entry }: Opening,
	{ references }: Variable,
	owner: FunctionNode,
): Use[] {
	return references.flatMap((reference): Use[] => {
		if (!reference.isRead()) return [];
		const at = wrapped(reference.identifier);
		const { parent } = at;
		const kept: Use = { kind: 'kept', at };
		if (isInOptions(at)) return [];
		if (isGivenAway(source, at) || parent?.type === 'NewExpression') return [kept];
		if (parent?.type === 'CallExpression' && parent.callee !== at) {
			return (isAwaited(parent) || isLook(source, parent)) && !CLOSING.test(calleeName(parent.callee)) ? [] : [kept];
		}
		if (parent?.type !== 'MemberExpression' || parent.object !== at) return [];
		const name = propertyName(parent);
		if (isClosedWithin(wrapped(parent))) return [kept];
		const isClose = name === undefined || entry.close.includes(name);
		if (isClose) return [enclosingFunction(at) === owner ? { kind: 'close', at: wrapped(parent).parent! } : kept];
		return [];
	});
}

/** `api.server.close()`: a part of it is closed, and that may be all there is. */
function isClosedWithin({ parent }: TSESTree.Node): boolean {
	if (parent?.type !== 'MemberExpression') return false;
	const outer = wrapped(parent);
	const isCalled = outer.parent?.type === 'CallExpression' && outer.parent.callee === outer;
	return isCalled ? CLOSING.test(propertyName(parent) ?? '') : isClosedWithin(outer);
}

/** `await run({ client, all: true })` */
function isInOptions({ parent }: TSESTree.Node): boolean {
	const call = parent?.type === 'Property' ? parent.parent.parent : undefined;
	return call?.type === 'CallExpression' && isAwaited(call) && !CLOSING.test(calleeName(call.callee));
}

/**
 * `await migrate(client)`, where the same function closes it as well: what gets it, and is waited for, gives it back.
 * Streams and sockets that fail close by themselves. https://nodejs.org/api/stream.html#streampipelinesource-transforms-destination-options
 */
function isLent(source: EcmascriptSource, { kind, at }: Use): boolean {
	const { parent } = at;
	if (kind !== 'kept') return false;
	if (isInOptions(at)) return true;
	if (parent?.type !== 'CallExpression' || parent.callee === at || isGivenAway(source, at)) return false;
	return isAwaited(parent) && !TAKES_OVER.test(calleeName(parent.callee));
}

/** Closed there only when something fails: who gets it closes it when nothing does. */
function isInCatch({ parent }: TSESTree.Node): boolean {
	if (!parent || isFunction(parent)) return false;
	return parent.type === 'CatchClause' || isInCatch(parent);
}

const TAKES_OVER =
	/close|destroy|disconnect|dispose|end(?![a-z])|finish|finally|once|pipe|quit|release|shutdown|stop|terminate/i;

const CLOSING = /close|destroy|disconnect|dispose|end|quit|release|shutdown|stop|terminate|run|serve|listen/i;

function closedOnSuccess(context: Context, call: Call, owner: FunctionNode): void {
	const closed = closedHere(context, call);
	const binding = closed && bindingOf(context, closed.opening, owner);
	if (binding && !endsProgram(context, owner)) reportWay(context, closed.opening, binding, owner, closed.closing);
}

interface Binding {
	readonly variable: Variable;
	readonly id: TSESTree.Identifier;
	/** The declarator or the assignment. */
	readonly at: TSESTree.Node;
}

/** The variable of the same function that the resource goes into; undefined for any other place. */
function bindingOf({ source }: Context, { value }: Opening, owner: FunctionNode): Binding | undefined {
	const at = value.parent;
	if (at?.type === 'VariableDeclarator') {
		const { kind } = at.parent;
		const variable = at.id.type === 'Identifier' ? variableOf(source, at.id) : undefined;
		if (!variable || kind === 'using' || kind === 'await using') return undefined;
		return { variable, id: at.id as TSESTree.Identifier, at };
	}
	if (at?.type !== 'AssignmentExpression' || at.operator !== '=' || at.left.type !== 'Identifier') return undefined;
	const variable = variableOf(source, at.left);
	const declared = variable?.defs[0]?.node as TSESTree.Node | undefined;
	if (!variable || declared?.type !== 'VariableDeclarator' || enclosingFunction(declared) !== owner) return undefined;
	return { variable, id: at.left, at };
}

/** A client that nothing has connected holds nothing. */
function isInUse({ entry, isOpened }: Opening, { references }: Variable): boolean {
	if (entry.opener === undefined || isOpened) return true;
	return references.some(({ identifier: { parent } }) => {
		const member = parent as TSESTree.Node | undefined;
		if (member?.type !== 'MemberExpression' || member.property.type !== 'Identifier') return false;
		return member.property.name === entry.opener;
	});
}

function reportWay(
	context: Context,
	opening: Opening,
	{ variable, id, at }: Binding,
	owner: FunctionNode,
	closing: readonly Use[],
): boolean {
	const closes = closing.filter(({ kind }) => kind === 'close');
	const way = closes.length ? openWay(owner, at, variable.name, closing, opening.entry.opener) : undefined;
	if (!way) return false;
	const suggest = suggestionsFor(context, opening, id, closes);
	const data = { name: id.name, cause: way.cause, close: opening.entry.close[0] ?? 'dispose' };
	const message = way.kind === 'error' ? 'It fails here.' : 'It is left here.';
	const evidence = way.at ? [{ message, range: way.at.range }] : [];
	context.report({ at: id, messageId: way.kind === 'error' ? 'openOnError' : 'openOnReturn', data, evidence, suggest });
	return true;
}
