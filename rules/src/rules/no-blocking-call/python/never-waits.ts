import { keywordArgument, type Call, type Expression, type PythonSource } from '#python';
import type { ValueType } from './type-of.ts';

/** True for the forms of a blocking call that give up at once: a lock that is tried, a socket that does not block. */
export function neverWaits({ text }: PythonSource, call: Call, name: string, receiver: ValueType | undefined): boolean {
	if (/\.(acquire|get|put)$/.test(name) && /^(threading|queue)\./.test(name)) {
		const [first, second] = name.endsWith('.put') ? call.args.slice(1) : call.args;
		const blocking = first ?? keywordArgument(call, name.endsWith('acquire') ? 'blocking' : 'block')?.value;
		if (isFalse(blocking) || isZero(second ?? keywordArgument(call, 'timeout')?.value)) return true;
	}
	// A queue without a size takes anything at once. https://docs.python.org/3/library/queue.html#queue.Queue
	if (/^queue\.\w+\.put$/.test(name)) return !receiver?.made || !hasArguments(receiver.made);
	if (/^(threading|multiprocessing)\.\w+\.(join|wait)$|^concurrent\.futures\.Future\./.test(name)) {
		return isZero(call.args[0] ?? keywordArgument(call, 'timeout')?.value);
	}
	if (name.startsWith('socket.socket.')) return /\.(setblocking\((False|0)\)|settimeout\(0(\.0)?\))/.test(text);
	// Asks for the address as it is written, so nobody is asked. https://docs.python.org/3/library/socket.html#socket.getnameinfo
	if (name === 'socket.getnameinfo') return text.slice(...call.range).includes('NI_NUMERICHOST');
	if (name === 'select.select') return isZero(call.args[3]);
	// The library that lets a loop run inside of a running one. https://github.com/erdewit/nest_asyncio
	if (name === 'asyncio.run' || name.startsWith('asyncio.AbstractEventLoop.run_')) return /\bnest_asyncio\b/.test(text);
	return false;
}

const hasArguments = ({ args, keywords }: Call): boolean => args.length > 0 || keywords.length > 0;

const isFalse = (node: Expression | undefined): boolean =>
	node?.type === 'Constant' && node.value.kind === 'bool' && !node.value.is;

const isZero = (node: Expression | undefined): boolean =>
	node?.type === 'Constant' &&
	((node.value.kind === 'int' && node.value.digits === '0') ||
		(node.value.kind === 'float' && node.value.number === 0));
