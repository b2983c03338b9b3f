import { isFunction, type Await, type Call, type Lambda, type Name, type PythonNode, type PythonSource } from '#python';
import type { MessageId } from '../messages.ts';
import { isKept } from './kept-variable.ts';

/** Why nothing keeps a task. */
export interface Fate {
	readonly messageId: Extract<MessageId, 'callbackOnly' | 'dropped' | 'inCallback' | 'shortLived'>;
	readonly data?: { readonly name: string; readonly function: string };
}

/** Methods that do something with a task and keep it nowhere. https://docs.python.org/3/library/asyncio-task.html#task-object */
export const KEEPS_NOTHING = new Set(['add_done_callback', 'remove_done_callback', 'set_name']);

/** Functions that call what they are given and drop what it gives. https://docs.python.org/3/library/asyncio-eventloop.html */
const DROPPERS = new Set(['add_done_callback', 'add_reader', 'add_signal_handler', 'add_writer']);
const SCHEDULERS = new Set(['call_at', 'call_later', 'call_soon', 'call_soon_threadsafe']);

/** Undefined where something keeps the task, or may keep it. */
export function fateOf(source: PythonSource, task: Call | Await): Fate | undefined {
	for (let child: PythonNode = task, at = task.parent; at.type !== 'Module'; child = at, at = at.parent) {
		switch (at.type) {
			case 'Expr':
				return { messageId: 'dropped' };
			case 'Lambda':
				return at.body === child && isDropped(at) ? { messageId: 'inCallback' } : undefined;
			case 'Attribute':
				return fateOfMethod(at, child);
			case 'Assign': {
				const [target, ...more] = at.targets;
				return target?.type === 'Name' && !more.length ? fateOfVariable(source, target) : undefined;
			}
			case 'AnnAssign':
				return at.target.type === 'Name' ? fateOfVariable(source, at.target) : undefined;
			case 'IfExp':
				if (at.test === child) return undefined;
				continue;
			case 'ListComp':
			case 'SetComp':
				if (at.elt !== child) return undefined;
				continue;
			case 'List':
			case 'Set':
			case 'Tuple':
				continue;
			default:
				return undefined;
		}
	}
	return undefined;
}

/** `asyncio.create_task(work()).add_done_callback(log)` gives nothing that could be kept. */
function fateOfMethod(attribute: PythonNode & { type: 'Attribute' }, task: PythonNode): Fate | undefined {
	const { attr, value, parent } = attribute;
	if (value !== task || !KEEPS_NOTHING.has(attr) || parent.type !== 'Call' || parent.func !== attribute)
		return undefined;
	return parent.parent.type === 'Expr' ? { messageId: 'callbackOnly' } : undefined;
}

function fateOfVariable(source: PythonSource, target: Name): Fate | undefined {
	const kept = isKept(source, target);
	if (kept === 'kept') return undefined;
	if (kept === 'callbackOnly') return { messageId: 'callbackOnly' };
	let around: PythonNode = target;
	while (!isFunction(around) && around.type !== 'Module') around = around.parent;
	const name = around.type === 'FunctionDef' || around.type === 'AsyncFunctionDef' ? around.name : 'the function';
	return { messageId: 'shortLived', data: { name: target.id, function: name } };
}

function isDropped(lambda: Lambda): boolean {
	const { parent } = lambda;
	if (parent.type !== 'Call' || parent.func.type !== 'Attribute' || !parent.args.includes(lambda)) return false;
	const { attr } = parent.func;
	return DROPPERS.has(attr) || SCHEDULERS.has(attr);
}
