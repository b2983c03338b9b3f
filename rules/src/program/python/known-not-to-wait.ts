import { classAround, enclosingScope, is, nodesIn, type Call, type Node } from './ast.ts';

/**
 * True for a `get` of a queue that the function around has asked before whether something is there, as
 * `while not queue.empty(): queue.get()` does, or waits for in its own way.
 */
export const hasAskedWhetherEmpty = (call: Call): boolean =>
	!call.args.length && is(call.func, 'Attribute') && call.func.attr === 'get' && hasAsked(call, ASKS_QUEUE);

/**
 * True for the `result` of a future that the function around has asked before whether it is done: then it is there.
 * https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Future.done
 */
export const hasAskedWhetherDone = (call: Call): boolean => hasAsked(call, ASKS_FUTURE);

const ASKS_QUEUE: ReadonlySet<string> = new Set(['empty', 'qsize']);
const ASKS_FUTURE: ReadonlySet<string> = new Set(['done']);

/** True where the function around has called one of these methods of the same object before. */
function hasAsked(call: Call, questions: ReadonlySet<string>): boolean {
	const around = enclosingScope(call);
	const receiver = is(call.func, 'Attribute') ? pathOf(call.func.value) : undefined;
	if (!around || receiver === undefined) return false;
	return nodesIn(around).some(
		node =>
			is(node, 'Call') &&
			node.range[0] < call.range[0] &&
			is(node.func, 'Attribute') &&
			questions.has(node.func.attr) &&
			pathOf(node.func.value) === receiver,
	);
}

/** Addresses that are numbers already, and the machine's own that a server listens on. */
const FLAGS = new Set(['AI_NUMERICHOST', 'AI_PASSIVE']);

/**
 * True for a `getaddrinfo` that no name server is asked for, by its flags or by a name that is assigned them.
 * https://docs.python.org/3/library/socket.html#socket.getaddrinfo
 */
export function asksNoServer(call: Call): boolean {
	const flags = call.args[5] ?? call.keywords.find(({ arg }) => arg === 'flags')?.value;
	if (!flags) return false;
	if (hasFlag(flags)) return true;
	const name = lastName(flags);
	if (name === undefined) return false;
	const scope = enclosingScope(call);
	const near = scope && is(flags, 'Name') ? assignedTo(name, scope) : [];
	return (near.length ? near : assignedTo(name, moduleOf(call))).some(hasFlag);
}

/** Names that the machine answers by itself. */
const OWN = new Set(['', '0.0.0.0', '127.0.0.1', '::', '::1', 'localhost']);

/** True for the lookup of the machine's own name: written out, or compared with by the `if` around. */
export function asksForItself({ args: [host], parent }: Call): boolean {
	if (!host) return false;
	if (isOwn(host)) return true;
	const name = pathOf(host);
	if (name === undefined) return false;
	for (let child: Node = host, at: Node | undefined = parent; at; child = at, at = at.parent) {
		if (is(at, 'FunctionDef', 'AsyncFunctionDef', 'Lambda')) return false;
		if (!is(at, 'If') || !at.body.some(each => each === child)) continue;
		const { test } = at;
		if (!is(test, 'Compare') || test.ops.length !== 1 || test.ops[0] !== 'Eq') continue;
		if (pathOf(test.left) === name && isOwn(test.comparators[0]!)) return true;
	}
	return false;
}

const isOwn = (node: Node): boolean => is(node, 'Constant') && node.value.kind === 'str' && OWN.has(node.value.text);

const hasFlag = (node: Node): boolean => nodesIn(node).some(each => FLAGS.has(lastName(each) ?? ''));

const assignedTo = (name: string, root: Node): Node[] =>
	nodesIn(root).flatMap(node =>
		is(node, 'Assign') && node.targets.some(target => lastName(target) === name) ? [node.value] : [],
	);

function moduleOf(node: Node): Node {
	let at = node;
	while (at.type !== 'Module') at = at.parent;
	return at;
}

const lastName = (node: Node): string | undefined =>
	is(node, 'Name') ? node.id : is(node, 'Attribute') ? node.attr : undefined;

function pathOf(node: Node): string | undefined {
	if (is(node, 'Name')) return node.id;
	const of = is(node, 'Attribute') ? pathOf(node.value) : undefined;
	return of === undefined ? undefined : `${of}.${(node as { attr: string }).attr}`;
}

/** Files that no disk keeps. https://man7.org/linux/man-pages/man5/proc.5.html */
export const isOfKernel = (node: Node | undefined): boolean =>
	(is(node, 'Constant') &&
		node.value.kind === 'str' &&
		/^\/(proc|sys|dev\/(null|zero|u?random))(\/|$)/.test(node.value.text)) ||
	(is(node, 'Attribute') && node.attr === 'devnull' && is(node.value, 'Name') && node.value.id === 'os');

/** True where certificates are given as data alone: none is read. https://docs.python.org/3/library/ssl.html#ssl.create_default_context */
export const isGivenAsData = ({ keywords }: Call): boolean =>
	keywords.some(({ arg }) => arg === 'cadata') && !keywords.some(({ arg }) => arg === 'cafile' || arg === 'capath');

/** True for `connect(':memory:')`: such a database is on no disk. https://www.sqlite.org/inmemorydb.html, https://duckdb.org/docs/stable/connect/overview */
export function isMemoryName({ args, keywords }: Call): boolean {
	const name = args[0] ?? keywords.find(({ arg }) => arg === 'database')?.value;
	return name !== undefined && (isMemory(name) || isMemoryByDefault(name));
}

/**
 * True for `psycopg2.connect(…, async_=True)`, which returns at once, also where `options['async_'] = True` stands before
 * `connect(**options)`. https://www.psycopg.org/docs/advanced.html#asynchronous-support
 */
export function connectsInBackground(call: Call): boolean {
	const given = call.keywords.find(({ arg }) => arg !== null && SAYS_ASYNC.has(arg))?.value;
	if (given) return mayBeTrue(given);
	const scope = enclosingScope(call);
	const names = call.keywords.flatMap(({ arg, value }) => (arg === null && is(value, 'Name') ? [value.id] : []));
	if (!scope || !names.length) return false;
	return nodesIn(scope).some(
		each =>
			is(each, 'Assign') &&
			each.range[1] <= call.range[0] &&
			mayBeTrue(each.value) &&
			each.targets.some(target => is(target, 'Subscript') && names.some(name => isKeyOf(target, name))),
	);
}

/** `async` where it was no keyword yet, and still in a dictionary of options. */
const SAYS_ASYNC = new Set(['async', 'async_']);

const isKeyOf = ({ value, slice }: Extract<Node, { type: 'Subscript' }>, name: string): boolean =>
	is(value, 'Name') &&
	value.id === name &&
	is(slice, 'Constant') &&
	slice.value.kind === 'str' &&
	SAYS_ASYNC.has(slice.value.text);

/** Everything but a plain `False`, `0` or `None`. */
const mayBeTrue = (node: Node): boolean =>
	!is(node, 'Constant') ||
	!(
		node.value.kind === 'None' ||
		(node.value.kind === 'bool' && !node.value.is) ||
		(node.value.kind === 'int' && node.value.digits === '0')
	);

/** True where a database is made in memory: what is done with it waits for no disk. */
export const makesNoFile = (path: string, call: Call): boolean =>
	/^(?:sqlite3|duckdb)\.connect$/.test(path) && isMemoryName(call);

/** `sqlite3.connect(':memory:')`, by the text alone. */
export const isMemoryDatabase = (node: Node): boolean => is(node, 'Call') && makesNoFile(pathOf(node.func) ?? '', node);

const isMemory = (node: Node): boolean =>
	is(node, 'Constant') && node.value.kind === 'str' && /^(?:file:)?:memory:|\bmode=memory\b/.test(node.value.text);

/**
 * True for `self.path` where the class says `path = Unicode(':memory:')`: until somebody sets it, it is on no disk.
 * https://traitlets.readthedocs.io/en/stable/using_traitlets.html#default-values
 */
function isMemoryByDefault(node: Node): boolean {
	if (!is(node, 'Attribute') || !is(node.value, 'Name')) return false;
	const owner = classAround(node);
	const declared = owner?.body.flatMap(each => {
		const target = is(each, 'Assign') ? each.targets[0] : is(each, 'AnnAssign') ? each.target : undefined;
		const value = is(each, 'Assign', 'AnnAssign') ? each.value : null;
		return value && is(target, 'Name') && target.id === node.attr ? [value] : [];
	});
	return declared?.length === 1 && isMemory(defaultIn(declared[0]!));
}

/** What a declaration gives where nobody sets it: `Unicode(default_value=':memory:').tag(config=True)`. */
function defaultIn(value: Node): Node {
	if (!is(value, 'Call')) return value;
	if (is(value.func, 'Attribute') && is(value.func.value, 'Call')) return defaultIn(value.func.value);
	return (
		value.keywords.find(({ arg }) => arg === 'default' || arg === 'default_value')?.value ?? value.args[0] ?? value
	);
}

/**
 * True for the `wait` for a process in a branch that has found it ended: `if process.poll() is not None: process.wait()`.
 * https://docs.python.org/3/library/subprocess.html#subprocess.Popen.poll
 */
export function isOfEnded(call: Call): boolean {
	const process = is(call.func, 'Attribute') ? pathOf(call.func.value) : undefined;
	const scope = enclosingScope(call);
	if (process === undefined || !scope) return false;
	const tells = (node: Node): boolean => {
		if (is(node, 'Call')) return pathOf(node.func) === `${process}.poll`;
		if (is(node, 'Attribute')) return pathOf(node) === `${process}.returncode`;
		const values = is(node, 'Name') ? assignedTo(node.id, scope) : [];
		return values.length > 0 && values.every(each => is(each, 'Call') && tells(each));
	};
	const saysEnded = (test: Node): boolean => {
		if (is(test, 'BoolOp')) return test.op === 'And' && test.values.some(saysEnded);
		if (!is(test, 'Compare')) return tells(test);
		return test.ops.length === 1 && HAS_A_CODE.has(test.ops[0]!) && tells(test.left);
	};
	for (let child: Node = call, at: Node | undefined = call.parent; at && at !== scope; child = at, at = at.parent) {
		if (is(at, 'If') && at.body.some(each => each === child) && saysEnded(at.test)) return true;
		if (isBehindPolling(at, child, process)) return true;
	}
	return is(scope, 'FunctionDef', 'AsyncFunctionDef') && isBehindPolling(scope, statementOf(call, scope), process);
}

/** True behind `while process.poll() is None: …`, also where its owner asks: `while await self.poll() is None`, then `self.process.wait()`. */
function isBehindPolling(around: Node, child: Node, process: string): boolean {
	if (!('body' in around) || !Array.isArray(around.body)) return false;
	const body = around.body as readonly Node[];
	const index = body.indexOf(child);
	const owner = process.slice(0, Math.max(0, process.lastIndexOf('.')));
	return body.slice(0, Math.max(0, index)).some(each => {
		if (!is(each, 'While') || !is(each.test, 'Compare') || each.test.ops[0] !== 'Is' || breaksOff(each)) return false;
		const { left, comparators } = each.test;
		const asked = is(left, 'Await') ? left.value : left;
		const name = is(asked, 'Call') ? pathOf(asked.func) : undefined;
		return (
			is(comparators[0], 'Constant') &&
			comparators[0].value.kind === 'None' &&
			(name === `${process}.poll` || (owner !== '' && name === `${owner}.poll`))
		);
	});
}

const breaksOff = (loop: Node): boolean => nodesIn(loop).some(each => is(each, 'Break'));

function statementOf(node: Node, scope: Node): Node {
	let at = node;
	while (at.parent && at.parent !== scope) at = at.parent;
	return at;
}

/** Comparisons that are true of a number alone, or of what is not `None`. */
const HAS_A_CODE = new Set(['Eq', 'Gt', 'GtE', 'IsNot', 'Lt', 'LtE']);
