import type { PythonNode } from '#python';
import type { FlowBuilder } from '../flow-builder.ts';

export type Flow = FlowBuilder<PythonNode>;

/** The nodes whose own work may fail. An attribute, an index and an operator may too; code is not written for that. */
const THROWING: ReadonlySet<PythonNode['type']> = new Set<PythonNode['type']>([
	'AsyncFor',
	'AsyncWith',
	'Await',
	'Call',
	'For',
	'Import',
	'ImportFrom',
	'Raise',
	'With',
	'Yield',
	'YieldFrom',
	'comprehension',
	'withitem',
]);

/** True for a node whose own work may fail; what its parts do is asked of them. */
export const canThrow = (node: PythonNode): boolean => THROWING.has(node.type);
