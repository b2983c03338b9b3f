import { is, isFunctionDef, nodesIn } from '#program/python/ast.ts';
import { binding, type PythonNode, type PythonSource, type Variable } from '#python';
import { idOf } from '../id-of.ts';

/** Where a value lives longer than one call: a variable of the module, an attribute, an item of a collection. */
export interface Place {
	/** The same for the same place, and only then. */
	readonly key: string;
	readonly root: Variable;
	/** True for a variable itself. */
	readonly isVariable: boolean;
	/** The place as the code names it. */
	readonly name: string;
}

const DEEPEST = 8;

/** The place that an expression names; `self.cache[key]` and `self.cache.get(key)` are one item. */
export function placeOf(source: PythonSource, node: PythonNode, depth = 0): Place | undefined {
	if (depth > DEEPEST) return undefined;
	switch (node.type) {
		case 'Name': {
			const root = binding(source, node);
			return root && { key: idOf(root), root, isVariable: true, name: node.id };
		}
		case 'Attribute': {
			const object = placeOf(source, node.value, depth + 1);
			return object && member(object, `.${node.attr}`, `${object.name}.${node.attr}`);
		}
		case 'Subscript': {
			const object = placeOf(source, node.value, depth + 1);
			return object && itemOf(source, object, node.slice);
		}
		case 'Call': {
			const { func, args } = node;
			if (!is(func, 'Attribute') || func.attr !== 'get' || !args[0] || args.length > 2) return undefined;
			const object = placeOf(source, func.value, depth + 1);
			return object && itemOf(source, object, args[0]);
		}
		default:
			return undefined;
	}
}

/** The item of a collection under a key that is the same before and after an `await`. */
export function itemOf(source: PythonSource, object: Place, key: PythonNode): Place | undefined {
	// What stands under a written key is a setting; a cache is asked with what is being looked for.
	if (is(key, 'Constant') || !nodesIn(key).every(part => isStable(source, part))) return undefined;
	return member(object, `[${source.text.slice(...key.range)}]`, object.name);
}

const member = (object: Place, step: string, name: string): Place => ({
	...object,
	key: object.key + step,
	isVariable: false,
	name,
});

function isStable(source: PythonSource, part: PythonNode): boolean {
	if (is(part, 'Name')) return binding(source, part)?.definitions.length === 1;
	return is(part, 'Attribute', 'Constant', 'Tuple', 'JoinedStr', 'FormattedValue');
}

/** True for the first parameter of a method: `self`, `cls`. */
export function isSelf({ definitions: [definition], scope }: Variable): boolean {
	const owner = scope.node;
	if (definition?.kind !== 'parameter' || !isFunctionDef(owner) || !is(owner.parent, 'ClassDef')) return false;
	const isStatic = owner.decorator_list.some(each => is(each, 'Name') && each.id === 'staticmethod');
	return !isStatic && [...owner.args.posonlyargs, ...owner.args.args][0] === definition.node;
}
