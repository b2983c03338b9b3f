import { classesIn, keeping, textOf, type Api, type ApiClass, type ApiMember } from './api.ts';

type Kept = Pick<ReadonlySet<string>, 'has'>;

const UNKNOWN: ApiMember = {};

/** The table's text for one package: see `PackageTable.api`. */
export function writeTable(api: Api, root: string, isElsewhere: (key: string) => boolean): string {
	const own = keptClasses(api);
	const kept = { has: (key: string) => own.has(key) || (isForeign(key, root) && isElsewhere(key)) };
	const names = publicNames(api, own);
	const name = (key: string): string => within(root, names.get(key) ?? key);
	const lines = [...own]
		.sort((a, b) => (name(a) < name(b) ? -1 : 1))
		.flatMap(key => classLines(api, api.classes.get(key)!, kept, name));
	const functions = grouped(
		[...api.functions].flatMap(([path, member]): [string, ApiMember][] => {
			const is = trimmed(member, kept);
			return is.type ? [[within(root, path), is]] : [];
		}),
		name,
	);
	const aliases = [...names, ...[...api.aliases].map(([path, key]) => [path, key] as const)].flatMap(([path, key]) => {
		const is = names.get(path) ?? names.get(key) ?? key;
		return path !== is && (kept.has(path) || kept.has(key)) ? [[within(root, path), within(root, is)] as const] : [];
	});
	return [...(functions.length ? ['def', ...functions] : []), ...lines, ...aliasLines(aliases)].join('\n');
}

const isForeign = (key: string, root: string): boolean => !key.startsWith(`${root}.`);

/** Inside its package a name goes without the package; one from elsewhere has a slash. */
const within = (root: string, key: string): string =>
	key.startsWith(`${root}.`) ? key.slice(root.length + 1) : `/${key}`;

/** Classes that have something to await, or lead to such a class. */
export function keptClasses({ classes }: Api): ReadonlySet<string> {
	const kept = new Set<string>();
	const isTelling = ({ type }: ApiMember): boolean =>
		type !== undefined &&
		(type.kind === 'coroutine' ||
			type.kind === 'request' ||
			type.kind === 'awaitable' ||
			classesIn(type).some(key => kept.has(key)));
	for (let before = -1; before < kept.size;) {
		before = kept.size;
		for (const [key, { members }] of classes) if ([...members.values()].some(isTelling)) kept.add(key);
	}
	return kept;
}

/** Each class by the shortest name that the documentation's modules have for it. */
function publicNames({ aliases, classes }: Api, kept: ReadonlySet<string>): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const own = ([path, key]: readonly [string, string]): boolean => path.endsWith(key.slice(key.lastIndexOf('.')));
	for (const alias of [...[...aliases].filter(own), ...aliases]) {
		const [path, key] = alias;
		if (kept.has(key) && !names.has(key)) names.set(key, path);
	}
	for (const key of classes.keys()) if (kept.has(key) && !names.has(key)) names.set(key, key);
	return names;
}

const trimmed = (member: ApiMember, kept: Kept): ApiMember => ({
	...member,
	type: keeping(member.type, key => kept.has(key)),
});

function classLines(
	api: Api,
	{ key, ancestors, members }: ApiClass,
	kept: Kept,
	name: (key: string) => string,
): string[] {
	const bases = directBases(
		api,
		ancestors.filter(each => api.classes.has(each) && kept.has(each)),
	);
	const own = [...members].flatMap(([member, facts]): [string, ApiMember][] => {
		const is = trimmed(facts, kept);
		const inherited = bases.map(base => trimmed(api.classes.get(base)!.members.get(member) ?? UNKNOWN, kept));
		const has = bases.findIndex(base => api.classes.get(base)!.members.has(member));
		const same = has >= 0 ? written(inherited[has]!, name) === written(is, name) : written(is, name) === '';
		return same ? [] : [[member, is]];
	});
	return [[name(key), ...bases.map(name)].join(' '), ...grouped(own, name)];
}

/** Ancestors that are no ancestors of another one. */
function directBases({ classes }: Api, ancestors: readonly string[]): string[] {
	const above = new Set(ancestors.flatMap(each => classes.get(each)?.ancestors ?? []));
	return ancestors.filter(each => !above.has(each));
}

function written({ isAttribute, type }: ApiMember, name: (key: string) => string): string {
	const text = textOf(type, name);
	return text && isAttribute ? `.${text}` : text;
}

/** A line for each type, with the names that have it. */
function grouped(members: readonly (readonly [string, ApiMember])[], name: (key: string) => string): string[] {
	const byType = new Map<string, string[]>();
	for (const [member, is] of members) {
		const type = written(is, name) || '-';
		const names = byType.get(type);
		if (names) names.push(member);
		else byType.set(type, [member]);
	}
	return [...byType].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, names]) => ` ${type} ${names.sort().join(' ')}`);
}

/** Most aliases are a module that has what another one has, under the same name. */
function aliasLines(aliases: readonly (readonly [string, string])[]): string[] {
	const lines = aliases.map(([path, is]) => {
		const name = path.slice(path.lastIndexOf('.') + 1);
		const isSameName = is === name || is.endsWith(`.${name}`) || is === `/${name}`;
		if (!isSameName || path === name) return `= ${path} ${is}`;
		return `= ${path.slice(0, -name.length)} ${is.slice(0, -name.length)}`.trimEnd();
	});
	return [...new Set(lines)].sort();
}
