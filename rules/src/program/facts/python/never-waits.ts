import type { Call, Expression } from '#python';
import { is, isNone } from '../../python/ast.ts';
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
} from '../../python/known-not-to-wait.ts';
import { dottedName, isFalseOrZero } from './collect-scopes.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';
import type { Scope } from './scopes.ts';

/** Methods of locks, queues and threads that can be told not to wait. https://docs.python.org/3/library/threading.html */
const CAN_TRY = new Set(['acquire', 'get', 'put', 'join', 'wait', 'result', 'exception', 'select']);
/** Methods of sockets that `setblocking(False)` changes. https://docs.python.org/3/library/socket.html#notes-on-socket-timeouts */
const OF_SOCKETS = new Set(
	'accept connect recv recv_into recvfrom recvfrom_into recvmsg send sendall sendmsg sendto'.split(' '),
);
/** What opens archives. https://docs.python.org/3/library/archiving.html */
const OF_PACKED = new Set(['GzipFile', 'BZ2File', 'LZMAFile', 'TarFile', 'ZipFile', 'open']);
const QUEUES = /^(queue|multiprocessing)\.(Lifo|Priority|Simple|Joinable)?Queue$/;
const FLAGS = new Set(['blocking', 'block', 'timeout']);

/** Tells the forms of a waiting call that give up at once, or may: a lock that is tried, a queue without a size. */
export class NeverWaits {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
	}

	has(call: Call, scope: Scope): boolean {
		const { func, args, keywords } = call;
		const name = is(func, 'Attribute') ? func.attr : is(func, 'Name') ? func.id : '';
		if (name === 'connect' && (isMemoryName(call) || connectsInBackground(call))) return true;
		if (name === 'sleep') return args.length === 1 && isFalseOrZero(args[0]!);
		if (OF_SOCKETS.has(name) && is(func, 'Attribute')) return this.#isNonBlocking(func.value);
		if (name === 'open' && isOfKernel(args[0])) return true;
		if (name === 'create_default_context') return isGivenAsData(call);
		if (OF_PACKED.has(name)) return this.#isInMemory(args[0], keywords, scope);
		// Without an interval it tells what was since it was asked last. https://psutil.readthedocs.io/en/latest/#psutil.cpu_percent
		if (name === 'cpu_percent') return [...args, ...keywords.map(({ value }) => value)].every(each => isNone(each));
		if (name === 'getaddrinfo') return asksNoServer(call) || asksForItself(call);
		if (name.startsWith('gethostby')) return asksForItself(call);
		if ((name === 'result' || name === 'exception') && hasAskedWhetherDone(call)) return true;
		if (!CAN_TRY.has(name)) return false;
		if (name === 'wait' && isOfEnded(call)) return true;
		if (name === 'get' && hasAskedWhetherEmpty(call)) return true;
		if (args.some(isFalseOrZero)) return true;
		if (keywords.some(({ arg, value }) => FLAGS.has(arg ?? '') && isFalseOrZero(value))) return true;
		const isPut = name === 'put' && is(func, 'Attribute') && keywords.every(({ arg }) => FLAGS.has(arg ?? ''));
		return isPut && this.#takesAnything(func.value, scope);
	}

	/** What is packed or unpacked in memory: `GzipFile(fileobj=buffer)`, `ZipFile(io.BytesIO(data))`. */
	#isInMemory(first: Expression | undefined, keywords: Call['keywords'], scope: Scope): boolean {
		if (keywords.some(({ arg }) => arg === 'fileobj')) return true;
		const id = first && this.#describer.describe(first, scope);
		const value = id === undefined ? undefined : this.#module.table.values[id];
		return value?.kind === 'call' && this.#module.pathOf(value.of) === 'io.BytesIO';
	}

	#isNonBlocking(receiver: Expression): boolean {
		const { nonBlocking } = this.#module.scopes;
		return nonBlocking.size > 0 && nonBlocking.has(dottedName(receiver) ?? '');
	}

	/**
	 * A queue without a size takes anything at once; nobody sees the size of one that is made elsewhere.
	 * https://docs.python.org/3/library/queue.html#queue.Queue
	 */
	#takesAnything(receiver: Expression, scope: Scope): boolean {
		const made = this.#valuesOf(receiver, scope);
		if (!made.length) return !this.#isFromElsewhere(this.#describer.describe(receiver, scope));
		return made.every(({ value, scope: inner }) => {
			const callee = is(value, 'Call') ? this.#describer.describe(value.func, inner) : undefined;
			if (QUEUES.test(this.#module.pathOf(callee) ?? '')) {
				return (value as Call).args.length + (value as Call).keywords.length === 0;
			}
			return !this.#isFromElsewhere(this.#describer.describe(value, inner));
		});
	}

	/** What a name or an attribute of the receiver is assigned. */
	#valuesOf(node: Expression, scope: Scope): { readonly value: Expression; readonly scope: Scope }[] {
		const isOwn = is(node, 'Attribute') && is(node.value, 'Name') && node.value.id === scope.receiver;
		const bindings = is(node, 'Name')
			? scope.find(node.id)?.bindings
			: isOwn && scope.method
				? this.#module.scopes.attributesOf(scope.method.class).get(node.attr)
				: undefined;
		return (bindings ?? []).flatMap(each =>
			each.kind === 'assign' && each.value && !is(each.value, 'Constant')
				? [{ value: each.value, scope: each.scope }]
				: [],
		);
	}

	/** True for a library's thing that is no queue: `requests`, `requests.Session()`. */
	#isFromElsewhere(id: number | undefined): boolean {
		if (id === undefined) return false;
		const path = this.#module.pathOf(id);
		if (path !== undefined) return !path.startsWith('builtins.') && !QUEUES.test(path);
		const value = this.#module.table.values[id]!;
		switch (value.kind) {
			case 'call':
			case 'instance':
			case 'entered':
			case 'awaited':
			case 'member':
				return this.#isFromElsewhere(value.of);
			case 'either':
				return value.of.some(each => this.#isFromElsewhere(each));
			default:
				return false;
		}
	}
}
