import type { InSource } from './in-source.ts';

/** True when a name is bound or read anywhere in the file: a new one could mean something else there. */
export const isNameTaken = ({ source }: InSource, name: string): boolean =>
	source.scopeManager.scopes.some(
		scope => scope.set.has(name) || scope.through.some(({ identifier }) => identifier.name === name),
	);
