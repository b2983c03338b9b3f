import type { Share } from '../type-facts.ts';

/** What of the members has a property. No members at all have none. */
export function shareOf(members: readonly boolean[]): Share {
	const having = members.filter(Boolean).length;
	if (!having) return 'none';
	return having === members.length ? 'all' : 'some';
}
