import type { ImportFrom } from '../facts/module-facts.ts';
import { generated, isGenerated } from './generated.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { isKnownPackage } from '../python/known-packages.ts';
import { memberOf } from './members.ts';
import { pythonLibrary } from './python-library.ts';
import type { ModuleValue, Value } from './value.ts';

/** What an import stands for. */
export function exportOf(
	linker: Linker,
	importer: LinkedModule,
	{ specifier, level, name }: ImportFrom & { name?: string },
): Value | undefined {
	const found = linker.modules.resolve(importer.path, { specifier, level });
	if (!found) return generated(importer, name);
	if (found.kind === 'external')
		return generated(importer, name) ?? linker.libraryOf(importer).imported(found.name, name);

	const isPython = importer.facts.language === 'python';
	const asked = isPython ? { specifier, level, importer: importer.path } : undefined;
	const value: ModuleValue = { kind: 'module', module: found.kind === 'module' ? found.module : undefined, asked };
	if (name === undefined) return isPython ? value : whole(linker, value);
	const member = memberOfModule(linker, value, name);
	return (isGenerated(member) && generated(importer, name)) || member;
}

/** A module as its importer sees it all at once: what `module.exports` was set to, or the module. */
function whole(linker: Linker, value: ModuleValue): Value | undefined {
	const commonjs = value.module?.facts.commonjs;
	return commonjs === undefined ? value : linker.evaluate(value.module!, commonjs);
}

/** A name of a module: its own, one that it passes on with `*`, or in Python a module inside it. */
export function memberOfModule(linker: Linker, value: ModuleValue, name: string): Value | undefined {
	const { module, asked } = value;
	if (module) {
		const exported = ownExport(linker, module, name);
		// `from . import client` in a package's own file: the name is the module inside it.
		if (exported.isThere) return exported.value ?? (asked && inside(linker, asked, name));
		const passedOn = starExport(linker, module, name, new Set([module]));
		if (passedOn) return passedOn;
		if (module.facts.language === 'ecmascript' && module.facts.commonjs !== undefined) {
			const all = linker.evaluate(module, module.facts.commonjs);
			return name === 'default' ? all : all && memberOf(linker, all, name, module);
		}
	}
	return asked && inside(linker, asked, name);
}

function ownExport(
	linker: Linker,
	module: LinkedModule,
	name: string,
): { readonly isThere: boolean; readonly value?: Value } {
	const { exports } = module.facts;
	if (!Object.hasOwn(exports, name)) return { isThere: false };
	return { isThere: true, value: linker.evaluate(module, exports[name]!) };
}

function starExport(linker: Linker, module: LinkedModule, name: string, seen: Set<LinkedModule>): Value | undefined {
	const isPython = module.facts.language === 'python';
	if (!isPython && name === 'default') return undefined;
	// A later `import *` of Python covers an earlier one.
	const stars = isPython ? [...module.facts.stars].reverse() : module.facts.stars;
	for (const star of stars) {
		const found = linker.modules.resolve(module.path, star);
		if (found?.kind === 'external' && stars.length === 1) return linker.libraryOf(module).imported(found.name, name);
		const written = found?.kind === 'module' ? undefined : generated(module, name);
		if (written) return written;
		if (found?.kind !== 'module' || seen.has(found.module)) continue;
		seen.add(found.module);
		if (isPython && !isStarred(found.module, name)) continue;
		const exported = ownExport(linker, found.module, name);
		if (exported.isThere) return exported.value;
		const further = starExport(linker, found.module, name, seen);
		if (further) return further;
	}
	return undefined;
}

/** https://docs.python.org/3/reference/simple_stmts.html#the-import-statement */
const isStarred = ({ facts: { all } }: LinkedModule, name: string): boolean =>
	all ? all.includes(name) : !name.startsWith('_');

/** `client` of the package `pack`: the module `pack.client`. */
function inside(linker: Linker, asked: NonNullable<ModuleValue['asked']>, name: string): Value | undefined {
	const { importer, level } = asked;
	const specifier = asked.specifier ? `${asked.specifier}.${name}` : name;
	const found = linker.modules.resolve(importer, { specifier, level });
	if (!found) return undefined;
	if (found.kind === 'external')
		return isKnownPackage(found.name.split('.')) ? pythonLibrary.imported(found.name) : undefined;
	return {
		kind: 'module',
		module: found.kind === 'module' ? found.module : undefined,
		asked: { importer, level, specifier },
	};
}
