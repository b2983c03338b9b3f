import { PACKAGE_TABLES } from '#knowledge/awaitables/python-packages.ts';
import type { ImportFrom } from '../facts/module-facts.ts';

/** What a text says at a glance, without being parsed. */
export interface Skimmed {
	/** True when a word of it may mean something asynchronous. */
	readonly isAsync: boolean;
	/** The modules that it names, and their packages; more than there are, as comments and strings count. */
	readonly imports: readonly ImportFrom[];
	readonly classes: ReadonlySet<string>;
	/** The words between the brackets of its `class` statements. */
	readonly bases: readonly string[];
}

/** Loops, and every package that our tables have awaitables of: a snippet may use one without an import. */
const MODULES = [
	'anyio|curio|eventlet|gevent|trio|twisted',
	...PACKAGE_TABLES.map(({ name }) => name.replaceAll('.', '\\.')),
].join('|');
/**
 * Keywords, what loops are asked for, the generators of before `async def`, and modules where they are imported or a name
 * of theirs is taken: in a comment they may be plain words. Our own comments have the first word in them, and are to be told
 * when they silence nothing.
 */
const ASYNC = new RegExp(
	[
		'[aA]sync',
		'\\b(?:await|coroutine|create_task|ensure_future|call_soon\\w*|run_in_executor|run_until_complete|(?:get|new)_event_loop|get_running_loop)\\b',
		`\\b(?:import|from)[ \\t]+(?:${MODULES})\\b`,
		`\\b(?:${MODULES})\\.[A-Za-z_]`,
	].join('|'),
);

/** At the start of a line or behind another statement: `from a.b import c, d`, with the names in brackets or not; `import a, b`. */
const IMPORT = /(?:^|[:;])[ \t]*(?:from[ \t]+([.\w]+)[ \t]*import\b[ \t]*(\([^)]*\)|[^\n]*)|import[ \t]+([^\n]+))/gm;
/** A line that goes on. */
const JOINT = /\\\r?\n/g;
const CLASS = /^[ \t]*class[ \t]+(\w+)(?:[ \t]*\(([^)]*)\))?/gm;

/** Skims a text of Python. Imports are of no use where the text is asynchronous itself, and left out. */
export function skimPython(text: string): Skimmed {
	const isAsync = ASYNC.test(text);
	const classes = new Set<string>();
	const bases: string[] = [];
	for (const [, name, inBrackets] of text.matchAll(CLASS)) {
		classes.add(name!);
		if (inBrackets) bases.push(...wordsOf(inBrackets));
	}
	return { isAsync, imports: isAsync ? [] : importsIn(text), classes, bases };
}

/** The modules that a text of Python names in its imports, and their packages, without parsing it. */
export function importsIn(text: string): readonly ImportFrom[] {
	const found = new Map<string, ImportFrom>();
	const add = (level: number, specifier: string): void => {
		found.set(`${level} ${specifier}`, { specifier, level });
	};
	for (const [, from, names, modules] of text.replace(JOINT, ' ').matchAll(IMPORT)) {
		if (modules !== undefined)
			for (const dotted of dottedOf(modules)) for (const each of prefixesOf(dotted)) add(0, each);
		if (from === undefined) continue;
		const dotted = from.replace(/^\.+/, '');
		const level = from.length - dotted.length;
		add(level, dotted);
		// A name may be a module of the package.
		for (const name of wordsOf(names!)) add(level, dotted ? `${dotted}.${name}` : name);
	}
	return [...found.values()];
}

const wordsOf = (text: string): readonly string[] => text.match(/\w+/g) ?? [];
const dottedOf = (text: string): readonly string[] => text.match(/\w[.\w]*/g) ?? [];

/** `import a.b.c` imports all three. */
function prefixesOf(dotted: string): string[] {
	const names = dotted.split('.').filter(Boolean);
	return names.map((_, index) => names.slice(0, index + 1).join('.'));
}
