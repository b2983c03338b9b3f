import type { CallFacts, FunctionId } from '../facts/module-facts.ts';
import { AT_LAST, type Callers, type Site, type Use } from './callers.ts';
import { besideOthers, isBehindEndlessLoop } from './combinators.ts';
import { interfacesOf } from './foreign-interface.ts';
import { withGiven } from './given-functions.ts';
import { handedOver, isValueAt, memberOfLiteral, type HandedTo } from './handed-over.ts';
import type { LinkedModule } from './linked-module.ts';
import { importsName } from './names-elsewhere.ts';

/**
 * Whether others wait on the loop that a place runs on: `shared` where some way up shows it, `alone` where every way up begins
 * with a program or a command, undefined where nobody knows.
 */
export type Waits = 'shared' | 'alone' | undefined;

/** What was met on the ways up from one place. */
interface Search {
	readonly seen: Set<string>;
	/** Files whose text was asked. */
	readonly read: Set<string>;
	/** In a package that installs a command, where what others import shows nothing: the command may run it, too. */
	readonly isOfCommand: boolean;
	/** Calls beside each other hold up one another; not by what takes a moment. */
	readonly countsBeside: boolean;
	/** Ways that lead to tools of a model. */
	tools: number;
	/** Where a way came to its beginning: functions that only call each other never run. */
	starts: number;
}

/** In a command everything is taken to run for itself that nothing shows to be shared. */
export interface Asked {
	readonly isOfCommand: boolean;
	readonly isShort: boolean;
}

export interface SharedLoopParts {
	/** True for a file that serves, or uses what does. */
	readonly serves: (path: string) => boolean;
	/** True for a file that a program is known to begin with. */
	readonly isStart: (path: string) => boolean;
	/** True where the command of a file's package is not there to be read. */
	readonly isOfUnseenCommand: (path: string) => boolean;
	/** True where something serves in the function of a place before it. */
	readonly servesBefore: (site: Site) => boolean;
	readonly servingCalls: ReadonlySet<string>;
	/** What a program starts with, as it is usually called: where it does so once more, it serves nobody at that moment. */
	readonly startNames: ReadonlySet<string>;
	readonly commandPackages: ReadonlySet<string>;
	/** True for the name of a call that keeps a function, and runs it whenever somebody asks. */
	readonly keepsHandlers: (name: string) => boolean;
	/** True for the name of a call that takes what a model asks for: counted where nothing else leads to a place. */
	readonly takesTools: (name: string) => boolean;
	/** True for a call that makes a server or lets it take connections in the end. */
	readonly startsServer: (module: LinkedModule, call: CallFacts) => boolean;
	/** True for a file's import that leads out of the project. */
	readonly isFromOutside: (path: string, specifier: string) => boolean;
}

const TOP_LEVEL: FunctionId = 0;

const LINKS: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);
/** Call back before they return. */
const RUNS_NOW: ReadonlySet<string> = new Set([
	'Promise',
	'every',
	'filter',
	'find',
	'flatMap',
	'forEach',
	'map',
	'reduce',
	'some',
	'sort',
]);
/** Keep what they are given, also where somebody awaits them. */
const KEEPS: ReadonlySet<string> = new Set([
	'addEventListener',
	'addListener',
	'all',
	'delete',
	'get',
	'on',
	'once',
	'post',
	'put',
	'tool',
	'use',
]);
/** `Object.assign(this.hooks, { … })` only keeps. */
const ON_OBJECTS = /\bObject\s*\.\s*$/;
/** What a command line runs. https://github.com/tj/commander.js#action-handler, https://yargs.js.org/docs/#api-reference-commandmodule */
const COMMANDS: ReadonlySet<string> = new Set(['action', 'command', 'handler', 'hook']);
const OF_COMMAND = /\bnew\s+Command\b|\.(?:action|command)\(/;
/** https://nodejs.org/api/process.html#signal-events, https://nodejs.org/api/process.html#event-exit */
const AT_THE_END = /^\w+\(\s*['"](?:SIG[A-Z]+|exit|beforeExit|uncaughtException)['"]/;
/** What happens once, or because of whoever sits there. https://nodejs.org/api/child_process.html#event-close, https://nodejs.org/api/stream.html#event-end, https://nodejs.org/api/readline.html#event-line */
const OF_THE_PIECE = /^\w+\(\s*['"](?:close|end|error|exit|finish|keypress|line|open|ready|spawn)['"]/;
/** A handler that stops its server again waits for one answer, as its command does. https://nodejs.org/api/http.html#serverclosecallback */
const STOPS_SERVER = /\b\w*[sS]erver\w*\s*\.\s*close\(/;
/** `onExit(…)`, `onBeforeExit(…)`: what is told once more. https://github.com/tapjs/signal-exit, https://github.com/sindresorhus/exit-hook */
const TELLS_THE_END = /(?:[eE]xit|[sS]hutdown)(?:Hook)?$/;
/** Give a function that runs the one that they are given. https://lodash.com/docs/#memoize, https://nodejs.org/api/util.html#utilpromisifyoriginal */
const GIVES: ReadonlySet<string> = new Set(['memoize', 'once', 'pMemoize', 'partial', 'promisify']);
const MEMBER = /\.\s*$/;
const EXECUTOR = /\bnew\s+Promise\s*\(\s*$/;

/** In front of a call, the variable that keeps what it gives. */
const KEPT_AS = /\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=;]*)?=\s*(?:await\s+)?(?:[\w$]+\s*\.\s*)*$/;
const CALLED = /([\w$]+)\s*\(/g;
/** More functions on the way up are not looked at. */
const MOST_FUNCTIONS = 400;

/**
 * Whether several things wait for the loop that a place runs on: some way up from it leads to a function that is handed to a
 * server, an emitter, a timer, to whomever; or to calls beside each other, or to what other packages import. In a program that
 * is a command, where no way does, the command waits for itself alone: what it runs by a table, an interface or a name that
 * nobody calls, it runs for the one who typed it.
 */
export class SharedLoop {
	readonly #callers: Callers;
	readonly #parts: SharedLoopParts;
	readonly #known = new Map<string, { readonly is: Waits; readonly read: ReadonlySet<string> }>();

	constructor(callers: Callers, parts: SharedLoopParts) {
		this.#callers = callers;
		this.#parts = parts;
	}

	/**
	 * Adds to `read` what the answer rests on. `isShort` for what takes a moment: what runs beside it in the same piece of work
	 * hardly waits.
	 */
	of(site: Site, { isOfCommand, isShort }: Asked, read: Set<string>): Waits {
		const countsBeside = !isShort;
		if (countsBeside && this.#isBesideSome(site, read)) return 'shared';
		const search: Search = { seen: new Set<string>(), read, isOfCommand, countsBeside, tools: 0, starts: 0 };
		const found = this.#waits(site, search);
		const is = search.starts ? found : search.tools ? 'shared' : found === 'alone' ? undefined : found;
		// In a command only what is shared is told apart: then nothing that was met is.
		if (is !== 'shared' && isOfCommand && !search.tools)
			for (const each of search.seen) this.#known.set(keyed(each, search), { is: undefined, read });
		return is;
	}

	/**
	 * True for a call in `Promise.all([load(), save()])`, or in a function that is called there. What such calls lead to further
	 * down hardly holds up the others.
	 */
	#isBesideSome({ module, function: id, at }: Site, read: Set<string>): boolean {
		if (this.#isInCombinator({ module, at })) return true;
		const { runsIn, at: own } = module.facts.functions[id]!;
		if (runsIn !== undefined) return this.#isBesideSome({ module, function: runsIn, at: own }, read);
		const uses = id === TOP_LEVEL ? [] : this.#callers.usesOf(module, id, read);
		return Boolean(uses?.some(({ site }) => site && this.#isInCombinator(site)));
	}

	#isInCombinator({ module, at }: Pick<Site, 'module' | 'at'>): boolean {
		const beside = besideOthers(this.#callers.textOf(module.path), at[0]);
		return beside === 'many' || beside === 'some';
	}

	#waits(site: Site, search: Search): Waits {
		const { module, function: id, at } = site;
		search.read.add(module.path);
		const isOpen = !search.isOfCommand && this.#parts.servesBefore(site);
		if (id === TOP_LEVEL) return isOpen || !this.#parts.isStart(module.path) ? undefined : starting(search);
		const { runsIn, isAsync, isCalledThere, at: own } = module.facts.functions[id]!;
		const text = this.#callers.textOf(module.path);
		if (search.countsBeside && besideOthers(text, at[0]) === 'many') return 'shared';
		if (runsIn !== undefined) {
			// Several of these may run side by side.
			const isPiece = isCalledThere || EXECUTOR.test(text.slice(Math.max(0, own[0] - 40), own[0]));
			if (isAsync && !isPiece && search.countsBeside) return 'shared';
			// Nobody waits for it: what comes behind it may come before.
			const from = isAsync && !search.isOfCommand ? AT_LAST : own;
			return withOpen(isOpen, this.#waits({ module, function: runsIn, at: from }, search));
		}
		const key = `${module.path}:${id}`;
		if (search.seen.has(key)) return isOpen ? undefined : 'alone';
		if (search.seen.size > MOST_FUNCTIONS) return undefined;
		const known = this.#known.get(keyed(key, search));
		if (known) {
			for (const each of known.read) search.read.add(each);
			return withOpen(isOpen, known.is);
		}
		search.seen.add(key);
		const is = this.#waitsInFunction(module, id, search);
		if (is === 'shared') this.#known.set(keyed(key, search), { is, read: search.read });
		return withOpen(isOpen || (!search.isOfCommand && isBehindEndlessLoop(text, own[0], at[0])), is);
	}

	#waitsInFunction(module: LinkedModule, id: FunctionId, search: Search): Waits {
		const { at, body, decorators, class: owner } = module.facts.functions[id]!;
		const text = this.#callers.textOf(module.path);
		const isPublic = this.#callers.isPublic(module, id);
		if (decorators?.length || (isPublic && !search.isOfCommand)) return 'shared';
		if (owner !== undefined && this.#mayBeCalledBy(module, module.facts.classes[owner]!.name, text)) return 'shared';
		if (search.isOfCommand && body && STOPS_SERVER.test(text.slice(...body))) return starting(search);
		const given = this.#waitsWhereHanded(module, at[0], search);
		if (given !== 'nowhere') return given;
		const uses = this.#callers.usesOf(module, id, search.read, !search.isOfCommand);
		if (!uses) return undefined;
		const name = this.#callers.nameOf(module, id) ?? '';
		if (this.#isStartOfProgram(module, id, name, uses)) return starting(search);
		const own = memberOfLiteral(this.#callers.codeOf(module.path), at[0], name);
		const members = new Set(own === undefined ? [] : [own]);
		let isUsed = false;
		let result: Waits = 'alone';
		for (const use of uses) {
			if (!use.site && !this.#isValue(use, module, id)) continue;
			const is = use.site ? this.#waits(use.site, search) : this.#waitsWhereHanded(use.module, use.mention.at, search);
			// Kept where something serves, as in a table of its routes.
			if (is === 'shared' || (is === 'nowhere' && this.#parts.serves(use.module.path))) return 'shared';
			isUsed ||= is !== 'nowhere';
			if (is !== 'alone') result = undefined;
			const member = memberOfLiteral(this.#callers.codeOf(use.module.path), use.mention.at, name);
			if (member !== undefined && use.module === module) members.add(member);
		}
		for (const member of members) {
			const sites = this.#callers.callsOfMember(member, module, id, search.read);
			if (!sites) return undefined;
			for (const site of sites) {
				const is = this.#waits(site, search);
				if (is === 'shared') return is;
				if (is === undefined) result = is;
			}
			isUsed ||= sites.length > 0;
		}
		if (isUsed) return result;
		// What the package itself has no use for, it has for others.
		const isFunction = isPublic && owner === undefined;
		const isForOthers = isFunction && search.countsBeside && !this.#parts.isOfUnseenCommand(module.path);
		return isForOthers || this.#mayBeOfFramework(module, id) ? 'shared' : undefined;
	}

	/** True for a class that implements an interface from outside, unless that is a command's. */
	#mayBeCalledBy({ path }: LinkedModule, name: string, text: string): boolean {
		const from = interfacesOf(text, name).filter(each => this.#parts.isFromOutside(path, each));
		return from.some(each => !this.#parts.commandPackages.has(each));
	}

	/** `start()` at the top level: where it is called once more, the program starts anew. */
	#isStartOfProgram(module: LinkedModule, id: FunctionId, name: string, uses: readonly Use[]): boolean {
		if (!this.#parts.startNames.has(name) || module.facts.functions[id]!.parameters.length) return false;
		return uses.some(({ site }) => site?.function === TOP_LEVEL && this.#parts.isStart(site.module.path));
	}

	/** True where a name that is not called stands for the function itself. */
	#isValue({ module: other, mention, by }: Use, module: LinkedModule, id: FunctionId): boolean {
		const code = this.#callers.codeOf(other.path);
		const name = /^#?[\w$]+/.exec(code.slice(mention.at))![0];
		if (!isValueAt(code, mention.at, name)) return false;
		const place = handedOver(code, mention.at);
		const call = place?.isDirect ? this.#callers.callAt(other, place.at)?.call : undefined;
		const isMeant = this.#callers.isMeant(other, call?.arguments?.[place!.index], module, id);
		if (isMeant !== undefined || by === 'name') return isMeant ?? true;
		if (by === 'member')
			return /\bthis\s*\.\s*$/.test(mention.before) || code.startsWith('.bind(', mention.at + name.length);
		return !MEMBER.test(mention.before) && importsName(this.#callers.textOf(other.path), name);
	}

	/**
	 * What stands at a place is `shared` where it is handed to somebody who runs it beside others; for what is run once, and
	 * waited for, it is what the function around that waits says.
	 */
	#waitsWhereHanded(module: LinkedModule, start: number, search: Search): Waits | 'nowhere' {
		const place = handedOver(this.#callers.codeOf(module.path), start);
		const found = place && this.#callers.callAt(module, place.at);
		if (!found) return 'nowhere';
		const { name, at, isDirect, chain, index } = place;
		if (ON_OBJECTS.test(chain)) return 'nowhere';
		if (search.isOfCommand && (COMMANDS.has(name) || OF_COMMAND.test(chain))) return starting(search);
		if (TELLS_THE_END.test(name)) return starting(search);
		if (search.isOfCommand && this.#parts.takesTools(name)) {
			search.tools++;
			return undefined;
		}
		const said = this.#callers.textOf(module.path).slice(at, at + 60);
		if (AT_THE_END.test(said) || (search.isOfCommand && OF_THE_PIECE.test(said))) return starting(search);
		const isWaitedFor = isDirect && index === 0 && found.call.isAwaited && !KEEPS.has(name);
		if (!RUNS_NOW.has(name) && !(isDirect && LINKS.has(name)) && !isWaitedFor) {
			const isGiven = GIVES.has(name) && isDirect && index === 0;
			const does = isGiven ? 'gives' : isDirect ? withGiven(this.#callers, module, found.call, index) : 'keeps';
			if (does === 'gives') return this.#waitsForResult(module, found.call, search);
			// A command's own function, or a library's, may as well run it at once, for the command.
			if (does !== 'runs' && (!search.isOfCommand || this.#isForWhoeverAsks(module, found.call, place)))
				return 'shared';
			if (search.countsBeside && !found.call.isAwaited && this.#isKept(module, found.call)) return 'shared';
		}
		const isOpen = !search.isOfCommand && this.#servesIn(chain);
		return withOpen(isOpen, this.#waits({ module, function: found.id, at: found.call.at }, search));
	}

	/** True for a call that keeps handlers by its name or starts a server, and for a table that is handed over where something serves. */
	#isForWhoeverAsks(module: LinkedModule, call: CallFacts, { name, isDirect }: HandedTo): boolean {
		if (this.#parts.keepsHandlers(name) || this.#parts.startsServer(module, call)) return true;
		return !isDirect && this.#parts.serves(module.path) && !this.#callers.functionsOf(module, call).length;
	}

	/** `all.push(withRetry(load))`: the promise of a call is given to somebody, and others may run beside it. */
	#isKept(module: LinkedModule, call: CallFacts): boolean {
		const isAsync = this.#callers.functionsOf(module, call).some(of => of.module.facts.functions[of.function]!.isAsync);
		const code = this.#callers.codeOf(module.path);
		// An arrow function gives it back.
		if (!isAsync || /=>[^,;(){}]*$/.test(code.slice(Math.max(0, call.at[0] - 80), call.at[0]))) return false;
		const place = handedOver(code, call.at[0]);
		return place !== undefined && !LINKS.has(place.name);
	}

	/** `fetch('/ready').then(() => app.listen(80))`, in front of another link. */
	#servesIn = (chain: string): boolean =>
		[...chain.matchAll(CALLED)].some(([, name]) => this.#parts.servingCalls.has(name!));

	/** Of a function that a call gives back: it is handed over in turn, or has a name by which it is called. */
	#waitsForResult(module: LinkedModule, { at }: CallFacts, search: Search): Waits | 'nowhere' {
		const further = this.#waitsWhereHanded(module, at[0], search);
		if (further !== 'nowhere') return further;
		const code = this.#callers.codeOf(module.path);
		const name = KEPT_AS.exec(code.slice(Math.max(0, at[0] - 200), at[0]))?.[1];
		const key = `${module.path}:${name}`;
		if (name === undefined) return 'nowhere';
		if (search.seen.has(key)) return 'alone';
		search.seen.add(key);
		let result: Waits | 'nowhere' = 'nowhere';
		for (const { module: other, at: place, site } of this.#callers.usesOfVariable(module, name, search.read)) {
			const is = site
				? this.#waits(site, search)
				: isValueAt(this.#callers.codeOf(other.path), place, name)
					? this.#waitsWhereHanded(other, place, search)
					: 'alone';
			if (is === 'shared' || (is === 'nowhere' && this.#parts.serves(other.path))) return 'shared';
			if (is !== 'alone') result = undefined;
			else if (result === 'nowhere') result = is;
		}
		return result;
	}

	/** What nobody calls by its name, where something serves: a method that a library's class calls, or what has no name. */
	#mayBeOfFramework(module: LinkedModule, id: FunctionId): boolean {
		if (!this.#parts.serves(module.path)) return false;
		const { class: owner } = module.facts.functions[id]!;
		const name = this.#callers.nameOf(module, id);
		if (owner === undefined) return name === undefined;
		if (name === module.facts.classes[owner]!.name || !this.#callers.isOfLibrary(module, owner)) return false;
		return !this.#callers.packagesOf(module, owner).some(each => this.#parts.commandPackages.has(each));
	}
}

function starting(search: Search): 'alone' {
	search.starts++;
	return 'alone';
}

const keyed = (key: string, { isOfCommand, countsBeside }: Search): string => `${key}:${isOfCommand}:${countsBeside}`;

/** What comes after something serves holds up those who are served, unless it is known better. */
const withOpen = (isOpen: boolean, is: Waits): Waits => (isOpen && is === 'alone' ? undefined : is);
