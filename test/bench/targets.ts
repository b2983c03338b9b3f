import { number } from './markdown.ts';

/** What a tool cost; the names of the columns that a target can be about. */
export interface Cost {
	readonly cpu: number;
	readonly memory: number;
}

/** "Ours costs at most `limit` times what `theirs` costs." */
export interface Target {
	readonly ours: string;
	readonly theirs: string;
	readonly what: keyof Cost;
	readonly limit: number;
}

/** One row: what is compared, the ratio, the target, and whether it is met. Throws when a tool was not measured. */
export function judged({ ours, theirs, what, limit }: Target, costs: ReadonlyMap<string, Cost>): string[] {
	const [mine, other] = [costs.get(ours), costs.get(theirs)];
	if (!mine || !other) throw new Error(`Not measured: ${mine ? theirs : ours}`);
	const ratio = mine[what] / other[what];
	const name = what === 'cpu' ? 'CPU' : 'peak memory';
	return [`${name}: ${ours} / ${theirs}`, number(ratio), `<= ${limit}`, ratio <= limit ? 'met' : 'not met'];
}

export const TARGET_HEAD = ['ours / theirs', 'ratio', 'target', ''];
