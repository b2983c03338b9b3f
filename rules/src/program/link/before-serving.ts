import type { CallFacts, FunctionId } from '../facts/module-facts.ts';
import type { BlockingPaths, BlockingPolicy } from './blocking-path.ts';
import { functionsNamedBy } from './called.ts';
import { AT_LAST, Callers, isDefinedAt, isExported, type CallersParts, type Site } from './callers.ts';
import { besideOthers, isBehindEndlessLoop } from './combinators.ts';
import { SharedLoop } from './shared-loop.ts';
import type { RoleOf } from './import-graph.ts';
import type { LinkedModule } from './linked-module.ts';
import { leavesBefore } from './leaves.ts';
import { mentionsIn, type Mention } from './mentions.ts';

/** What a rule takes for serving, and for the start of a program. Compared by identity. */
export interface ServingPolicy {
	readonly roleOf: RoleOf;
	/** Functions from outside that make a server or let it take connections. */
	readonly servers: BlockingPolicy<true>;
	/** Names of functions and methods after which a program goes on, whoever has them. */
	readonly servingCalls: ReadonlySet<string>;
	/** Those of them after which others may be served already. */
	readonly goesOnCalls: ReadonlySet<string>;
	/** Methods that let a server take connections. */
	readonly listenCalls: ReadonlySet<string>;
	/** Methods that a framework calls once, when the program starts or stops. */
	readonly startMethods: ReadonlySet<string>;
	/** Functions without parameters that a program starts with, by their usual names. */
	readonly startNames: ReadonlySet<string>;
	/** Packages that take a command line apart. */
	readonly commandPackages: ReadonlySet<string>;
	/** True for the name of a call that keeps a function, and runs it whenever somebody asks. */
	readonly keepsHandlers: (name: string) => boolean;
	/** True for the name of a call that takes what a model asks for, one thing at a time. */
	readonly takesTools: (name: string) => boolean;
}

export interface BeforeServingParts extends CallersParts {
	readonly servers: BlockingPaths<true>;
}

/** What was met on the ways up from one place. */
interface Way {
	readonly seen: Set<string>;
	/** Files whose text was asked. */
	readonly read: Set<string>;
	readonly isShort: boolean;
	/** Where a way came to its beginning: functions that only call each other never run. */
	starts: number;
}

/** More functions on the way up are not looked at: nobody starts a program through so many. */
const MOST_FUNCTIONS = 60;
const TOP_LEVEL: FunctionId = 0;
/** In front of what a chain runs next, also of a method: `.then(users.`. */
const LINK = /\.(?:then|finally)\(\s*(?:\w+\s*\.\s*)*$/;
/** In front of `Server` in `socket: ws.Server`. */
const TYPE_OF_MODULE = /[:<|&]\s*(?:\w+\s*\.\s*)+$/;
const WORD = /^#?[\w$]+$/;
/** What a parser of command lines runs: the file says which command it is. https://yargs.js.org/docs/#api-reference-commandmodule */
const NAMES_COMMAND = /\bcommand\s*[:=]\s*['"`[]/;
/** `new Command('load').action(…)`, of commander or of what a project wraps around it. https://github.com/tj/commander.js#add-subcommands */
const MAKES_COMMAND = /\bnew\s+Command\s*\(/;
/** https://github.com/tj/commander.js#action-handler */
const GIVEN_TO_COMMAND = /(?:\bhandler\s*[:=]|\.action\()\s*(?:async\s*)?(?:function\b\s*)?$/;

/**
 * Who calls a function, over the whole program, and whether all of them do so before anybody is served. The linker only
 * knows what a call leads to; this goes the other way, from a function to every place that mentions its name.
 */
export class BeforeServing {
	readonly #policy: ServingPolicy;
	readonly #parts: BeforeServingParts;
	readonly #known = new Map<string, { readonly is: boolean; readonly read: ReadonlySet<string> }>();

	readonly #callers: Callers;
	readonly #shared: SharedLoop;

	/** The file that is being checked. */
	#asked: string | undefined;

	constructor(policy: ServingPolicy, parts: BeforeServingParts) {
		this.#policy = policy;
		this.#parts = parts;
		this.#callers = new Callers(parts);
		this.#shared = new SharedLoop(this.#callers, {
			serves: path => parts.importers.serves(path),
			isStart: path => parts.importers.isStart(path) || parts.importers.importsAny(path),
			isOfUnseenCommand: path => parts.importers.isOfUnseenCommand(path),
			servesBefore: site => this.#servesBefore(site),
			servingCalls: policy.servingCalls,
			startNames: policy.startNames,
			commandPackages: policy.commandPackages,
			keepsHandlers: policy.keepsHandlers,
			takesTools: policy.takesTools,
			startsServer: (module, call) => parts.servers.of(module, call) !== undefined,
			isFromOutside: (path, specifier) => parts.importers.isFromOutside(path, specifier),
		});
	}

	/**
	 * True for a place in a file, by where the name of a call there starts, that runs only while a program starts, or in a
	 * command that serves nobody: every way to it begins at the top level of a module, with a command or in a test, and
	 * nothing on that way serves before. False where a function on the way is handed to somebody, or nobody calls it. `isShort`
	 * for what takes a moment: what runs beside it in the same piece of work hardly waits.
	 */
	holds(module: LinkedModule, text: string, start: number, isShort: boolean): boolean {
		const id = module.facts.functions.findIndex(({ calls }) => calls.some(({ at }) => at[0] === start));
		const call = module.facts.functions[id]?.calls.find(({ at }) => at[0] === start);
		if (!call) return false;
		const key = `${module.path}:${start}:${isShort}`;
		let known = this.#known.get(key);
		if (!known) {
			const read = new Set<string>();
			this.#asked = module.path;
			this.#callers.ask(module.path, text);
			const way: Way = { seen: new Set(), read, isShort, starts: 0 };
			const site: Site = { module, function: id, at: call.at };
			const is = (this.#isBefore(site, way) && way.starts > 0) || this.#isForOneAlone(site, isShort, read);
			this.#known.set(key, (known = { is, read }));
		}
		this.#parts.importers.rest(module.path, known.is ? undefined : known.read);
		return known.is;
	}

	/** What tests use, what a command does for the one who typed it, and what every way up shows to run while a program begins. */
	#isForOneAlone(site: Site, isShort: boolean, read: Set<string>): boolean {
		const { importers } = this.#parts;
		const { path } = site.module;
		if (importers.isOnlyForTests(path)) return true;
		const isOfCommand = importers.isOfCommand(path, read) || importers.servesNobody(path, read);
		const waits = this.#shared.of(site, { isOfCommand, isShort }, read);
		return isOfCommand ? waits !== 'shared' : waits === 'alone';
	}

	#isBefore(site: Site, way: Way): boolean {
		const { module, function: id, at } = site;
		const { seen, read } = way;
		read.add(module.path);
		if (this.#servesBefore(site)) return false;
		if (id === TOP_LEVEL) {
			way.starts++;
			return module.path !== this.#asked || this.#parts.importers.isStart(module.path);
		}
		const { runsIn, isAsync, isCalledThere, at: own } = module.facts.functions[id]!;
		const text = this.#callers.textOf(module.path);
		if (isBehindEndlessLoop(text, own[0], at[0]) || (!way.isShort && besideOthers(text, at[0]))) return false;
		if (runsIn !== undefined) {
			// Several of these may run side by side.
			if (isAsync && !isCalledThere && !way.isShort) return false;
			return this.#isBefore({ module, function: runsIn, at: isAsync ? AT_LAST : own }, way);
		}
		const key = `${module.path}:${id}`;
		if (seen.has(key)) return true;
		seen.add(key);
		const callers = seen.size > MOST_FUNCTIONS ? undefined : this.#callersOf(module, id, read);
		if (callers?.length === 0) way.starts++;
		return callers?.every(each => this.#isBefore(each, way)) ?? false;
	}

	#servesBefore({ module, function: id, at }: Site): boolean {
		const text = this.#callers.textOf(module.path);
		return module.facts.functions[id]!.calls.some(
			call =>
				call.at[1] <= at[0] &&
				!call.isClosedAgain &&
				(this.#policy.goesOnCalls.has(text.slice(...call.at)) || this.#opensServer(module, call)) &&
				!(at !== AT_LAST && leavesBefore(this.#callers.codeOf(module.path), call.at[0], at[0])),
		);
	}

	/** True for a call that leads to a server, but where one is only made: right there, or as a part of an object. */
	#opensServer(module: LinkedModule, call: CallFacts): boolean {
		const path = this.#parts.servers.of(module, call);
		if (!path) return false;
		if (!path.hops.length) return !this.#policy.servingCalls.has(this.#callers.textOf(module.path).slice(...call.at));
		return call.how !== 'construct' || path.hops.some(({ path, at }) => this.#listensBeside(path, at[0]));
	}

	/** True where the function around a call also lets a server listen, and where nobody knows. */
	#listensBeside(path: string, place: number): boolean {
		const module = this.#parts.module(path);
		const found = module && this.#callers.callAt(module, place);
		if (!found) return true;
		const text = this.#callers.textOf(path);
		return module.facts.functions[found.id]!.calls.some(({ at }) => this.#policy.listenCalls.has(text.slice(...at)));
	}

	/**
	 * The place of `load().then(name)`, where a chain runs a function when what stands before has ended. Undefined for
	 * anything else that is given a function, and where another link of the function starts to serve.
	 */
	#linkAt(module: LinkedModule, { at, before }: Mention): Site | undefined {
		const link = LINK.exec(before)?.[0].length;
		const found = link === undefined ? undefined : this.#callers.callAt(module, at - link + 1);
		if (!found) return undefined;
		const { functions, values } = module.facts;
		const serves = functions[found.id]!.calls.some(
			call =>
				call.at[0] < at &&
				call.arguments?.some(id => {
					const given = id === null ? undefined : values[id];
					if (given?.kind === 'function') return this.#servesBefore({ module, function: given.function, at: AT_LAST });
					return id !== null && this.#parts.servers.of(module, { callee: id, how: 'call', at: call.at }) !== undefined;
				}),
		);
		return serves ? undefined : { module, function: found.id, at: AT_LAST };
	}

	/** Where a function is called; none for one that a command line or a test runs. Undefined where others may run it, too. */
	#callersOf(module: LinkedModule, id: FunctionId, read: Set<string>): readonly Site[] | undefined {
		const { importers } = this.#parts;
		const { name: full, at, class: owner } = module.facts.functions[id]!;
		const text = this.#callers.textOf(module.path);
		const own = text.slice(...at);
		const isCommand =
			NAMES_COMMAND.test(text) ||
			text.includes('.command(') ||
			(MAKES_COMMAND.test(text) && importers.names(module.path, this.#policy.commandPackages));
		if (isCommand && GIVEN_TO_COMMAND.test(text.slice(Math.max(0, at[0] - 80), at[0]))) return [];
		if (!WORD.test(own)) return undefined;
		if (isCommand && own === 'handler') return [];
		if (owner !== undefined && this.#policy.startMethods.has(own)) return [];

		const isConstructor = owner !== undefined && own === 'constructor';
		const name = isConstructor ? module.facts.classes[owner]!.name : own;
		if (!WORD.test(name) || !full.endsWith(own)) return undefined;
		const files = this.#filesThatMayCall(module, id, owner, own);
		if (!files || this.#callers.isPublic(module, id)) return undefined;

		const callers: Site[] = [];
		let isGiven = false;
		for (const path of files) {
			const mentions = mentionsIn(this.#callers.textOf(path), name);
			if (!mentions.length) continue;
			read.add(path);
			const other = this.#parts.module(path);
			if (!other) return undefined;
			for (const mention of mentions) {
				const { at: place } = mention;
				if (isDefinedAt(other, place)) continue;
				const caller = this.#callers.callAt(other, place);
				if (caller) {
					const named = functionsNamedBy(this.#parts.linker, other, caller.call);
					const isOther = named.length > 0 && !named.some(to => to.module.path === module.path && to.function === id);
					if (!isOther) callers.push({ module: other, function: caller.id, at: caller.call.at });
					continue;
				}
				const link = this.#linkAt(other, mention);
				if (link) callers.push(link);
				else if (GIVEN_TO_COMMAND.test(mention.before)) isGiven = true;
				else if (!(isConstructor && (mention.isType || TYPE_OF_MODULE.test(mention.before)))) return undefined;
			}
		}
		return callers.length || isGiven || importers.isForTests(module.path) ? callers : undefined;
	}

	/** A function that is no method and that nobody can import is called in its own file. */
	#filesThatMayCall(
		module: LinkedModule,
		id: FunctionId,
		owner: number | undefined,
		method: string,
	): Iterable<string> | undefined {
		const { importers } = this.#parts;
		const { path, facts } = module;
		if (owner !== undefined) {
			// Whoever knows a class by its base does not import it.
			const hasBases = facts.classes[owner]!.bases.length > 0;
			const others = hasBases ? importers.around(path) : importers.importersOf(path);
			// Nor does who is handed an instance.
			return others && new Set([path, ...others, ...this.#callers.filesNaming(module, owner, method)]);
		}
		if (!isExported(module, id)) return [module.path];
		const others = importers.importersOf(path);
		return others && new Set([path, ...others]);
	}
}
