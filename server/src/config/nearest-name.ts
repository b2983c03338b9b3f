/** The known name that a mistyped one was probably meant to be; undefined when none is near. */
function nearestName(name: string, known: readonly string[]): string | undefined {
	const most = Math.max(2, Math.floor(name.length / 3));
	const [best] = known
		.map(each => ({ each, distance: distanceBetween(name.toLowerCase(), each.toLowerCase()) }))
		.filter(({ distance }) => distance <= most)
		.sort((a, b) => a.distance - b.distance);
	return best?.each;
}

/** ` Did you mean "x"?`, or nothing: to be put behind a sentence. */
export function didYouMean(name: string, known: readonly string[]): string {
	const nearest = nearestName(name, known);
	return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** How many letters have to be added, removed or replaced (Levenshtein). */
function distanceBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		}
		row = next;
	}
	return row[b.length]!;
}
