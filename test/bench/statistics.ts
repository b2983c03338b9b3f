/** The value that `share` (0 to 1) of the values do not exceed, by the nearest rank; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Cost {
	readonly cpu: number;
	readonly wall: number;
	readonly memory: number;
}

/** The medians of runs of the same thing. */
export const medians = (runs: readonly Cost[]): Cost => ({
	cpu: median(runs.map(({ cpu }) => cpu)),
	wall: median(runs.map(({ wall }) => wall)),
	memory: median(runs.map(({ memory }) => memory)),
});
