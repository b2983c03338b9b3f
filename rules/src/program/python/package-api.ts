import { PACKAGE_TABLES } from '#knowledge/awaitables/python-packages.ts';
import type { PackageTable } from '#knowledge/awaitables/package-table.ts';
import type { LibraryValue } from './values.ts';

/** A member of a class, or a function. */
interface ApiName {
	readonly type: LibraryValue | undefined;
	readonly isAttribute: boolean;
}

interface ApiClass {
	readonly bases: readonly string[];
	readonly members: ReadonlyMap<string, ApiName>;
}

interface PackageApi {
	readonly functions: ReadonlyMap<string, ApiName>;
	readonly classes: ReadonlyMap<string, ApiClass>;
	/** Other paths, and what they are. With a dot at the end: everything in a module. */
	readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** Classes that extend each other in a circle do not run. */
const DEEPEST = 12;

const tables = new Map(PACKAGE_TABLES.map(table => [table.name, table]));
/** Read when somebody first asks for the package. */
const read = new Map<string, PackageApi>();

const rootOf = (path: string): string => path.slice(0, path.indexOf('.') >>> 0);

function apiOf(path: string): PackageApi | undefined {
	const root = rootOf(path);
	const table = tables.get(root);
	if (!table) return undefined;
	let api = read.get(root);
	if (!api) read.set(root, (api = parse(table)));
	return api;
}

/** Only a file that has asynchronous functions itself can mean the package as the table knows it. */
export const wasSync = (path: string): boolean => tables.get(rootOf(path))?.wasSync === true;

/** The name that the table has for what a dotted path leads to. */
export function packagePath(path: string): string {
	const api = apiOf(path);
	if (!api || api.classes.has(path) || api.functions.has(path)) return path;
	const dot = path.lastIndexOf('.') + 1;
	const exact = api.aliases.get(path);
	const others = exact ?? api.aliases.get(path.slice(0, dot))?.map(module => module + path.slice(dot)) ?? [];
	return others.find(each => apiOf(each)?.classes.has(each)) ?? path;
}

/** True for a class of a generated table, under any path that its package exports it by. */
export const isPackageClass = (path: string): boolean => apiOf(path)?.classes.has(packagePath(path)) ?? false;

/** What calling a function of a package gives, or a method by its class: `aiohttp.ClientSession.close`. */
export function packageCall(path: string): LibraryValue | undefined {
	const api = apiOf(path);
	if (!api) return undefined;
	const found = api.functions.get(path);
	if (found) return found.type;
	const known = packagePath(path);
	if (apiOf(known)?.classes.has(known)) return { kind: 'externalInstance', path: known };
	const dot = path.lastIndexOf('.');
	const member = packageMember(path.slice(0, dot), path.slice(dot + 1));
	return member?.isAttribute ? undefined : member?.type;
}

/** A member of a class: its own, an inherited one, or what the class gives under every name. */
export function packageMember(owner: string, name: string): ApiName | undefined {
	const known = memberIn(owner, name, 0);
	if (known || name.startsWith('_')) return known;
	const given = memberIn(owner, '__getattr__', 0);
	return given && { ...given, isAttribute: true };
}

function memberIn(owner: string, name: string, depth: number): ApiName | undefined {
	const path = packagePath(owner);
	const of = apiOf(path)?.classes.get(path);
	if (!of || depth > DEEPEST) return undefined;
	const own = of.members.get(name);
	if (own) return own;
	for (const base of of.bases) {
		const inherited = memberIn(base, name, depth + 1);
		if (inherited) return inherited;
	}
	return undefined;
}

function parse({ name: root, api }: PackageTable): PackageApi {
	const functions = new Map<string, ApiName>();
	const classes = new Map<string, ApiClass>();
	const aliases = new Map<string, string[]>();
	const whole = (name: string): string => (name.startsWith('/') ? name.slice(1) : `${root}.${name}`);
	let members = functions;
	for (const line of api.trim().split('\n')) {
		const [first, ...rest] = line.trim().split(' ') as [string, ...string[]];
		if (line.startsWith(' ')) {
			const isAttribute = first.startsWith('.');
			const type = new TypeText(isAttribute ? first.slice(1) : first, whole).type();
			for (const each of rest) members.set(members === functions ? whole(each) : each, { type, isAttribute });
		} else if (first === '=') {
			const [path, is = ''] = rest as [string, string?];
			const known = aliases.get(whole(path));
			if (known) known.push(whole(is));
			else aliases.set(whole(path), [whole(is)]);
		} else if (first === 'def') members = functions;
		else {
			members = new Map();
			classes.set(whole(first), { bases: rest.map(whole), members });
		}
	}
	return { functions, classes, aliases };
}

/** Reads a type as the table writes it. */
class TypeText {
	readonly #text: string;
	readonly #whole: (name: string) => string;
	#at = 0;

	constructor(text: string, whole: (name: string) => string) {
		this.#text = text;
		this.#whole = whole;
	}

	type(): LibraryValue | undefined {
		const first = this.#one();
		if (this.#text[this.#at] !== '|') return first;
		const of = [first];
		while (this.#text[this.#at] === '|') {
			this.#at++;
			of.push(this.#one());
		}
		return { kind: 'either', of: of.filter(each => each !== undefined) };
	}

	#one(): LibraryValue | undefined {
		switch (this.#text[this.#at++]) {
			case '!':
				return { kind: 'coroutine', result: this.type() };
			case '@':
				return { kind: 'coroutine', result: this.type(), isManager: true };
			case '~':
				return { kind: 'awaitable', result: this.type() };
			case '%':
				return { kind: 'manager', gives: this.type() };
			case '[': {
				const of = this.type();
				this.#at++;
				return { kind: 'items', of };
			}
			case '(': {
				const of: (LibraryValue | undefined)[] = [];
				while (this.#text[this.#at] !== ')') {
					of.push(this.type());
					if (this.#text[this.#at] === ',') this.#at++;
				}
				this.#at++;
				return { kind: 'tuple', of };
			}
			default:
				this.#at--;
				return this.#named();
		}
	}

	#named(): LibraryValue | undefined {
		const name = /^[\w./]+/.exec(this.#text.slice(this.#at))?.[0];
		if (name === undefined) return undefined;
		this.#at += name.length;
		return { kind: 'externalInstance', path: this.#whole(name) };
	}
}
