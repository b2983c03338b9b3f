import {
	calleeName,
	enclosingFunction,
	keywordArgument,
	meansModule,
	qualifiedName,
	type Call,
	type PythonNode,
} from '#python';
import type { SuggestionReport } from '#kit/rule-context.ts';
import { lastWords } from '#knowledge/resources/entry.ts';
import type { TimeoutEntry } from '#knowledge/timeouts/entry.ts';
import { pythonTimeouts, pythonTimeoutScopes } from '#knowledge/timeouts/python.ts';
import { is } from '#program/python/ast.ts';
import type { MessageId } from '../messages.ts';
import { NEVER } from '../never.ts';
import type { Context } from './context.ts';
import { classOf } from './made-by.ts';
import { isIdle } from './idle-read.ts';
import { setFails } from './set-fails.ts';

/** `await event.wait()`: a wait that nothing ends. One that is given to something else may be bounded there. */
export function unboundedWait(context: Context, call: Call): void {
	if (!is(call.parent, 'Await')) return;
	const entry = entryOf(context, call);
	// A socket that is given is connected already.
	if (keywordArgument(call, 'sock')) return;
	if (!entry || entry.bounds || !isChecked(context, entry, call) || isInScope(context, call)) return;
	const failing = entry.waits === 'event' ? eventFailure(context, call) : undefined;
	if (entry.waits === 'event' && !failing) return;
	if (isIdle(context, call)) return;
	const data = { callee: calleeName(call.func), never: NEVER[entry.waits], long: 'for ever' };
	const message = 'The event is set only after this, so it never is when this fails.';
	const evidence = failing ? [{ message, range: failing.range }] : [];
	const suggest = entry.waits === 'queue' ? [] : waitForSuggestion(context, call);
	context.report({ at: nameToken(call.func), messageId: 'unbounded', data, evidence, suggest });
}

const eventFailure = ({ source }: Context, { func }: Call): PythonNode | undefined =>
	is(func, 'Attribute') ? setFails(source, func.value) : undefined;

const WORDS = lastWords(pythonTimeouts);

function entryOf({ source }: Context, { func }: Call): TimeoutEntry | undefined {
	if (is(func, 'Attribute') && !WORDS.has(func.attr)) return undefined;
	const name = qualifiedName(source, func);
	const known = name === undefined ? undefined : pythonTimeouts.get(name);
	if (known || !is(func, 'Attribute')) return known;
	const type = classOf(source, func.value);
	return type === undefined ? undefined : pythonTimeouts.get(`${type}.${func.attr}`);
}

function isChecked({ options }: Context, { waits }: TimeoutEntry, call: Call): boolean {
	switch (waits) {
		case 'network':
			return options.checkNetwork;
		case 'event':
			return options.checkEvents;
		case 'process':
			return options.checkProcesses;
		case 'queue':
			// A consumer waits for its next item as long as it takes; a request must not.
			return options.checkQueues && isInRequestHandler(call);
	}
}

const ROUTES = new Set(['api_route', 'delete', 'get', 'patch', 'post', 'put', 'route', 'websocket']);

/** `@app.get('/path')` */
function isInRequestHandler(call: Call): boolean {
	const around = enclosingFunction(call);
	if (around?.type !== 'AsyncFunctionDef') return false;
	return around.decorator_list.some(each => {
		if (!is(each, 'Call') || !is(each.func, 'Attribute') || !ROUTES.has(each.func.attr)) return false;
		const [path] = each.args;
		return is(path, 'Constant') && path.value.kind === 'str' && path.value.text.startsWith('/');
	});
}

/** True inside of `async with asyncio.timeout(…)` and its like. */
function isInScope({ source }: Context, call: Call): boolean {
	const around = enclosingFunction(call);
	for (let at: PythonNode = call.parent; at !== around && at.type !== 'Module'; at = at.parent) {
		if (!is(at, 'With', 'AsyncWith')) continue;
		const isTimed = at.items.some(({ context_expr: manager }) => {
			const name = is(manager, 'Call') ? qualifiedName(source, manager.func) : undefined;
			return name !== undefined && pythonTimeoutScopes.has(name);
		});
		if (isTimed) return true;
	}
	return false;
}

/** `asyncio.wait_for(event.wait(), timeout=10)`, as the file names the module. */
function waitForSuggestion({ source }: Context, call: Call): SuggestionReport<MessageId>[] {
	if (!meansModule(source.scopes.module.variables.get('asyncio'), 'asyncio')) return [];
	const waitFor = 'asyncio.wait_for';
	const [start, end] = call.range;
	const edits = () => [
		{ range: [start, start] as const, text: `${waitFor}(` },
		{ range: [end, end] as const, text: ', timeout=10)' },
	];
	return [{ messageId: 'addWaitFor', data: { waitFor }, edits }];
}

const nameToken = (node: PythonNode) =>
	is(node, 'Attribute') ? { range: [node.range[1] - node.attr.length, node.range[1]] as const } : node;
