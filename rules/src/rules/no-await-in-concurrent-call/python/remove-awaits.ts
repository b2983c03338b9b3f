import type { Await, PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';

/** Takes the word and the blanks after it away. */
export const removeAwaits = ({ text }: PythonSource, awaits: readonly Await[]): Edit[] =>
	awaits.map(({ range: [start, end] }) => {
		const [word] = /^await[^\S\n]*/.exec(text.slice(start, end)) ?? ['await'];
		return { range: [start, start + word.length], text: '' };
	});
