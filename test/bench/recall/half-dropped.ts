import type { AwaitSite, NoSite, Project } from './sites.ts';

/**
 * The first `count` awaits that matter, half of them dropped and half of them used as a value where there are enough
 * of both: statements are most of all awaits, and the easier half.
 */
export function halfDropped<Candidate>(
	candidates: Iterable<Candidate>,
	count: number,
	siteOf: (candidate: Candidate) => AwaitSite | NoSite | undefined,
): Omit<Project, 'chains'> {
	const dropped: AwaitSite[] = [];
	const used: AwaitSite[] = [];
	const half = Math.ceil(count / 2);
	const none = { onward: 0, 'left to TypeScript': 0 };
	for (const candidate of candidates) {
		if (dropped.length >= half && used.length >= half) break;
		const site = siteOf(candidate);
		if (typeof site === 'string') none[site]++;
		else if (site) (site.use === 'statement' || site.use === 'unread' ? dropped : used).push(site);
	}
	const fromDropped = Math.max(half, count - used.length);
	const fromUsed = Math.max(half, count - dropped.length);
	return { awaits: [...dropped.slice(0, fromDropped), ...used.slice(0, fromUsed)], none };
}
