import { binding, type Call, type Name, type PythonSource, type Variable } from '#python';

/**
 * What becomes of the token that `set` gives: `dropped`, `unused` (nothing reads the name that holds it), or `kept`: it is
 * read, stored or handed on, and whoever has it may reset the variable.
 */
export function tokenOf(source: PythonSource, call: Call): 'dropped' | 'unused' | 'kept' {
	const { parent } = call;
	if (parent.type === 'Expr') return 'dropped';
	if (parent.type !== 'Assign' || parent.targets.length !== 1) return 'kept';
	const [target] = parent.targets;
	const variable = target?.type === 'Name' ? binding(source, target) : undefined;
	return variable && !isRead(variable) ? 'unused' : 'kept';
}

const isRead = ({ references }: Variable): boolean => references.some((name: Name) => name.ctx === 'Load');
