import type { PythonSource } from '#python';
import { WITHOUT_LOOP } from '#knowledge/loops/no-loop.ts';
import { is } from '#program/python/ast.ts';

/** True for a file whose coroutines are driven by something else than an event loop, so that nobody waits beside them. */
export const isWithoutLoop = ({ ast }: PythonSource): boolean =>
	ast.body.some(node => {
		if (is(node, 'Import')) return node.names.some(({ name }) => WITHOUT_LOOP.has(name));
		if (!is(node, 'ImportFrom') || node.level > 0 || !node.module) return false;
		return WITHOUT_LOOP.has(node.module) || node.names.some(({ name }) => WITHOUT_LOOP.has(`${node.module}.${name}`));
	});
