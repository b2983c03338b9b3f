import { uriOf } from './languages.ts';
import type { Server } from './server-context.ts';

/** The URI of a path as the client writes it: clients differ in case and escapes, and compare URIs as texts. */
export const openUriOf =
	({ analysis }: Server) =>
	(path: string): string =>
		analysis.entries.find(entry => entry.path === path)?.document.uri ?? uriOf(path);
