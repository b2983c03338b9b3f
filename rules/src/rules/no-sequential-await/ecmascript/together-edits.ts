import type { EcmascriptSource } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { Wait } from './runs.ts';

/** `const [a, b] = await Promise.all([f(), g()]);`. Undefined where comments, types or different words stand in the way. */
export function togetherEdits({ comments, text }: EcmascriptSource, run: readonly Wait[]): Edit[] | undefined {
	const [first] = run;
	const last = run.at(-1)!;
	const range = [first!.declaration.range[0], last.declaration.range[1]] as const;
	if (comments.some(comment => comment.range[0] >= range[0] && comment.range[1] <= range[1])) return undefined;
	const { kind } = first!.declaration;
	if (run.some(({ declaration, id }) => declaration.kind !== kind || id.typeAnnotation)) return undefined;
	// A value that is taken as another type keeps that only where it is written.
	if (run.some(({ declaration, wait }) => declaration.declarations[0].init !== wait)) return undefined;

	const ids = run.map(({ id }) => text.slice(...id.range)).join(', ');
	const calls = run.map(({ wait }) => text.slice(...wait.argument.range)).join(', ');
	const semicolon = text[range[1] - 1] === ';' ? ';' : '';
	return [{ range, text: `${kind} [${ids}] = await Promise.all([${calls}])${semicolon}` }];
}
