/**
 * How the analysis reads a project. The plugin brings one on the plain file system, the server its own with the
 * unsaved text of open editors on top. Paths are absolute, with the platform's separators.
 */
export interface ProgramHost {
	/** The text of a file, or undefined when there is none, it is too large, or it is not text. */
	readFile(path: string): string | undefined;
	isFile(path: string): boolean;
	isDirectory(path: string): boolean;
	/** The names in a folder, in any order; none when it is not there. Absent: folders cannot be listed. */
	namesIn?(folder: string): readonly string[];
	/** The path with symbolic links followed; undefined when it is not there. Absent: there are no links. */
	realPath?(path: string): string | undefined;
	/** A stamp that changes when the file's content may have: modification time and size, or an editor's version. */
	stamp(path: string): string | undefined;
	/** Paths whose text here differs from the one on the disk: an editor's unsaved files. None when absent. */
	unsavedFiles?(): readonly string[];
	/**
	 * Paths that were changed, created or removed since this was last asked. Absent for a host that nobody tells: then
	 * stamps are compared.
	 */
	takeChanges?(): readonly string[];
	/** Told of files that an answer rests on and that were read for an earlier one. */
	restsOn?(paths: Iterable<string>): void;
	/** The same of files of which every letter counts, and not only what they say as a part of the program. */
	searches?(paths: Iterable<string>): void;
	/** False in an untrusted workspace: then nothing that lies in it may be executed, a checker of its own included. */
	readonly trusted: boolean;
}
