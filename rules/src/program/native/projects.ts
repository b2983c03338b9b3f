import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProgramHost } from '../program-host.ts';
import { normalPath } from './normal-path.ts';
import type {
	FileChanges,
	NativeApi,
	NativeFile,
	NativeProject,
	NativeSession,
	NativeSnapshot,
	SnapshotChanges,
} from './native-api.ts';

export interface PlaceOfFile {
	readonly project: NativeProject;
	readonly file: NativeFile;
}

/** The config of a project; undefined for the one that holds the files which no tsconfig claims. */
const configOf = ({ configFileName }: NativeProject): string | undefined =>
	configFileName?.startsWith('/dev/null/') ? undefined : configFileName;

/** Opening a file of any other kind fails, and takes the project of files without a tsconfig with it. */
const SCRIPT = /\.[cm]?[jt]sx?$/i;
const MOST_SIBLING_CONFIGS = 8;

/** The checker's open projects, with the unsaved texts on top. Methods throw when the process is gone. */
export class Projects {
	readonly #host: ProgramHost;
	readonly #session: NativeSession;
	/** Texts that stand for those on the disk. */
	readonly #unsaved = new Map<string, string>();
	/** Unsaved files of other editors, with their stamps when they were read. */
	readonly #stamps = new Map<string, string | undefined>();
	readonly #opened = new Set<string>();
	/** Opened files that no tsconfig claims, as far as the checker finds one. */
	readonly #unclaimed = new Set<string>();
	readonly #openedConfigs = new Set<string>();
	#snapshot: NativeSnapshot | undefined;
	#projectByPath = new Map<string, NativeProject>();

	constructor(api: NativeApi, cwd: string, host: ProgramHost) {
		this.#host = host;
		this.#session = api.start(cwd, path => this.#unsaved.get(normalPath(path)));
	}

	/** The project that a file belongs to, and the file in it with exactly this text. */
	find(path: string, text: string): PlaceOfFile | undefined {
		if (!SCRIPT.test(path)) return undefined;
		this.#readUnsaved(path);
		// Has to be there before it is opened, for a file that has never been saved is nowhere else.
		if (!this.#projectByPath.has(path) && !this.#host.isFile(path)) this.#unsaved.set(normalPath(path), text);
		const project = this.#projectOf(path);
		const file = project?.program.getSourceFile(path);
		if (file?.text === text) return { project: project!, file };

		this.#unsaved.set(normalPath(path), text);
		this.#changeFiles(file ? { changed: [path] } : { created: [path] });
		return this.#placeOf(path, text);
	}

	open(paths: readonly string[]): void {
		const unknown = paths.filter(path => !this.#ownProject(path) && !this.#opened.has(path));
		if (!unknown.length) return;
		for (const path of unknown) this.#opened.add(path);
		this.#update({ openFiles: unknown });
	}

	filesChanged(changes: FileChanges): void {
		for (const path of [...(changes.changed ?? []), ...(changes.deleted ?? [])]) {
			this.#unsaved.delete(normalPath(path));
		}
		if (this.#snapshot) this.#changeFiles(changes);
	}

	/** Asks something that has an answer, and changes nothing. */
	isAlive(): boolean {
		const [opened] = this.#opened;
		try {
			if (this.#snapshot && opened !== undefined) this.#snapshot.getDefaultProjectForFile(opened);
			else this.#update({});
			return true;
		} catch {
			return false;
		}
	}

	close(): void {
		try {
			this.#session.close();
		} catch {
			// It is gone already, which is all that is wanted.
		}
	}

	#placeOf(path: string, text: string): PlaceOfFile | undefined {
		const project = this.#projectOf(path);
		const file = project?.program.getSourceFile(path);
		// Another text than the one that was parsed would join nodes to the wrong places.
		return file?.text === text ? { project: project!, file } : undefined;
	}

	#projectOf(path: string): NativeProject | undefined {
		const known = this.#projectByPath.get(path);
		if (known) return known;

		const project = this.#ownProject(path) ?? this.#openedProject(path);
		if (project) this.#projectByPath.set(path, project);
		return project;
	}

	/** The project of the nearest tsconfig.json, where it is open and names the file: no question to the checker. */
	#ownProject(path: string): NativeProject | undefined {
		const config = this.#snapshot && this.#nearestConfig(path);
		if (!config) return undefined;
		const project = this.#projectsByConfig().get(normalPath(config));
		return project && this.#rootFiles(project).has(normalPath(path)) ? project : undefined;
	}

	/** Lets the checker find the project, through references too; then tries the configs beside the nearest one. */
	#openedProject(path: string): NativeProject | undefined {
		this.open([path]);
		const project = this.#snapshot?.getDefaultProjectForFile(path);
		if (!project) return undefined;
		const config = configOf(project);
		if (config) {
			this.#keepOpen(config);
			return this.#snapshot!.getDefaultProjectForFile(path);
		}

		this.#unclaimed.add(path);
		const nearest = this.#nearestConfig(path);
		const siblings = nearest ? this.#siblingConfigs(nearest) : [];
		if (siblings.some(config => !this.#openedConfigs.has(config))) {
			for (const config of siblings) this.#openedConfigs.add(config);
			this.#update({ openProjects: siblings });
		}
		const projects = this.#projectsByConfig();
		const sibling = siblings
			.map(config => projects.get(normalPath(config)))
			.find(candidate => candidate && this.#rootFiles(candidate).has(normalPath(path)));
		return sibling ?? this.#snapshot!.getDefaultProjectForFile(path);
	}

	/** A configured project is kept by itself, so that its other files need not be opened one by one. */
	#keepOpen(config: string): void {
		if (this.#openedConfigs.has(config)) return;
		this.#openedConfigs.add(config);
		this.#update({ openProjects: [config] });
	}

	/**
	 * The checker reads an open file once and, where no tsconfig claims it, does not read it again when told that it has
	 * changed (seen with 7.0.2): such a file has to be closed and opened anew, in two steps.
	 */
	#changeFiles(files: FileChanges): void {
		const reopened = (files.changed ?? []).filter(path => this.#unclaimed.has(path));
		this.#update({ files, ...(reopened.length ? { closeFiles: reopened } : {}) });
		if (reopened.length) this.#update({ openFiles: reopened });
	}

	/** Every update makes new projects with a cold checker, so what was known of the old ones goes with them. */
	#update(changes: SnapshotChanges): void {
		const before = this.#snapshot;
		this.#snapshot = this.#session.update(changes);
		this.#projectByPath = new Map();
		this.#configs = undefined;
		before?.dispose();
	}

	/** Takes over what other editors hold unsaved, and lets go of what they have saved or closed. */
	#readUnsaved(asked: string): void {
		const paths = this.#host.unsavedFiles?.() ?? [];
		const gone = [...this.#stamps.keys()].filter(path => path !== asked && !paths.includes(path));
		const changed = paths.filter(path => path !== asked && this.#stamps.get(path) !== this.#host.stamp(path));
		for (const path of gone) {
			this.#stamps.delete(path);
			this.#unsaved.delete(normalPath(path));
		}
		for (const path of changed) {
			const text = this.#host.readFile(path);
			this.#stamps.set(path, this.#host.stamp(path));
			if (text !== undefined) this.#unsaved.set(normalPath(path), text);
		}
		if (this.#snapshot && (gone.length || changed.length)) {
			this.#changeFiles({ changed: [...gone, ...changed] });
		}
	}

	#configs: Map<string, NativeProject> | undefined;

	#projectsByConfig(): Map<string, NativeProject> {
		this.#configs ??= new Map(
			(this.#snapshot?.getProjects() ?? []).map(project => [normalPath(configOf(project) ?? ''), project]),
		);
		return this.#configs;
	}

	readonly #roots = new WeakMap<NativeProject, ReadonlySet<string>>();

	#rootFiles(project: NativeProject): ReadonlySet<string> {
		let files = this.#roots.get(project);
		if (!files) {
			files = new Set((project.rootFiles ?? project.parsedCommandLine?.fileNames ?? []).map(normalPath));
			this.#roots.set(project, files);
		}
		return files;
	}

	#nearestConfig(path: string): string | undefined {
		for (let folder = dirname(path); ; folder = dirname(folder)) {
			for (const name of ['tsconfig.json', 'jsconfig.json']) {
				if (this.#host.isFile(join(folder, name))) return join(folder, name);
			}
			if (folder === dirname(folder)) return undefined;
		}
	}

	/** tsconfig.test.json and the like: people write them for other tools, and nothing refers to them. */
	#siblingConfigs(config: string): string[] {
		const folder = dirname(config);
		try {
			return readdirSync(folder)
				.filter(name => /^tsconfig\..+\.json$/.test(name))
				.sort()
				.slice(0, MOST_SIBLING_CONFIGS)
				.map(name => join(folder, name));
		} catch {
			return [];
		}
	}
}
