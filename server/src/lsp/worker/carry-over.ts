import type { Finding, Range } from '#engine';

/**
 * Moves typed findings of an earlier text onto the present one, so that they do not blink while the checker is asked
 * again. What lies in the edited part is dropped, and so are all edits: nobody has computed them for this text.
 */
export function carryOver(findings: readonly Finding[], before: string, after: string): Finding[] {
	if (!findings.length) return [];

	const move = mover(before, after);
	return findings.flatMap(finding => {
		const range = move(finding.range);
		if (!range) return [];
		const evidence = finding.evidence.flatMap(step => {
			if (step.path !== undefined) return [step];
			const moved = move(step.range);
			return moved ? [{ ...step, range: moved }] : [];
		});
		return [{ ...finding, range, evidence, fix: undefined, suggestions: [] }];
	});
}

/** Where a range went when everything between the common start and the common end of two texts was replaced. */
function mover(before: string, after: string): (range: Range) => Range | undefined {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	let end = 0;
	while (
		end < shortest - start &&
		before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
	)
		end++;

	const shift = after.length - before.length;
	const grewAt = (offset: number) => WORD.test(after[offset] ?? '');
	return range => {
		if (range[1] < start || (range[1] === start && !grewAt(start))) return range;
		const moved: Range = [range[0] + shift, range[1] + shift];
		const tail = before.length - end;
		return range[0] > tail || (range[0] === tail && !grewAt(moved[0] - 1)) ? moved : undefined;
	};
}

/** A letter next to a name makes another name of it: `load` became `loaded`. */
const WORD = /[\p{ID_Continue}$]/u;
