/** Places, back links and the guess at a script, which the parsers give in their own ways and rules never read. */
const LEFT_OUT = new Set(['parent', 'loc', 'start', 'end', 'comments', 'tokens', 'hashbang', 'sourceType']);

/** The path to the first difference of two ESTrees, or undefined. Absent, null and false are the same thing to a rule. */
export function treeDifference(a: unknown, b: unknown, path = ''): string | undefined {
	if (a === b || (!a && !b)) return undefined;
	if (a instanceof RegExp && b instanceof RegExp) return a.source === b.source ? undefined : path;
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b)
		return `${path}: ${String(a)} instead of ${String(b)}`;

	// Text between tags: one parser decodes its entities in `value`, both keep it in `raw`.
	if ((a as { type?: string }).type === 'JSXText')
		return treeDifference((a as { raw: string }).raw, (b as { raw?: string }).raw, `${path}.raw`);
	for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
		if (LEFT_OUT.has(key)) continue;
		const [left, right] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
		// `/x/gi` and `/x/ig` are one expression.
		const difference =
			key === 'flags' ? sortedDifference(left, right, path) : treeDifference(left, right, `${path}.${key}`);
		if (difference) return difference;
	}
	return undefined;
}

const sortedDifference = (a: unknown, b: unknown, path: string): string | undefined =>
	[...String(a)].sort().join('') === [...String(b)].sort().join('') ? undefined : `${path}.flags`;
