import { binding, calleeName, enclosingFunction, hasTopLevelAwait, type Call, type Variable } from '#python';
import type { Evidence } from '#kit/finding.ts';
import { is } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { openWay } from './open-way.ts';
import { closesNothing, ownOpening } from './own-class.ts';
import { assignedName, openingOf, type Opening } from './opening.ts';
import { withSuggestion } from './suggestions.ts';
import { usesOf, type Use } from './uses.ts';

/** Reports what a function, or the top of a script, opens for itself and leaves open. */
export function leftOpen(context: Context, call: Call): void {
	const { source, options } = context;
	const known = openingOf(source, call);
	const callee = calleeName(call.func);
	if (options.allow.includes(callee)) return;
	if (known && isForOneRequest(known)) {
		return context.report({ at: call.func, messageId: 'dropped', data: { callee } });
	}
	const name = assignedName(known ?? { value: call, isStream: false });
	const variable = name && binding(source, name);
	const opening = known ?? (variable && ownOpening(context, call, variable));
	if (!opening) return;
	const owner = enclosingFunction(call);
	if (!name || variable?.scope.node !== (owner ?? source.ast) || owner?.type === 'Lambda') return;

	const uses = usesOf(
		{ source, entry: opening.entry, owner, closesNothing: each => closesNothing(context, each) },
		variable,
	);
	if (!isInUse(opening, variable)) return;
	const closes = uses.filter(({ kind }) => kind === 'close');
	const closing = uses.filter(({ kind }) => kind === 'close' || kind === 'kept' || (kind === 'lent' && !closes.length));
	if (!owner) {
		// A module's clients live as long as the program; those of a script or a notebook do their work at once.
		if (closing.length || !hasTopLevelAwait(source) || !uses.some(isAwaitedUse)) return;
	}
	if (!closing.length) {
		const suggest = withSuggestion(context, opening, name, variable, undefined);
		return context.report({ at: name, messageId: 'neverClosed', data: { name: name.id, callee }, suggest });
	}
	if (!owner || !options.checkPaths || !closes.length) return;

	const way = openWay(owner, opening, name.id, closing);
	if (!way) return;
	const suggest = withSuggestion(context, opening, name, variable, closes.length === 1 ? closes[0] : undefined);
	const message = way.kind === 'error' ? 'It fails here.' : 'It is left here.';
	const evidence: Evidence[] = way.at ? [{ message, range: way.at.range }] : [];
	const data = { name: name.id, cause: way.cause, close: opening.entry.close[0]! };
	context.report({
		at: name,
		messageId: way.kind === 'error' ? 'openOnError' : 'openOnReturn',
		data,
		evidence,
		suggest,
	});
}

/** `await aiohttp.ClientSession().get(url)`: the client has no name, and what its request gives does not close it. */
function isForOneRequest({ value, entry }: Opening): boolean {
	const method = value.parent;
	if (!is(method, 'Attribute') || method.value !== value || !REQUESTS.has(method.attr)) return false;
	const call = method.parent;
	return entry.opener === undefined && is(call, 'Call') && call.func === method && is(call.parent, 'Await', 'withitem');
}

/** https://docs.aiohttp.org/en/stable/client_reference.html#client-session, https://www.python-httpx.org/api/#asyncclient */
const REQUESTS = new Set([
	'delete',
	'get',
	'head',
	'options',
	'patch',
	'post',
	'put',
	'request',
	'stream',
	'ws_connect',
]);

/** A client that nothing has connected holds nothing. */
const isInUse = ({ entry }: Opening, { references }: Variable): boolean =>
	entry.opener === undefined ||
	references.some(({ parent }) => is(parent, 'Attribute') && parent.attr === entry.opener);

const isAwaitedUse = ({ at }: Use): boolean => is(at, 'Call') && is(at.parent, 'Await');
