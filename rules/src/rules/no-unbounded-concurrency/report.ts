import type { Evidence } from '#kit/finding.ts';
import type { Report } from '#kit/rule-context.ts';
import type { BlockingPath } from '#program/link/blocking-path.ts';
import type { MessageId } from './messages.ts';
import type { Leaf } from './policy.ts';

/** The words, and the way to what does the I/O step by step. */
export function reportOf(
	{ path }: { readonly path: string },
	{ leaf, callee, hops }: BlockingPath<Leaf>,
	{ all, items }: { readonly all: string; readonly items: string },
): Pick<Report<MessageId>, 'messageId' | 'data' | 'evidence'> {
	const data = { all, leaf: leaf.name, items: shown(items) };
	// The first function on the way is the callback itself, which has no name that helps.
	const first = hops[0]?.callee;
	const isNamed = callee !== undefined && !/^(callback of .*|lambda|anonymous|function)$/.test(callee);
	const through = isNamed ? callee : first;
	const evidence = hops.map((hop): Evidence => {
		const called = hop.callee === undefined ? `\`${leaf.name}\`` : `\`${hop.callee}\``;
		return {
			message: `\`${hop.caller}\` calls ${called}.`,
			range: hop.at,
			...(hop.path === path ? {} : { path: hop.path }),
		};
	});
	if (through === undefined) return { messageId: 'unbounded', data, evidence };
	return { messageId: 'unboundedThrough', data: { ...data, callee: through }, evidence };
}

const shown = (items: string): string => (items.length <= 30 && !items.includes('\n') ? `\`${items}\`` : 'its items');
