import type { FunctionId } from '../facts/module-facts.ts';
import type { Callers, Site, Use } from './callers.ts';
import { besideOthers } from './combinators.ts';
import { implementsForeign } from './foreign-interface.ts';
import { handedOver, isValueAt, memberOfLiteral } from './handed-over.ts';
import type { LinkedModule } from './linked-module.ts';
import { importsName } from './names-elsewhere.ts';

/** What was met on the ways up from one place. */
interface Search {
	readonly seen: Set<string>;
	/** Files whose text was asked. */
	readonly read: Set<string>;
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
const MEMBER = /\.\s*$/;
const EXECUTOR = /\bnew\s+Promise\s*\(\s*$/;

/**
 * Whether several things wait for the loop that a place runs on, in a program that is a command: some way up from it leads to
 * a function that is handed to a server, an emitter, a timer, to whomever; or to calls beside each other, or to what other
 * packages import. Where no way does, the command waits for itself alone: what it runs by a table, an interface or a name that
 * nobody calls, it runs for the one who typed it.
 */
export class SharedLoop {
	readonly #callers: Callers;
	readonly #serves: (path: string) => boolean;
	readonly #known = new Map<string, { readonly is: boolean; readonly read: ReadonlySet<string> }>();

	constructor(callers: Callers, serves: (path: string) => boolean) {
		this.#callers = callers;
		this.#serves = serves;
	}

	/** Adds to `read` what the answer rests on. */
	holds(site: Site, read: Set<string>): boolean {
		if (this.#isBesideSome(site, read)) return true;
		const search = { seen: new Set<string>(), read };
		const is = this.#isShared(site, search);
		if (!is) for (const each of search.seen) this.#known.set(each, { is, read });
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

	#isShared({ module, function: id, at }: Site, search: Search): boolean {
		search.read.add(module.path);
		if (id === TOP_LEVEL) return false;
		const { runsIn, isAsync, isCalledThere, at: own } = module.facts.functions[id]!;
		const text = this.#callers.textOf(module.path);
		if (besideOthers(text, at[0]) === 'many') return true;
		if (runsIn !== undefined) {
			// Several of these may run side by side.
			if (isAsync && !isCalledThere && !EXECUTOR.test(text.slice(Math.max(0, own[0] - 40), own[0]))) return true;
			return this.#isShared({ module, function: runsIn, at: own }, search);
		}
		const key = `${module.path}:${id}`;
		if (search.seen.has(key)) return false;
		const known = this.#known.get(key);
		if (known) {
			for (const each of known.read) search.read.add(each);
			return known.is;
		}
		search.seen.add(key);
		const is = this.#isReachedByOthers(module, id, search);
		if (is) this.#known.set(key, { is, read: search.read });
		return is;
	}

	#isReachedByOthers(module: LinkedModule, id: FunctionId, search: Search): boolean {
		const { at, decorators, class: owner } = module.facts.functions[id]!;
		if (decorators?.length || this.#callers.isPublic(module, id)) return true;
		if (
			owner !== undefined &&
			implementsForeign(this.#callers.textOf(module.path), module.facts.classes[owner]!.name)
		) {
			return true;
		}
		const given = this.#isHandedToOthers(module, at[0], search);
		if (given !== undefined) return given;
		const uses = this.#callers.usesOf(module, id, search.read);
		if (!uses) return true;
		const name = this.#callers.nameOf(module, id) ?? '';
		const own = memberOfLiteral(this.#callers.codeOf(module.path), at[0], name);
		const members = new Set(own === undefined ? [] : [own]);
		let isUsed = false;
		for (const use of uses) {
			if (!use.site && !this.#isValue(use, module, id)) continue;
			const is = use.site
				? this.#isShared(use.site, search)
				: this.#isHandedToOthers(use.module, use.mention.at, search);
			// Kept where something serves, as in a table of its routes.
			if (is ?? this.#serves(use.module.path)) return true;
			isUsed ||= is !== undefined;
			const member = memberOfLiteral(this.#callers.codeOf(use.module.path), use.mention.at, name);
			if (member !== undefined && use.module === module) members.add(member);
		}
		for (const member of members) {
			const sites = this.#callers.callsOfMember(member, module, id, search.read);
			if (!sites || sites.some(site => this.#isShared(site, search))) return true;
			isUsed ||= sites.length > 0;
		}
		return !isUsed && this.#mayBeOfFramework(module, id);
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
	 * Whether what stands at a place is handed to somebody who runs it beside others; for what is run once, and waited for, it
	 * is what the function around that waits says. Undefined where it is not handed over.
	 */
	#isHandedToOthers(module: LinkedModule, start: number, search: Search): boolean | undefined {
		const place = handedOver(this.#callers.codeOf(module.path), start);
		const found = place && this.#callers.callAt(module, place.at);
		if (!found) return undefined;
		const { name, at, isDirect, chain, index } = place;
		if (ON_OBJECTS.test(chain)) return undefined;
		if (COMMANDS.has(name) || OF_COMMAND.test(chain)) return false;
		if (AT_THE_END.test(this.#callers.textOf(module.path).slice(at, at + 60))) return false;
		const isWaitedFor = isDirect && index === 0 && found.call.isAwaited && !KEEPS.has(name);
		if (!RUNS_NOW.has(name) && !(isDirect && LINKS.has(name)) && !isWaitedFor) return true;
		return this.#isShared({ module, function: found.id, at: found.call.at }, search);
	}

	/** What nobody calls by its name, where something serves: a method that a library's class calls, or what has no name. */
	#mayBeOfFramework(module: LinkedModule, id: FunctionId): boolean {
		if (!this.#serves(module.path)) return false;
		const { class: owner } = module.facts.functions[id]!;
		const name = this.#callers.nameOf(module, id);
		if (owner === undefined) return name === undefined;
		return name !== module.facts.classes[owner]!.name && this.#callers.isOfLibrary(module, owner);
	}
}
