import { is, type FunctionDef, type Node } from './ast.ts';

/** Decorators after which a function is called and awaited as before. By their last name: they are imported in many ways. */
const TRANSPARENT = new Set([
	'abstractmethod',
	'classmethod',
	'final',
	'no_type_check',
	'override',
	'staticmethod',
	'wraps',
]);

/** Decorators that call the function where its name is read. */
export const PROPERTIES = new Set(['cached_property', 'property']);

/** `abstractmethod` of `@abc.abstractmethod`, `wraps` of `@functools.wraps(f)`. */
export function decoratorName(decorator: Node): string | undefined {
	if (is(decorator, 'Call')) return decoratorName(decorator.func);
	if (is(decorator, 'Attribute')) return decorator.attr;
	return is(decorator, 'Name') ? decorator.id : undefined;
}

export const hasDecorator = ({ decorator_list: all }: FunctionDef, name: string): boolean =>
	all.some(decorator => decoratorName(decorator) === name);

/** True when what the caller gets is what the function gives. `@pytest.mark.…` only takes notes. */
export const isTransparent = ({ decorator_list: all }: FunctionDef): boolean =>
	all.every(
		decorator =>
			TRANSPARENT.has(decoratorName(decorator) ?? '') ||
			PROPERTIES.has(decoratorName(decorator) ?? '') ||
			isMark(decorator),
	);

function isMark(decorator: Node): boolean {
	const mark = is(decorator, 'Call') ? decorator.func : decorator;
	return is(mark, 'Attribute') && is(mark.value, 'Attribute') && mark.value.attr === 'mark';
}
