import type { IoEntry, IoModule } from './entry.ts';

interface Known {
	readonly entry: IoEntry;
	readonly calls: ReadonlySet<string>;
	readonly methods: ReadonlySet<string>;
	readonly except: ReadonlySet<string>;
	readonly roots: readonly string[];
}

/** Finds entries of a table by module and path. */
export class IoTable {
	readonly #exact = new Map<string, Known[]>();
	readonly #prefixes: [string, Known][] = [];

	constructor(modules: readonly IoModule[]) {
		for (const { tier, calls = '', methods = '', except = '', roots = '', ...each } of modules) {
			const known: Known = {
				entry: { tier },
				calls: new Set(words(calls).map(call => (call === '.' ? '' : call))),
				methods: new Set(words(methods)),
				except: new Set(words(except)),
				roots: words(roots),
			};
			for (const module of each.modules ? words(each.modules) : ['']) {
				if (module.endsWith('*')) this.#prefixes.push([module.slice(0, -1), known]);
				else this.#exact.set(module, [...(this.#exact.get(module) ?? []), known]);
			}
		}
	}

	find(module: string, path: string): IoEntry | undefined {
		const known = [
			...(this.#exact.get(module) ?? []),
			...this.#prefixes.flatMap(([prefix, each]) => (module.startsWith(prefix) ? [each] : [])),
		];
		return known.find(each => hasPath(each, path))?.entry;
	}
}

function hasPath({ calls, methods, except, roots }: Known, path: string): boolean {
	if (calls.has(path)) return true;
	const dot = path.lastIndexOf('.');
	const [root, method] = [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
	if (!methods.has(method) && !(methods.has('*') && dot > 0 && !method.endsWith(')') && !except.has(method)))
		return false;
	return (
		!roots.length || roots.some(each => root === each || root.startsWith(`${each}.`) || root.startsWith(`${each}()`))
	);
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
