import type { Variable } from '@typescript-eslint/scope-manager';

/** Asked and counted only: `const waited = await gate.acquire()`. Nothing at all is done with some. */
export const isData = ({ references }: Variable): boolean =>
	references.every(
		({ identifier: { parent }, init }) =>
			init || /^(?:Binary|Unary|Logical)Expression$|^IfStatement$/.test(parent?.type ?? ''),
	);
