import type { EcmascriptSource } from '#ecmascript';
import type { PythonSource } from '#python';
import { createInferenceCache, createInferenceOracle, type InferenceCache } from './inference/inference-oracle.ts';
import type { ModuleParsers } from './project-program.ts';
import type { ProgramHost } from './program-host.ts';
import { ProjectModules } from './python/project-modules.ts';
import { pythonOracle } from './python/python-oracle.ts';
import type { TypeOracle } from './type-oracle.ts';

/** Our own inference for all files of a project: what it has read of one module serves every file that imports it. */
export class ProjectInference {
	readonly #parsers: ModuleParsers;
	readonly #ecmascript = new WeakMap<ProgramHost, InferenceCache>();
	readonly #python = new WeakMap<ProgramHost, ProjectModules>();
	readonly #alone: ProjectModules;

	constructor(parsers: ModuleParsers) {
		this.#parsers = parsers;
		this.#alone = this.#pythonModules();
	}

	oracleFor(source: EcmascriptSource | PythonSource, path: string, host: ProgramHost | undefined): TypeOracle {
		if (isPython(source)) {
			const modules = host ? kept(this.#python, host, () => this.#pythonModules()) : this.#alone;
			return pythonOracle({ path, module: source.ast, host, modules });
		}
		const cache = host && kept(this.#ecmascript, host, createInferenceCache);
		return createInferenceOracle({ source, path, host, parse: this.#parsers.ecmascript, cache });
	}

	#pythonModules(): ProjectModules {
		return new ProjectModules(text => this.#parsers.python?.(text));
	}
}

const isPython = (source: EcmascriptSource | PythonSource): source is PythonSource => 'dialect' in source;

function kept<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}
