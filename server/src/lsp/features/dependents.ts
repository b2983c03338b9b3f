import type { Entry } from '../analysis/outcome.ts';
import type { Server } from '../server-context.ts';
import { recheck } from './watched-files.ts';

/**
 * Open documents that import each other: an edit in one is followed by another look at those that have read it; a save
 * also by those that asked for types, since a checker does not say what it has read.
 */
export function registerDependents(server: Server): void {
	const { analysis, documents, guards } = server;
	const followed = new WeakMap<Entry, number>();

	analysis.listen({
		settled: guards.event((entry: Entry) => {
			const { version } = entry.document;
			const before = followed.get(entry);
			followed.set(entry, version);
			// As it was opened, a text says what its file said. Later once for each version, or two that import each other never rest.
			if (before === undefined || before === version) return undefined;
			return recheck(server, other => other !== entry && reads(other, entry.path));
		}),
	});
	documents.texts.onDidSave(
		guards.event(({ document }) =>
			recheck(server, ({ document: other, outcome }) => other !== document && outcome?.file?.asksTypes === true),
		),
	);
	documents.texts.onDidClose(
		guards.event(({ document }) => {
			// Edits that were never saved are gone.
			const path = documents.checkable(document)?.path;
			return path === undefined ? undefined : recheck(server, other => reads(other, path));
		}),
	);
}

const reads = ({ outcome }: Entry, path: string): boolean => outcome?.file?.reads.includes(path) ?? false;
