import type { ImportFrom } from '../facts/module-facts.ts';
import type { ProgramHost } from '../program-host.ts';
import type { Manifests } from '../resolution/manifest.ts';
import type { Resolved } from '../resolution/module-resolver.ts';

/** Where programs of a workspace begin, as its manifests say. Absolute paths. */
export interface Entries {
	/** What they install as commands, name in their scripts, and give to others. */
	readonly commands: ReadonlySet<string>;
	readonly named: ReadonlySet<string>;
	readonly published: ReadonlySet<string>;
	/** Files that a build tool looks for by their names. What they watch and serve is for whoever builds. */
	readonly builds?: ReadonlySet<string>;
	/** Further files that say where programs begin. */
	readonly saidIn?: readonly string[];
	/** The files of packages that nothing starts but their tests. */
	readonly ofTests?: ReadonlySet<string>;
	/** The files of each package that installs a command. */
	readonly packagesOfCommands: readonly (readonly string[])[];
}

/** What lies below the top of a workspace. */
export interface Listed {
	readonly sources: readonly string[];
	/** Folders with a manifest. */
	readonly manifests: readonly string[];
}

interface Place {
	readonly host: ProgramHost;
	readonly manifests: Manifests;
	readonly find: (importer: string, asked: ImportFrom) => Resolved | undefined;
}

/** What who imports whom has to know of a language. */
export interface ImporterLanguage {
	readonly isSource: (name: string) => boolean;
	/** The same for a name without an ending, where the text has to say it: a script with a first line of its own. */
	readonly script?: { readonly mayBe: (name: string) => boolean; readonly isOne: (text: string) => boolean };
	readonly isManifest: (name: string) => boolean;
	/** What a text imports, without parsing it: too much, as comments and strings count. */
	readonly importsIn: (text: string) => readonly ImportFrom[];
	/** A text without what it imports for its types alone. */
	readonly runtimeOf?: (text: string) => string;
	/** False for a file that stands for others and is no program: that nobody imports it by its own name says nothing. */
	readonly canBegin: (path: string, files: ReadonlySet<string>) => boolean;
	/** True for a source that `entriesOf` reads, besides manifests. */
	readonly saysEntries?: (path: string) => boolean;
	readonly entriesOf: (listed: Listed, place: Place) => Entries;
}
