/** One table for both languages. */
export const messages = {
	stale: '`{{place}}` was read before an `await`: this write undoes what others wrote meanwhile.',
	unchecked: '`{{place}}` was checked before an `await`: two callers can both get here.',
	advanced: '`{{place}}` picks an item before an `await`, and moves on after it: others get the same.',
	changed: '`{{method}}` changes `{{place}}` while this loop awaits: it then raises RuntimeError.',
	shifted: '`{{method}}` changes `{{place}}` while this loop awaits: it then skips or repeats items.',

	awaitFirst: 'Await first, and read `{{place}}` afterwards.',
	iterateCopy: 'Go over a copy of `{{place}}`.',
};

export type MessageId = keyof typeof messages;
