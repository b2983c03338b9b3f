import { childrenOf, isFunction, type PythonNode } from '#python';

/** True where evaluating an expression calls or awaits something; functions inside run later. */
export const startsWork = (node: PythonNode): boolean =>
	!isFunction(node) && (node.type === 'Call' || node.type === 'Await' || childrenOf(node).some(startsWork));
