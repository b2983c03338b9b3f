import { readFileSync } from 'node:fs';

/** A code block of a rule's page, with the options that it is about. */
export interface PageExample {
	readonly fence: string;
	readonly text: string;
	readonly options: object;
}

export const pageOf = (rule: string): string =>
	readFileSync(new URL(`../../rules/src/rules/${rule}/README.md`, import.meta.url), 'utf8');

/**
 * The code blocks after each "❌ Reported" and "✅ Not reported" line.
 * A comment `<!-- options: {…} -->` before a block gives the options that it is about.
 */
export function examplesOf(page: string, heading: '❌' | '✅'): PageExample[] {
	const parts = page.split(/^(?=(?:❌|✅) )|^(?=## )/m).filter(part => part.startsWith(heading));
	return parts.flatMap(part =>
		[...part.matchAll(/(?:<!-- options: (\{.*\}) -->\s*)?^```(js|jsx|ts|tsx|py)\n([\s\S]*?)^```$/gm)].map(
			([, options, fence, text]) => ({
				fence: fence!,
				text: text!,
				options: options ? (JSON.parse(options) as object) : {},
			}),
		),
	);
}
