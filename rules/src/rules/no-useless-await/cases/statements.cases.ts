import { code, type Cases } from '#test';

/** Awaits that stand alone, and those of a `reduce` whose first value is no promise. */
export const statements: Cases = {
	valid: [
		'async () => { await null; };',
		'async () => { await 0; };',
		"async () => { await ''; };",
		{
			filename: 'case.js',
			typed: true,
			code: 'export const total = async prices => await prices.reduce(async (sum, price) => (await sum) + (await price()), 0);',
		},
		{
			filename: 'case.js',
			typed: true,
			code: 'export const total = async () => await [1, 2].values().reduce(async (sum, price) => (await sum) + price, 0);',
		},
	],
	invalid: [
		code`
			export async function main() {
				await 'users.json';
				~~~~~ useless
			}
			=> removeAwait
			export async function main() {
				'users.json';
			}
		`,
	],
};
