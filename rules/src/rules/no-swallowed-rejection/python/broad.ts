import { binding, qualifiedName, type PythonSource } from '#python';
import { is, type Node } from '#program/python/ast.ts';

/** True for `Exception` and `BaseException`, alone or among others: any error of the program is one of them. */
export function isBroad(source: PythonSource, type: Node): boolean {
	if (is(type, 'Tuple')) return type.elts.some(each => isBroad(source, each));
	if (is(type, 'Name')) {
		return (type.id === 'Exception' || type.id === 'BaseException') && !binding(source, type);
	}
	const name = is(type, 'Attribute') ? qualifiedName(source, type) : undefined;
	return name === 'builtins.Exception' || name === 'builtins.BaseException';
}
