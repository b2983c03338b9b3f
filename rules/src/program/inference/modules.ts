import type { EcmascriptSource } from '#ecmascript';
import type { ProgramHost } from '../program-host.ts';
import { summarizeModule, type ExportSummary, type ModuleSummary } from './module-summary.ts';
import { resolveImport } from './resolve-import.ts';

/** Summaries of modules by path, each good for one stamp of its file. Belongs to one host. */
export interface InferenceCache {
	readonly modules: Map<string, { readonly stamp: string | undefined; readonly summary: ModuleSummary | undefined }>;
}

export const createInferenceCache = (): InferenceCache => ({ modules: new Map() });

export interface ModuleSources {
	readonly host?: ProgramHost;
	readonly parse?: (text: string, path: string) => EcmascriptSource | undefined;
	readonly cache?: InferenceCache;
}

/** Looks into the modules that a file imports. */
export class Modules {
	readonly #sources: ModuleSources;
	readonly #cache: InferenceCache;

	constructor(sources: ModuleSources) {
		this.#sources = sources;
		this.#cache = sources.cache ?? createInferenceCache();
	}

	/** What a module exports under a name, also when it passes it on from one other module. */
	exported(importer: string, specifier: string, name: string, canFollow = true): ExportSummary | undefined {
		const { host } = this.#sources;
		const path = host && resolveImport(host, importer, specifier);
		const exports = path ? this.#summaryOf(path)?.exports : undefined;
		if (!exports || !Object.hasOwn(exports, name)) return undefined;

		const summary = exports[name]!;
		if (!summary.from) return summary;
		return canFollow ? this.exported(path!, summary.from.specifier, summary.from.name, false) : undefined;
	}

	#summaryOf(path: string): ModuleSummary | undefined {
		const { host, parse } = this.#sources;
		const stamp = host!.stamp(path);
		const known = this.#cache.modules.get(path);
		if (known && stamp !== undefined && known.stamp === stamp) return known.summary;

		const text = parse && host!.readFile(path);
		const source = text === undefined ? undefined : parse!(text, path);
		const summary = source && summarizeModule(source);
		this.#cache.modules.set(path, { stamp, summary });
		return summary;
	}
}
