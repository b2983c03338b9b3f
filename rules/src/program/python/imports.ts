import type { Alias, ImportFrom } from './ast.ts';
import type { Inference } from './inference.ts';
import type { PythonFile } from './python-file.ts';
import type { Value } from './values.ts';

/** `import a.b` binds `a`, `import a.b as c` binds the module itself. */
export function importedModule({ host, modules }: Inference, file: PythonFile, alias: Alias): Value {
	const dotted = alias.asname ? alias.name : alias.name.split('.')[0]!;
	const module = host && modules.absolute(host, file.path, dotted);
	return module ? { kind: 'module', file: module } : { kind: 'external', path: dotted };
}

/** `from a.b import name`: a name of the module, or a module of the package. */
export function importedFrom(
	inference: Inference,
	file: PythonFile,
	from: ImportFrom,
	alias: Alias,
): Value | undefined {
	const { host, modules } = inference;
	const dotted = from.module ?? '';
	const { level } = from;
	const module =
		host && (level ? modules.relative(host, file.path, level, dotted) : modules.absolute(host, file.path, dotted));
	if (module) return module.path === file.path ? undefined : inference.member(module, alias.name);
	return level ? undefined : { kind: 'external', path: `${dotted}.${alias.name}` };
}
