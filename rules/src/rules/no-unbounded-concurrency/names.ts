/** What people call a part of something large. It is the part's maker that bounds it. */
const PART = /^(chunk|batch|page|window|slice|partition|group|bucket)(ed)?(s|es)?$|(chunk|batch)(es|s)?$/i;

/** True for the name of a part (`batch`), or of a list of parts. */
export const isPartName = (name: string): boolean => PART.test(name);

/** `chunk(xs, 10)`, `splitIntoBatches(xs)`, `batched(xs, 10)`, `_.take(xs, 10)`. */
export const isPartMaker = (name: string): boolean =>
	/chunk|batch|partition|islice|sample|^(take|takeRight|sampleSize|cluster|windowed|firstN)$/i.test(name);
