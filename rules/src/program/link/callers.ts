import type { CallFacts, ClassId, FunctionId, Span, ValueId } from '../facts/module-facts.ts';
import { functionsNamedBy } from './called.ts';
import { NO_CONTEXT } from './context.ts';
import type { Importers } from './importers.ts';
import { resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { codeOf, mentionsIn, wordPattern, type Mention } from './mentions.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import type { FunctionValue } from './value.ts';

/** A place in a function's body. */
export interface Site {
	readonly module: LinkedModule;
	readonly function: FunctionId;
	readonly at: Span;
}

/** A place that says the name of a function. */
export interface Use {
	readonly module: LinkedModule;
	readonly mention: Mention;
	/** Of a call. */
	readonly site?: Site;
	/** How the name leads to the function: as itself, only by an import, or as a member, which others may have, too. */
	readonly by: 'name' | 'import' | 'member';
}

/** The same of a variable. */
export type VariableUse = Pick<Use, 'module' | 'site'> & { readonly at: number };

export interface CallersParts {
	readonly linker: Linker;
	readonly importers: Importers;
	readonly module: (path: string) => LinkedModule | undefined;
	readonly textOf: (path: string) => string | undefined;
}

const WORD = /^#?[\w$]+$/;
const THIS = /\bthis\s*\.\s*$/;
const RECEIVER = /([A-Za-z]\w*)\s*[?!]?\.\s*$/;
/** Shorter names of variables say nothing of a class. */
const SHORTEST = 4;
const MEMBER = /\.\s*$/;
/** `load` of `exports.load = …` and `Store.prototype.load = …`; not of what has no name at all. */
const ASSIGNED = /^(?:[\w$]+\.)?(?!(?:function|default)$)([\w$]+)$/;
/** Of code that nobody waits for: whatever the function around calls may come before it. */
export const AT_LAST: Site['at'] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** `export * from`, `...require('./store')`: everything of other files. */
const PASSES_ALL_ON = /\bexport\s*\*|\.\.\.\s*require\(|\bexports\s*=\s*require\(/;

/** Who names a function, over the whole program: the linker knows what a call leads to, this goes the other way. */
export class Callers {
	readonly #parts: CallersParts;
	readonly #uses = new Map<string, { readonly uses: readonly Use[] | undefined; readonly read: ReadonlySet<string> }>();
	/** The file that is being checked: its text counts, whatever lies on the disk. */
	#asked: { readonly path: string; readonly text: string } | undefined;

	constructor(parts: CallersParts) {
		this.#parts = parts;
	}

	/** From now on the questions are about this file. */
	ask(path: string, text: string): void {
		this.#asked = { path, text };
	}

	textOf(path: string): string {
		return path === this.#asked?.path ? this.#asked.text : (this.#parts.textOf(path) ?? '');
	}

	/** The text with blanks for comments and strings. */
	codeOf(path: string): string {
		return codeOf(this.textOf(path));
	}

	/** The name by which others call a function; undefined for one without a name of its own. */
	nameOf({ path, facts }: LinkedModule, id: FunctionId): string | undefined {
		const { name: full, at, class: owner } = facts.functions[id]!;
		const own = this.textOf(path).slice(...at);
		if (!WORD.test(own) || own.length === 1 || !full.endsWith(own)) return ASSIGNED.exec(full)?.[1];
		const name = owner !== undefined && own === 'constructor' ? facts.classes[owner]!.name : own;
		return WORD.test(name) ? name : undefined;
	}

	/**
	 * Every place that may mean a function by its name; undefined where not all can be found. `everywhere`: those of a method
	 * also in files that do not import its class and say its name, whether or not it is called elsewhere.
	 */
	usesOf(module: LinkedModule, id: FunctionId, read: Set<string>, everywhere = false): readonly Use[] | undefined {
		const key = `${module.path}:${id}:${everywhere}`;
		let known = this.#uses.get(key);
		if (!known) {
			const files = new Set<string>();
			this.#uses.set(key, (known = { uses: this.#search(module, id, files, everywhere), read: files }));
		}
		for (const each of known.read) read.add(each);
		return known.uses;
	}

	#search(module: LinkedModule, id: FunctionId, read: Set<string>, everywhere: boolean): readonly Use[] | undefined {
		const name = this.nameOf(module, id);
		if (name === undefined) return [];
		const near = this.#filesThatMayName(module, id);
		if (!near) return undefined;
		const { class: owner, at } = module.facts.functions[id]!;
		const isConstructor = owner !== undefined && name === module.facts.classes[owner]!.name;
		const isMethod = owner !== undefined && !isConstructor;
		const isMember = isMethod || this.textOf(module.path).slice(...at) !== name;
		const uses: Use[] = [];
		const unsure: Use[] = [];
		let hasNamesakes = false;
		const files = new Set<string | undefined>(isMethod ? [...near, undefined] : near);
		let isFar: ((mention: Mention, text: string) => boolean) | undefined;
		for (const path of files) {
			// An object that is handed from one to the next is called by files that do not import its class.
			if (path === undefined) {
				const isFound = uses.length + unsure.length > 0;
				const { name: className } = module.facts.classes[owner!]!;
				isFar = !isFound
					? () => true
					: everywhere
						? (_, text) => this.#knows(text, module, owner)
						: ({ before }) => isNamedAfter(before, className);
				for (const each of this.#parts.importers.around(module.path) ?? []) files.add(each);
				continue;
			}
			const text = this.textOf(path);
			const isOwn = path === module.path;
			const names = isMethod || isOwn ? [name] : namesElsewhere(text, name, module, id);
			const said = names.flatMap(each => mentionsIn(text, each));
			const mentions = isFar ? said.filter(each => isFar!(each, text)) : said;
			if (!mentions.length) continue;
			read.add(path);
			const other = this.#parts.module(path);
			if (!other) return undefined;
			for (const mention of mentions) {
				if (isDefinedAt(other, mention.at)) {
					hasNamesakes ||= !isOwn;
					continue;
				}
				const isOfMember = MEMBER.test(mention.before);
				if (isMethod ? !isOfMember : isConstructor && mention.isType) continue;
				const by = isMember ? 'member' : !isOwn || isOfMember ? 'import' : 'name';
				const caller = this.callAt(other, mention.at);
				if (!caller) {
					uses.push({ module: other, mention, by });
					continue;
				}
				const leads = this.#leadsTo(other, caller.call, module, id);
				if (leads === 'no' || (leads === 'maybe' && by === 'import')) continue;
				const site = { module: other, function: caller.id, at: caller.call.at };
				(leads === 'sure' || isOwn ? uses : unsure).push({ module: other, mention, by, site });
			}
		}
		// `each.start()`, of what is not called like the class: it may be anybody's, if it is not the only one.
		if (!hasNamesakes && !everywhere) return [...uses, ...unsure];
		const names = owner === undefined ? [] : this.#namesOf(module, owner);
		const isMeant = ({ module: other, mention }: Use): boolean =>
			everywhere
				? this.#knows(this.textOf(other.path), module, owner)
				: THIS.test(mention.before) || names.some(each => isNamedAfter(mention.before, each));
		return [...uses, ...unsure.filter(isMeant)];
	}

	/** The names of a class and of those that it extends. */
	#namesOf(module: LinkedModule, owner: ClassId): readonly string[] {
		return this.#orderOf(module, owner).flatMap(each =>
			each?.kind === 'class' ? [each.module.facts.classes[each.class]!.name] : [],
		);
	}

	/** Every place that says the name of a variable of a module, there and where it is imported by that name. */
	usesOfVariable(module: LinkedModule, name: string, read: Set<string>): readonly VariableUse[] {
		const isGiven = Object.hasOwn(module.facts.exports, name) || module.facts.commonjs !== undefined;
		const others = (isGiven && this.#parts.importers.importersOf(module.path)) || [];
		return [module.path, ...others].flatMap(path => {
			const mentions = mentionsIn(this.textOf(path), name);
			const other = mentions.length ? this.#parts.module(path) : undefined;
			if (!other) return [];
			read.add(path);
			return mentions.flatMap(({ at, isType, before }) => {
				if (isType || /\b(?:const|let|var)\s+$/.test(before)) return [];
				const caller = this.callAt(other, at);
				const site = caller && { module: other, function: caller.id, at: caller.call.at };
				return [{ module: other, at, ...(site ? { site } : {}) }];
			});
		});
	}

	/** The functions of the project that a call runs. */
	functionsOf(module: LinkedModule, call: CallFacts): readonly FunctionValue[] {
		return functionsNamedBy(this.#parts.linker, module, call);
	}

	/** The packages of the bases of a class that are from outside. */
	packagesOf(module: LinkedModule, owner: ClassId): readonly string[] {
		return this.#orderOf(module, owner).flatMap(each =>
			each?.kind === 'external' ? each.name.slice(0, each.name.indexOf(':')) : [],
		);
	}

	/** Files, whether or not they import a class, in which something that is called like it has a method's name. */
	filesNaming(module: LinkedModule, owner: ClassId, method: string): readonly string[] {
		const { name } = module.facts.classes[owner]!;
		const around = this.#parts.importers.around(module.path) ?? [];
		return around.filter(path =>
			mentionsIn(this.textOf(path), method).some(({ before }) => isNamedAfter(before, name)),
		);
	}

	/** The calls of a member by its name, of whatever object, where a file can have got hold of one that a module makes. */
	callsOfMember(name: string, module: LinkedModule, id: FunctionId, read: Set<string>): readonly Site[] | undefined {
		const others = this.#parts.importers.importersOf(module.path);
		if (!others) return undefined;
		const sites: Site[] = [];
		for (const path of [module.path, ...others]) {
			const mentions = mentionsIn(this.textOf(path), name).filter(({ before }) => MEMBER.test(before));
			if (!mentions.length) continue;
			read.add(path);
			const other = this.#parts.module(path);
			for (const { at } of mentions) {
				const caller = other && this.callAt(other, at);
				if (!caller || this.#leadsTo(other, caller.call, module, id) === 'no') continue;
				sites.push({ module: other, function: caller.id, at: caller.call.at });
			}
		}
		return sites;
	}

	/** Whether a value that is handed over is a function; undefined where nobody knows. */
	isMeant(
		other: LinkedModule,
		given: ValueId | null | undefined,
		module: LinkedModule,
		id: FunctionId,
	): boolean | undefined {
		if (given === undefined || given === null) return undefined;
		let value = this.#parts.linker.evaluate(other, given, NO_CONTEXT);
		while (value?.kind === 'bound') value = value.of;
		if (value?.kind !== 'function') return undefined;
		return value.module.path === module.path && value.function === id;
	}

	/** True for a class that a library's class calls, or may call, by its methods. */
	isOfLibrary(module: LinkedModule, owner: ClassId): boolean {
		return this.#orderOf(module, owner).some(each => each?.kind !== 'class');
	}

	/** True for what other packages can import, as far as the names of their entries tell. */
	isPublic(module: LinkedModule, id: FunctionId): boolean {
		const owner = module.facts.functions[id]!.class;
		const name = owner === undefined ? this.nameOf(module, id) : module.facts.classes[owner]!.name;
		if (name === undefined) return false;
		const published = this.#parts.importers.publishedWith(module.path);
		if (!published.length || (owner === undefined && !isExported(module, id))) return false;
		return published.some(path => {
			if (path === module.path) return givesAnything(module);
			const text = this.textOf(path);
			return PASSES_ALL_ON.test(text) || new RegExp(`\\bexports?\\b[^;]*[{,=\\s]${wordPattern(name)}`).test(text);
		});
	}

	/** The call whose name starts at a place, and the function that it stands in. */
	callAt({ facts }: LinkedModule, place: number): { readonly id: FunctionId; readonly call: CallFacts } | undefined {
		for (const [id, { calls }] of facts.functions.entries()) {
			const call = calls.find(({ at, how }) => at[0] === place && (how === 'call' || how === 'construct'));
			if (call) return { id, call };
		}
		return undefined;
	}

	/** A function that is no method and that nobody can import is named in its own file alone. */
	#filesThatMayName(module: LinkedModule, id: FunctionId): Iterable<string> | undefined {
		const owner = module.facts.functions[id]!.class;
		if (owner === undefined && !isExported(module, id)) return [module.path];
		// Whoever knows a class by its base does not import it.
		const order = owner === undefined ? [] : this.#orderOf(module, owner);
		const files = new Set([module.path, ...order.flatMap(each => (each?.kind === 'class' ? each.module.path : []))]);
		for (const path of [...files]) {
			const others = this.#parts.importers.importersOf(path);
			if (!others) return undefined;
			for (const other of others) files.add(other);
		}
		return files;
	}

	#leadsTo(other: LinkedModule, call: CallFacts, module: LinkedModule, id: FunctionId): 'sure' | 'maybe' | 'no' {
		const { linker } = this.#parts;
		const named = functionsNamedBy(linker, other, call);
		if (named.some(to => to.module.path === module.path && to.function === id)) return 'sure';
		const owner = module.facts.functions[id]!.class;
		if (!named.length) {
			const value = linker.evaluate(other, call.callee, NO_CONTEXT);
			if (value?.kind !== 'external') return value?.kind === 'class' ? 'no' : 'maybe';
			// A declaration has made the class's name a global one.
			const className = owner === undefined ? undefined : module.facts.classes[owner]!.name;
			return className !== undefined && value.name.startsWith(`:${className}().`) ? 'maybe' : 'no';
		}
		// A call of a base's method may run the one that overrides it.
		const order = owner === undefined ? [] : this.#orderOf(module, owner);
		const isOfBase = named.some(({ module: { path, facts }, function: to }) =>
			order.some(each => each?.kind === 'class' && isSame(each, path, facts.functions[to]!.class)),
		);
		return isOfBase ? 'maybe' : 'no';
	}

	/** True for a text that says the name of a class, or of one that it extends, or has something of that name. */
	#knows(said: string, module: LinkedModule, owner: ClassId | undefined): boolean {
		const text = said.toLowerCase();
		const names = owner === undefined ? [] : this.#namesOf(module, owner);
		return names.some(name => name !== '' && text.includes(name.toLowerCase()));
	}

	#orderOf = (module: LinkedModule, owner: ClassId) =>
		resolutionOrder(this.#parts.linker, { kind: 'class', module, class: owner });
}

/** `this.store.` of `Store` and of `FileStore`, `oldStore.` of `Store`. */
function isNamedAfter(before: string, className: string): boolean {
	const receiver = RECEIVER.exec(before)?.[1]!.toLowerCase() ?? '';
	const name = className.toLowerCase();
	if (Math.min(receiver.length, name.length) < SHORTEST) return false;
	return name.endsWith(receiver) || receiver.endsWith(name);
}

const isSame = (one: { readonly module: LinkedModule; readonly class: ClassId }, path: string, id?: ClassId): boolean =>
	one.module.path === path && one.class === id;

/** False for a module that exports nothing: who imports it, lets it run, and has nothing of it. */
const givesAnything = ({ facts: { exports, stars, commonjs } }: LinkedModule): boolean =>
	commonjs !== undefined || stars.length > 0 || Object.keys(exports).length > 0;

/** True for a function that others can import; also where what is exported is not described as a function. */
export const isExported = ({ facts }: LinkedModule, id: FunctionId): boolean =>
	facts.commonjs !== undefined ||
	Object.values(facts.exports).some(each => {
		const value = facts.values[each];
		return value?.kind !== 'function' || value.function === id;
	});

/** True where a function or a class has its name. */
export const isDefinedAt = ({ facts }: LinkedModule, place: number): boolean =>
	facts.functions.some(({ at }) => at[0] === place) || facts.classes.some(({ at }) => at[0] === place);
