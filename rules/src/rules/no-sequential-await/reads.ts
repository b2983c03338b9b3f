/** The first word of a name, for names that say what they do: `getUser`, `fetch_user`, `users.findAll`. */
const READS =
	/^(count|describe|download|exists|fetch|find|get|has|is|list|load|lookup|lstat|query|read|retrieve|scan|search|stat)(?![a-z])/;

/** Names that speak to a person, who can answer one thing at a time. */
const ASKS = /ask|choose|confirm|input|pick|prompt|question|select/i;

/**
 * True for a call that by its name only reads. What writes may have to come after what was read: an error there keeps it
 * from being written.
 */
export const readsOnly = (name: string): boolean => {
	const last = name
		.split('.')
		.at(-1)!
		.replace(/^[_#]+/, '');
	return READS.test(last) && !ASKS.test(last);
};

/** Arguments that tie calls together: one connection or transaction does one thing at a time. */
export const TIES = /^(client|conn|connection|cursor|manager|page|session|t|transaction|trx|tx)$/i;
