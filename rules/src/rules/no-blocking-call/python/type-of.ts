import {
	binding,
	qualifiedName,
	type Call,
	type Expression,
	type PythonNode,
	type PythonSource,
	type Variable,
} from '#python';
import { pythonAttributes, pythonResults } from '#knowledge/blocking/python-types.ts';
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
			return variable && once(variable, () => typeOfVariable(source, variable, depth));
		}
		case 'Attribute':
			return typeOfAttribute(source, node, depth);
		case 'NamedExpr':
			return typeOf(source, node.value, depth + 1);
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
function once(key: object, answer: () => ValueType | undefined): ValueType | undefined {
	if (answers.has(key)) return answers.get(key);
	answers.set(key, undefined);
	const type = answer();
	answers.set(key, type);
	return type;
}

function typeOfCall(source: PythonSource, call: Call, depth: number): ValueType | undefined {
	const { func } = call;
	const qualified = qualifiedName(source, func);
	if (qualified === 'contextlib.closing' && call.args.length === 1) return typeOf(source, call.args[0]!, depth + 1);
	if (qualified !== undefined) {
		const result = pythonResults.get(qualified);
		// By convention a class starts with a capital letter; a module's function does not. `socket.socket` is older.
		const isClass = /(^|\.)[A-Z]\w*$/.test(qualified) || qualified === 'socket.socket';
		return result || isClass ? { name: result ?? qualified, made: call } : undefined;
	}
	if (func.type !== 'Attribute') return undefined;
	const receiver = typeOf(source, func.value, depth + 1);
	const result = receiver && pythonResults.get(`${receiver.name}.${func.attr}`);
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
	return { name: pythonAttributes.get(name) ?? name };
}

function typeOfVariable(source: PythonSource, { definitions }: Variable, depth: number): ValueType | undefined {
	const types = definitions
		.filter(({ node }) => !(node.type === 'Name' && isNone(valueOf(node))))
		.map(({ kind, node }) => {
			if (kind === 'parameter' && node.type === 'arg') return node.annotation && annotatedType(source, node.annotation);
			const { parent } = node;
			if (kind === 'assignment' && parent.type === 'AnnAssign') return annotatedType(source, parent.annotation);
			const value = kind === 'assignment' || kind === 'with' ? valueOf(node) : undefined;
			return value && typeOf(source, value, depth + 1);
		});
	return agreed(types);
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
	return first && rest.every(each => each?.name === first.name) ? first : undefined;
};
