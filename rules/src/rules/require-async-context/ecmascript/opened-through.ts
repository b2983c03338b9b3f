import { calleeName, wrapped } from '#ecmascript';
import { ecmascriptResources } from '#knowledge/resources/ecmascript.ts';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { Context } from './context.ts';
import type { Call, Opening } from './opening.ts';

/** What people call functions that make something: others are not worth a question. */
const MAKES =
	/(?:^|[.#])_*(?:open|connect|create|launch|make|get|start|new|init|spawn|setup|build|from|acquire|load|prepare)|(?:connection|client|session|browser|database|pool|db|socket|store|handle|context|runtime|instance|pick|picker)$/i;
/** Of those the ones whose names say that there is a new one each time. */
const MAKES_ANEW = /(?:^|[.#])_*(?:open|connect|create|launch|make|start|new|init|spawn|acquire)(?![a-z])/;
const CLOSING = /^\$?(?:close|destroy|disconnect|dispose|end|quit|release|shutdown|stop|terminate)/i;

/** What is stopped or released may be used again, or be a lock. */
const ONLY_CLOSING = /^\$?(?:close|destroy|disconnect|dispose|quit|shutdown|terminate)(?![a-z])/;

/**
 * A resource that a function of the project opens for its caller; with `checkUnknown` also an instance of a class of the
 * project that says how it is disposed of, or that has a method to close it.
 */
export function openedThrough(context: Context, call: Call): Opening | undefined {
	const plain = wrapped(call);
	const isWaitedFor = plain.parent?.type === 'AwaitExpression';
	const value = isWaitedFor ? wrapped(plain.parent!) : plain;
	const { parent } = value;
	if (parent?.type !== 'VariableDeclarator' && parent?.type !== 'AssignmentExpression') return undefined;
	if (call.type !== 'NewExpression' && !MAKES.test(calleeName(call.callee))) return undefined;
	const opened = context.program?.opened(value);
	if (!opened) return undefined;
	if (opened.kind === 'external') {
		// What the file's own text names has been looked up; a file of the project may pass it on under its own name.
		const entry = ecmascriptResources.get(opened.key);
		// What it reads from is not to be seen here.
		if (!entry || entry.endsWith !== undefined) return undefined;
		return isWaitedFor || !entry.isPromised ? { call, entry, value, isOpened: false } : undefined;
	}
	if (!context.options.checkUnknown) return undefined;
	if (opened.isDeclared && !MAKES_ANEW.test(calleeName(call.callee))) return undefined;
	const disposal = opened.members.has('@@asyncDispose')
		? 'async'
		: opened.members.has('@@dispose')
			? 'sync'
			: undefined;
	// Stores, mocks and dialogs are made of such objects as well; what takes time to open holds something.
	if (opened.isDeclared && !disposal && !isWaitedFor) return undefined;
	const close = [...opened.members].filter(each => (disposal ? CLOSING : ONLY_CLOSING).test(each));
	if (!close.length && !disposal) return undefined;
	const entry: ResourceEntry = {
		close,
		...(disposal ? { disposal } : {}),
		...(disposal === 'sync' || (close.length && opened.givesPlain(close[0]!)) ? { closesAtOnce: true } : {}),
	};
	return { call, entry, value, isOpened: true, ...(disposal && !opened.isDeclared ? {} : { isLent: true as const }) };
}
