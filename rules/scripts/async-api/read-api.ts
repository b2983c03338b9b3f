import { relative, sep } from 'node:path';
import { callResult } from '../../src/program/link/call-result.ts';
import { entered, yielded } from '../../src/program/link/entered.ts';
import { exportOf } from '../../src/program/link/exports.ts';
import { resolutionOrder } from '../../src/program/link/inheritance.ts';
import type { LinkedModule } from '../../src/program/link/linked-module.ts';
import { memberOf, ownMember } from '../../src/program/link/members.ts';
import type { ClassValue, InstanceValue, Value } from '../../src/program/link/value.ts';
import { isLibraryClass } from '../../src/program/python/library-values.ts';
import { typeFrom, type Api, type ApiClass, type ApiMember, type ApiType } from './api.ts';
import type { AsyncPackage } from './packages.ts';
import type { Site } from './site.ts';

/** What a coroutine has itself: https://docs.python.org/3/reference/datamodel.html#coroutine-objects */
const OF_COROUTINES = new Set(['send', 'throw', 'close', '__await__', '__aenter__']);
const SPECIAL = new Set(['__aenter__', '__anext__', '__await__', '__call__', '__getattr__', '__getitem__']);
/** What they give is said for the class. */
const GIVING = new Set(['__aenter__', '__await__']);

/** Reads what a package's public modules lead to. Everything is worked out as it is for a package that is installed. */
export function readApi(site: Site, of: AsyncPackage): Api {
	const api = new Reader(site, of).read(of.modules ?? [of.name]);
	for (const [path, key] of Object.entries(of.aliases ?? {})) api.aliases.set(path, key);
	return api;
}

class Reader {
	readonly #site: Site;
	readonly #package: string;
	readonly #gives: Readonly<Record<string, string>>;
	readonly #leaveOut: readonly string[];
	readonly #awaitable: readonly string[];
	readonly #skip: RegExp | undefined;
	readonly #lazy: readonly string[];
	readonly #types: Readonly<Record<string, string>>;
	readonly #classes = new Map<string, ApiClass>();
	readonly #pending: ClassValue[] = [];
	readonly #seen = new Set<string>();

	constructor(
		site: Site,
		{ name, gives = {}, leaveOut = [], awaitable = [], skip, types = {}, lazy = [] }: AsyncPackage,
	) {
		this.#site = site;
		this.#package = name;
		this.#gives = gives;
		this.#leaveOut = leaveOut;
		this.#awaitable = awaitable;
		this.#skip = skip;
		this.#types = types;
		this.#lazy = lazy;
	}

	read(modules: readonly string[]): Api {
		const functions = new Map<string, ApiMember>(
			Object.entries(this.#types)
				.filter(([path]) => modules.includes(path.slice(0, path.lastIndexOf('.'))))
				.map(([path, text]) => [path, { type: typeFrom(text) }]),
		);
		const aliases = new Map<string, string>();
		for (const each of modules) {
			for (const [name, value] of this.#exportsOf(each)) {
				const path = `${each}.${name}`;
				if (value.kind === 'class') {
					aliases.set(path, this.#keyOf(value));
					this.#meet(value);
				} else if (value.kind === 'function' || value.kind === 'callable' || value.kind === 'bound') {
					const type = this.#typeOf(callResult(this.#linker, value, this.#site.importer));
					if (!functions.has(path)) functions.set(path, { type });
				}
			}
		}
		for (let next = this.#pending.pop(); next; next = this.#pending.pop()) this.#readClass(next);
		return { classes: this.#classes, functions, aliases };
	}

	get #linker() {
		return this.#site.program.linker;
	}

	*#exportsOf(name: string): Generator<[string, Value]> {
		const module = exportOf(this.#linker, this.#site.importer, { specifier: name, level: 0 });
		if (module?.kind !== 'module' || !module.module) {
			console.warn(`${name}: not found`);
			return;
		}
		for (const each of namesOf(this.#site, module.module, new Set())) {
			if (each.startsWith('_')) continue;
			const value = memberOf(this.#linker, module, each, this.#site.importer);
			if (value) yield [each, value];
		}
	}

	#keyOf({ module, class: id }: ClassValue): string {
		return `${dotted(this.#site, module)}.${module.facts.classes[id]!.name}`;
	}

	/** A class of the package is read in its turn; one of another package is only named. */
	#meet(of: ClassValue): string {
		const key = this.#keyOf(of);
		if (!this.#seen.has(key) && key.startsWith(`${this.#package}.`) && !this.#skip?.test(key)) this.#pending.push(of);
		this.#seen.add(key);
		return key;
	}

	#readClass(of: ClassValue): void {
		const key = this.#keyOf(of);
		const order = resolutionOrder(this.#linker, of).filter(each => each?.kind === 'class');
		const names = new Set(
			order.flatMap(each => Object.keys(each.module.facts.classes[each.class]!.members)).filter(isPublic),
		);
		const members = new Map([...names].map(name => [name, this.#memberOf(of, name)] as const));
		const ancestors = order.slice(1).map(each => this.#meet(each));
		this.#classes.set(key, { key, ancestors, members });
	}

	#memberOf(of: ClassValue, name: string): ApiMember {
		const receiver: InstanceValue = { kind: 'instance', of, isExact: true };
		const written = this.#writtenFor(of, name);
		if (written !== undefined) {
			return written.startsWith('.')
				? { isAttribute: true, type: typeFrom(written.slice(1)) }
				: { type: typeFrom(written) };
		}
		if (GIVING.has(name)) {
			const given = this.#givenBy(of);
			const kind = name === '__await__' && this.#isLazy(of) ? 'awaitable' : 'coroutine';
			if (given) return { type: { kind, of: given } };
			if (name === '__await__') return { type: { kind } };
		}
		const value = memberOf(this.#linker, receiver, name, of.module);
		if (!value) return {};
		if (value.kind === 'instance' || value.kind === 'items') return { isAttribute: true, type: this.#typeOf(value) };
		if (value.kind === 'either' && value.of.every(each => each.kind === 'instance' || each.kind === 'plain')) {
			return { isAttribute: true, type: this.#typeOf(value) };
		}
		return { type: this.#typeOf(callResult(this.#linker, value, of.module)) };
	}

	#isLazy(of: ClassValue): boolean {
		return resolutionOrder(this.#linker, of).some(
			each => each?.kind === 'class' && this.#lazy.includes(this.#keyOf(each)),
		);
	}

	#writtenFor(of: ClassValue, name: string): string | undefined {
		return resolutionOrder(this.#linker, of)
			.map(each => (each?.kind === 'class' ? this.#types[`${this.#keyOf(each)}.${name}`] : undefined))
			.find(each => each !== undefined);
	}

	#givenBy(of: ClassValue): ApiType | undefined {
		const key = resolutionOrder(this.#linker, of)
			.map(each => (each?.kind === 'class' ? this.#gives[this.#keyOf(each)] : undefined))
			.find(each => each !== undefined);
		return key === undefined ? undefined : { kind: 'class', key };
	}

	#typeOf(value: Value | undefined): ApiType | undefined {
		switch (value?.kind) {
			case 'instance':
				return this.#instanceOf(value);
			case 'externalInstance':
				return isLibraryClass(value.name) ? { kind: 'class', key: value.name } : undefined;
			case 'promised':
				return value.what === 'coroutine' ? { kind: 'coroutine', of: this.#typeOf(value.of) } : undefined;
			case 'items': {
				const of = this.#typeOf(value.of);
				return of && { kind: 'items', of };
			}
			case 'generator': {
				const of = this.#typeOf(yielded(this.#linker, value.of));
				return of && { kind: 'items', of };
			}
			case 'tuple':
				return { kind: 'tuple', of: value.of.map(each => this.#typeOf(each)) };
			case 'manager':
				return value.isAsync ? { kind: 'manager', of: this.#typeOf(entered(this.#linker, value, true)) } : undefined;
			case 'either':
				return this.#eitherOf(value);
			default:
				return undefined;
		}
	}

	/** Of what nobody knows all of, only that it is a coroutine in any case. */
	#eitherOf({ of, isOpen }: Extract<Value, { kind: 'either' }>): ApiType | undefined {
		const types = of.filter(({ kind }) => kind !== 'plain').map(each => this.#typeOf(each));
		if (isOpen || !types.length || types.some(type => type === undefined)) return undefined;
		const known = types as ApiType[];
		const [first] = known;
		if (known.every(each => JSON.stringify(each) === JSON.stringify(first))) {
			return of.some(({ kind }) => kind === 'plain') && first!.kind !== 'class' ? undefined : first;
		}
		if (known.length < of.length && known.some(({ kind }) => kind !== 'class')) return undefined;
		if (known.every(({ kind }) => kind === 'coroutine')) return { kind: 'coroutine' };
		return known.every(({ kind }) => kind === 'class') ? { kind: 'either', of: known } : undefined;
	}

	#instanceOf({ of }: InstanceValue): ApiType | undefined {
		const order = resolutionOrder(this.#linker, of);
		if (order.some(each => each?.kind === 'class' && this.#awaitable.includes(this.#keyOf(each))))
			return { kind: 'awaitable' };
		if (this.#leaveOut.includes(this.#keyOf(of))) return undefined;
		const key = this.#meet(of);
		const isAwaited = order.some(each => each?.kind === 'class' && ownMember(each, '__await__', false));
		const extendsCoroutine = order.some(
			each => each?.kind === 'external' && /\.(?:Coroutine|Awaitable)$/.test(each.name),
		);
		if (!isAwaited && !extendsCoroutine) return { kind: 'class', key };
		const members = order.flatMap(each =>
			each?.kind === 'class' ? Object.entries(each.module.facts.classes[each.class]!.members) : [],
		);
		const isOfItsOwn = members.some(
			([name, { kind }]) =>
				name === '__aiter__' || (kind !== 'attribute' && isPublic(name) && !OF_COROUTINES.has(name)),
		);
		if (isOfItsOwn || !members.some(([name]) => name === '__aenter__')) return { kind: 'class', key };
		const enter = this.#givenBy(of) ?? this.#memberOf(of, '__aenter__').type;
		return { kind: 'request', of: enter?.kind === 'coroutine' ? enter.of : enter };
	}
}

const isPublic = (name: string): boolean => !name.startsWith('_') || SPECIAL.has(name);

function dotted({ folder }: Site, { path }: LinkedModule): string {
	const names = relative(folder, path).split(sep);
	const last = names.at(-1)!.replace(/\.pyi?$/, '');
	return [...names.slice(0, -1), ...(last === '__init__' ? [] : [last])].join('.');
}

/** What a module exports: its `__all__`, or what it binds and passes on with `*`. */
function namesOf(site: Site, module: LinkedModule, seen: Set<LinkedModule>): Set<string> {
	if (seen.has(module)) return new Set();
	seen.add(module);
	const { all, exports, stars } = module.facts;
	const names = new Set([...(all ?? []), ...Object.keys(exports)]);
	for (const star of stars) {
		const inside = exportOf(site.program.linker, module, star);
		if (inside?.kind === 'module' && inside.module)
			for (const name of namesOf(site, inside.module, seen)) names.add(name);
	}
	return names;
}
