import type { ProgramHost } from './program-host.ts';

/** A project without files: for a text that is looked at alone. */
export const emptyHost = (): ProgramHost => ({
	trusted: false,
	readFile: () => undefined,
	isFile: () => false,
	isDirectory: () => false,
	stamp: () => undefined,
	takeChanges: () => [],
});
