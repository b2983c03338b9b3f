import { keywordArgument, type Call, type Expression, type PythonSource } from '#python';
import {
	asksForItself,
	asksNoServer,
	connectsInBackground,
	hasAskedWhetherDone,
	hasAskedWhetherEmpty,
	isGivenAsData,
	isMemoryName,
	isOfEnded,
	isOfKernel,
} from '#program/python/known-not-to-wait.ts';
import { typeOf, type ValueType } from './type-of.ts';

/** True for the forms of a blocking call that give up at once: a lock that is tried, a socket that does not block. */
export function neverWaits(source: PythonSource, call: Call, name: string, receiver: ValueType | undefined): boolean {
	const { text } = source;
	if (/\.(acquire|get|put)$/.test(name) && /^(threading|queue)\./.test(name)) {
		const [first, second] = name.endsWith('.put') ? call.args.slice(1) : call.args;
		const blocking = first ?? keywordArgument(call, name.endsWith('acquire') ? 'blocking' : 'block')?.value;
		if (isFalse(blocking) || isZero(second ?? keywordArgument(call, 'timeout')?.value)) return true;
	}
	// Gives its thread up to others, if any. https://man7.org/linux/man-pages/man2/clock_nanosleep.2.html
	if (name === 'time.sleep') return isZero(call.args[0]);
	if (name === 'subprocess.Popen.wait' && isOfEnded(call)) return true;
	if (/^concurrent\.futures\.Future\.(?:result|exception)$/.test(name) && hasAskedWhetherDone(call)) return true;
	if (/^queue\.\w+\.get$/.test(name) && hasAskedWhetherEmpty(call)) return true;
	// A queue without a size takes anything at once. https://docs.python.org/3/library/queue.html#queue.Queue
	if (/^queue\.\w+\.put$/.test(name)) return !receiver?.made || !hasArguments(receiver.made);
	if (/^(threading|multiprocessing)\.\w+\.(join|wait)$|^concurrent\.futures\.Future\./.test(name)) {
		return isZero(call.args[0] ?? keywordArgument(call, 'timeout')?.value);
	}
	if (/^(?:sqlite3|duckdb)\./.test(name)) return isDatabaseInMemory(source, call, receiver);
	if (name === 'psycopg2.connect') return connectsInBackground(call);
	if (name.startsWith('socket.socket.')) return /\.(setblocking\((False|0)\)|settimeout\(0(\.0)?\))/.test(text);
	// Asks for the address as it is written, so nobody is asked. https://docs.python.org/3/library/socket.html#socket.getnameinfo
	if (name === 'socket.getaddrinfo') return asksNoServer(call) || asksForItself(call);
	if (name.startsWith('socket.gethostby')) return asksForItself(call);
	if (name === 'socket.getnameinfo') return text.slice(...call.range).includes('NI_NUMERICHOST');
	// What is packed in memory is read from there.
	if (/^(zipfile|tarfile|gzip|bz2|lzma)\./.test(name)) return isInMemory(source, call);
	// Connect at once when they are told where to. https://docs.python.org/3/library/smtplib.html#smtplib.SMTP
	if (/^(smtplib\.\w+|ftplib\.\w+|telnetlib\.Telnet)$/.test(name)) {
		return !call.args.length && !keywordArgument(call, 'host');
	}
	// https://docs.python.org/3/library/os.html#os.WNOHANG
	if (name.startsWith('os.wait')) return text.slice(...call.range).includes('WNOHANG');
	// https://psutil.readthedocs.io/en/latest/#psutil.cpu_percent
	if (name.startsWith('psutil.')) {
		const interval = call.args[0] ?? keywordArgument(call, 'interval')?.value;
		return !interval || isZero(interval) || (interval.type === 'Constant' && interval.value.kind === 'None');
	}
	// Give up their place by themselves. https://sh.readthedocs.io/en/latest/sections/asynchronous_execution.html
	if (name.startsWith('sh.')) return call.keywords.some(({ arg }) => arg === '_async' || arg === '_bg');
	// Certificates that are given as data are not read. https://docs.python.org/3/library/ssl.html#ssl.SSLContext.load_verify_locations
	if (name === 'ssl.SSLContext.load_verify_locations') {
		return !call.args.length && call.keywords.every(({ arg }) => arg === 'cadata');
	}
	if (name === 'ssl.create_default_context') return isGivenAsData(call);
	if (/(^|\.)open$/.test(name) && isOfKernel(call.args[0])) return true;
	if (name === 'select.select') return isZero(call.args[3]);
	// The library that lets a loop run inside of a running one. https://github.com/erdewit/nest_asyncio
	if (name === 'asyncio.run' || name.startsWith('asyncio.AbstractEventLoop.run_')) return /\bnest_asyncio\b/.test(text);
	return false;
}

/** True where the file is given as an object, unless that is known to be an open file. */
function isInMemory(source: PythonSource, call: Call): boolean {
	const given = call.args[0] ?? keywordArgument(call, 'file')?.value;
	const object = keywordArgument(call, 'fileobj')?.value ?? given;
	const type = object && typeOf(source, object);
	return type?.name === 'io.BytesIO' || (object !== undefined && object !== given && type?.name !== 'io.TextIOWrapper');
}

/** True for `connect(':memory:')`, its connection and its cursors. */
function isDatabaseInMemory(source: PythonSource, call: Call, receiver: ValueType | undefined): boolean {
	if (isMemoryName(call)) return true;
	const made = receiver?.made;
	if (!made || made === call) return false;
	const { func } = made;
	return isDatabaseInMemory(source, made, func.type === 'Attribute' ? typeOf(source, func.value) : undefined);
}

const hasArguments = ({ args, keywords }: Call): boolean => args.length > 0 || keywords.length > 0;

const isFalse = (node: Expression | undefined): boolean =>
	node?.type === 'Constant' && node.value.kind === 'bool' && !node.value.is;

const isZero = (node: Expression | undefined): boolean =>
	node?.type === 'Constant' &&
	((node.value.kind === 'int' && node.value.digits === '0') ||
		(node.value.kind === 'float' && node.value.number === 0));
