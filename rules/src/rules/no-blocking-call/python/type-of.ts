import {
	binding,
	qualifiedName,
	type Call,
	type Expression,
	type Name,
	type PythonNode,
	type PythonSource,
	type Variable,
} from '#python';
import { lastAssignment } from '#program/python/last-assignment.ts';
import { namesAnotherClass } from '#program/python/another-class.ts';
import { pythonAttribute, pythonItem, pythonResult } from '#knowledge/blocking/python-types.ts';
import { annotatedType } from './annotated-type.ts';
import { attributeBindings } from './attribute-bindings.ts';

/** What a value is, as far as the file alone tells. */
export interface ValueType {
	/** Qualified name of its class, or what python-types.ts calls it. */
	readonly name: string;
	/** The call that made it, where that is in the file. */
	readonly made?: Call;
}

/** A variable of a variable of a variable: deeper than people write, and it ends a cycle. */
const DEEPEST = 8;

/** Undefined where the file does not tell, or tells two things. */
export function typeOf(source: PythonSource, node: Expression, depth = 0): ValueType | undefined {
	if (depth > DEEPEST) return undefined;
	switch (node.type) {
		case 'Call':
			return typeOfCall(source, node, depth);
		case 'Name': {
			const variable = binding(source, node);
			if (!variable) return undefined;
			const last = variable.definitions.length > 1 ? lastValue(node, variable) : undefined;
			if (last) return typeOf(source, last, depth + 1);
			return once(variable, again => typeOfVariable(source, variable, depth, again));
		}
		case 'Attribute':
			return typeOfAttribute(source, node, depth);
		case 'NamedExpr':
			return typeOf(source, node.value, depth + 1);
		case 'Subscript': {
			const item = pythonItem(typeOf(source, node.value, depth + 1)?.name ?? '');
			return item === undefined ? undefined : { name: item };
		}
		case 'BinOp': {
			if (node.op !== 'Div') return undefined;
			const left = typeOf(source, node.left, depth + 1);
			return left?.name === 'pathlib.Path' ? { name: left.name } : undefined;
		}
		default:
			return undefined;
	}
}

const answers = new WeakMap<object, ValueType | undefined>();

/** Answers once for each binding. One that leads back to itself, as `path = path / name` does, is not told. */
function once(
	key: object,
	answer: (assume: (type: ValueType | undefined) => void) => ValueType | undefined,
): ValueType | undefined {
	if (answers.has(key)) return answers.get(key);
	answers.set(key, undefined);
	const type = answer(assumed => answers.set(key, assumed));
	answers.set(key, type);
	return type;
}

function typeOfCall(source: PythonSource, call: Call, depth: number): ValueType | undefined {
	const { func } = call;
	const qualified = qualifiedName(source, func);
	if (qualified === 'contextlib.closing' && call.args.length === 1) return typeOf(source, call.args[0]!, depth + 1);
	if (qualified !== undefined) {
		if (namesAnotherClass(qualified, call)) return undefined;
		const result = pythonResult(qualified);
		// By convention a class starts with a capital letter; a module's function does not. `socket.socket` is older.
		const isClass = /(^|\.)[A-Z]\w*$/.test(qualified) || qualified === 'socket.socket';
		return result || isClass ? { name: result ?? qualified, made: call } : undefined;
	}
	const isMethod = func.type === 'Attribute';
	const receiver = typeOf(source, isMethod ? func.value : func, depth + 1);
	const result = receiver && pythonResult(`${receiver.name}.${isMethod ? func.attr : '__call__'}`);
	return result ? { name: result, made: call } : undefined;
}

function typeOfAttribute(
	source: PythonSource,
	node: Extract<Expression, { type: 'Attribute' }>,
	depth: number,
): ValueType | undefined {
	const { value, attr } = node;
	if (value.type === 'Name' && (value.id === 'self' || value.id === 'cls')) {
		const bindings = attributeBindings(node, attr);
		return once(bindings, () =>
			agreed(
				bindings.map(each =>
					each.annotation
						? annotatedType(source, each.annotation)
						: each.value && typeOf(source, each.value, depth + 1),
				),
			),
		);
	}
	const receiver = typeOf(source, value, depth + 1);
	if (!receiver) return undefined;
	const name = `${receiver.name}.${attr}`;
	return { name: pythonAttribute(name) ?? name };
}

/** What the last assignment before has given a variable that has several. */
function lastValue(read: Name, { definitions }: Variable): Expression | undefined {
	const bound = definitions.map(({ kind, node }) => (kind === 'assignment' && valueOf(node)) || node);
	const last = lastAssignment(read, bound);
	return last && definitions[bound.indexOf(last)]!.node !== last ? (last as Expression) : undefined;
}

function typeOfVariable(
	source: PythonSource,
	{ definitions }: Variable,
	depth: number,
	assume: (type: ValueType | undefined) => void,
): ValueType | undefined {
	const telling = definitions.filter(({ node }) => !(node.type === 'Name' && isNone(valueOf(node))));
	const typesNow = (): (ValueType | undefined)[] => telling.map(typeOfDefinition);
	const types = typesNow();
	const known = types.filter(type => type !== undefined);
	if (known.length === types.length || !known.length) return agreed(types);
	// `path = path.parent` is a path if `path` is one.
	assume(agreed(known));
	return agreed(typesNow());

	function typeOfDefinition({ kind, node }: Variable['definitions'][number]): ValueType | undefined {
		if (kind === 'parameter') {
			return node.type === 'arg' && node.annotation ? annotatedType(source, node.annotation) : undefined;
		}
		const { parent } = node;
		if (kind === 'assignment' && parent.type === 'AnnAssign') return annotatedType(source, parent.annotation);
		const value = kind === 'assignment' || kind === 'with' ? valueOf(node) : undefined;
		return value && typeOf(source, value, depth + 1);
	}
}

/** What a name is bound to, where it stands alone on the left. */
function valueOf(node: PythonNode): Expression | undefined {
	const { parent } = node;
	if (parent.type === 'Assign') return parent.targets.includes(node as Expression) ? parent.value : undefined;
	if (parent.type === 'NamedExpr') return parent.value;
	if (parent.type === 'withitem' && parent.parent.type === 'With') return parent.context_expr;
	return undefined;
}

const isNone = (node: Expression | undefined): boolean => node?.type === 'Constant' && node.value.kind === 'None';

const agreed = (types: readonly (ValueType | null | undefined)[]): ValueType | undefined => {
	const [first, ...rest] = types;
	if (!first || !rest.every(each => each?.name === first.name)) return undefined;
	// What an annotation says, and how it was made.
	return types.find(each => each?.made) ?? first;
};
