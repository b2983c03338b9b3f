import { calleeName, wrapped } from '#ecmascript';
import { ecmascriptResources } from '#knowledge/resources/ecmascript.ts';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { Context } from './context.ts';
import type { Call, Opening } from './opening.ts';

/** What people call functions that make something: others are not worth a question. */
const MAKES =
	/(?:^|[.#])_*(?:open|connect|create|launch|make|get|start|new|init|spawn|setup|build|from|acquire|load|prepare)|(?:connection|client|session|browser|database|pool|db|socket|store|handle|context|runtime|instance)$/i;
const CLOSES = ['close', 'dispose', 'destroy', 'disconnect', 'quit', 'shutdown', 'terminate', 'end', '$disconnect'];

/**
 * A resource that a function of the project opens for its caller, and an instance of a class of the project that says how
 * it is disposed of; with `checkUnknown` one of a class that has a method to close it.
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
		// What the file's own text names has been looked up.
		const entry = opened.through ? ecmascriptResources.get(opened.key) : undefined;
		return entry && (isWaitedFor || !entry.isPromised) ? { call, entry, value, isOpened: false } : undefined;
	}
	const disposal = opened.members.has('@@asyncDispose')
		? 'async'
		: opened.members.has('@@dispose')
			? 'sync'
			: undefined;
	if (!disposal && !context.options.checkUnknown) return undefined;
	const close = CLOSES.filter(each => opened.members.has(each));
	if (!close.length && !disposal) return undefined;
	const entry: ResourceEntry = {
		close,
		...(disposal ? { disposal } : {}),
		...(disposal === 'sync' ? { closesAtOnce: true } : {}),
	};
	return { call, entry, value, isOpened: true, ...(disposal ? {} : { isLent: true as const }) };
}
