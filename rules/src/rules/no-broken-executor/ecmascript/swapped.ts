import type { Context } from './context.ts';
import type { Executor } from './executor.ts';

const REJECTS = /^_?rej(?:ect)?(?:[A-Z]\w*)?$/;
const RESOLVES = /^_?res(?:olve)?(?:[A-Z]\w*)?$/;

/** `new Promise((reject, resolve) => …)`. https://tc39.es/ecma262/#sec-promise-executor */
export function swapped(context: Context, { function: { params } }: Executor): boolean {
	const [first, second] = params;
	if (first?.type !== 'Identifier' || !REJECTS.test(first.name)) return false;
	if (second && (second.type !== 'Identifier' || !RESOLVES.test(second.name))) return false;
	const isPlain = second && !first.typeAnnotation && !second.typeAnnotation;
	context.report({
		at: first,
		messageId: 'swapped',
		data: { name: first.name },
		suggest: isPlain
			? [
					{
						messageId: 'swapNames',
						edits: () => [
							{ range: first.range, text: second.name },
							{ range: second.range, text: first.name },
						],
					},
				]
			: [],
	});
	return true;
}
