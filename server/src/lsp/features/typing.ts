import { settingsOf, type Server } from '../server-context.ts';

/** Documents that are being typed in. */
export interface Typing {
	/** A document has come to this version: it is checked when its user pauses, unless that is left to saving. */
	edited(uri: string, version: number): Promise<void>;
	/** It is closed: nobody waits for it any more. */
	closed(uri: string): void;
}

/** Watches over pauses in typing, for texts or for notebooks. */
export function createTyping(server: Server): Typing {
	const { analysis, settings, guards, host } = server;
	const pauses = new Map<string, NodeJS.Timeout>();
	return {
		async edited(uri, version) {
			const entry = analysis.entryOf(uri);
			if (!entry) return;
			analysis.edited(uri);
			clearTimeout(pauses.get(uri));
			const { enable, run } = await settingsOf(server, entry);
			if (!enable || run === 'onSave' || entry.document.version !== version) return;
			// A client that pulls has mostly asked by then.
			const step = guards.event(() => analysis.need(uri));
			pauses.set(uri, setTimeout(step, host.limits.typingPause));
		},
		closed(uri) {
			clearTimeout(pauses.get(uri));
			pauses.delete(uri);
			settings.forget(uri);
			analysis.close(uri);
		},
	};
}
