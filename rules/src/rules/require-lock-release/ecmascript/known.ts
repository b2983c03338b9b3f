import { callPath } from '#ecmascript';
import { acquisitions, type Acquisition } from '#knowledge/locks/ecmascript.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** What the table says of a callee: by this file's own text, or by what the program knows of its receiver. */
export function knownAcquisition(context: Context, callee: TSESTree.Node): Acquisition | undefined {
	const path = callPath(context.source, callee);
	if (path) return acquisitions[`${path.module ?? ''}:${path.name}`];
	const targets = context.program?.targets(callee) ?? [];
	const [target] = targets;
	return target?.kind === 'external' && targets.length === 1 ? acquisitions[target.key] : undefined;
}
