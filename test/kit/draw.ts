import { applyEdits, LineIndex, type Finding } from '#engine';

/**
 * Draws each finding under its line, then each suggested text. What it draws is the test case itself:
 *
 *     await load(await first())
 *                ~~~~~~~~~~~~~ awaited
 *     => removeAwait
 *     await load(first())
 *
 * `=> fix` is the text after all fixes that `--fix` would apply.
 */
export function draw(text: string, findings: readonly Finding[], fixed: string): string {
	const index = new LineIndex(text);
	const lines = text
		.split('\n')
		.flatMap((line, at) => [
			line,
			...findings
				.filter(({ range }) => index.positionOf(range[0]).line === at + 1)
				.map(finding => underline(line, finding, index)),
		]);
	const suggested = findings.flatMap(({ suggestions }) =>
		suggestions.map(({ messageId, edits }) => `=> ${messageId}\n${applyEdits(text, edits)}`),
	);
	const fix = fixed === text ? [] : [`=> fix\n${fixed}`];
	return [...lines, ...fix, ...suggested].join('\n');
}

function underline(line: string, { range, messageId }: Finding, index: LineIndex): string {
	const start = index.positionOf(range[0]);
	const end = index.positionOf(range[1]);
	const length = (end.line === start.line ? end.column : line.length) - start.column;
	// A tab stays a tab, so that the drawing lines up in every editor.
	return `${line.slice(0, start.column).replace(/[^\t]/g, ' ')}${'~'.repeat(Math.max(length, 1))} ${messageId}`;
}

/** The text of a drawn case, without its drawings. */
export const undrawn = (drawing: string): string => drawing.split(/\n=> \w+\n/)[0]!.replace(/\n[ \t]*~+ \w+$/gm, '');
