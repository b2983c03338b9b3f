import { importInsertion, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { Wait } from './runs.ts';

/** `a, b = await asyncio.gather(f(), g())`. Undefined where a comment stands between, or another library runs the loop. */
export function togetherEdits(source: PythonSource, run: readonly Wait[]): Edit[] | undefined {
	const range = [run[0]!.assign.range[0], run.at(-1)!.assign.range[1]] as const;
	if (source.comments.some(comment => comment.range[0] >= range[0] && comment.range[1] <= range[1])) return undefined;
	const insertion = importInsertion(source, 'asyncio');
	const known = source.scopes.module.variables.get('asyncio');
	if (!insertion && !known?.definitions.every(({ kind }) => kind === 'import')) return undefined;
	if (!known && ['anyio', 'trio'].some(name => source.scopes.module.variables.has(name))) return undefined;

	const targets = run.map(({ target }) => target.id).join(', ');
	const calls = run.map(({ call }) => source.text.slice(...call.range)).join(', ');
	return [...(insertion ? [insertion] : []), { range, text: `${targets} = await asyncio.gather(${calls})` }];
}
