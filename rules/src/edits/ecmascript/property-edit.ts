import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** One more property at the beginning of an object that is written out, on a line of its own where the others are. */
export function propertyEdit(text: string, { range, properties }: TSESTree.ObjectExpression, property: string): Edit {
	const [space] = /^\s*/.exec(text.slice(range[0] + 1))!;
	const at = range[0] + 1 + space.length;
	const after = properties.length ? `,${space || ' '}` : space ? '' : ' ';
	return { range: [at, at], text: `${space ? '' : ' '}${property}${after}` };
}
