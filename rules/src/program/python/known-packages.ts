import { PACKAGE_TABLES } from '#knowledge/awaitables/python-packages.ts';
import { pythonBlockingKeys } from '#knowledge/blocking/python.ts';
import { pythonResultKeys } from '#knowledge/blocking/python-types.ts';

/** Folders of many distributions, each a package of its own: https://packaging.python.org/en/latest/guides/packaging-namespace-packages/ */
const NAMESPACES: ReadonlySet<string> = new Set(['azure', 'google']);
const NAMES_IN_NAMESPACE = 3;

let known: ReadonlySet<string> | undefined;

/**
 * True for a module of a package that knowledge speaks of: its tables are asked under the names that users write, whether
 * or not an environment has the package. Its sources would say the same and cost more to read.
 *
 * @param names The words of a dotted name: `['httpx', '_client']`.
 */
export function isKnownPackage(names: readonly string[]): boolean {
	known ??= new Set([
		...PACKAGE_TABLES.map(({ name }) => name),
		...[...pythonBlockingKeys(), ...pythonResultKeys()].map(key => packageOf(key.split('.'))),
	]);
	return known.has(packageOf(names));
}

const packageOf = (names: readonly string[]): string =>
	names.slice(0, NAMESPACES.has(names[0]!) ? NAMES_IN_NAMESPACE : 1).join('.');
