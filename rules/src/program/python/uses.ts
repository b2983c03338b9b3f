import {
	binding,
	childrenOf,
	enclosingFunction,
	isFunction,
	type AsyncFunctionDef,
	type Attribute,
	type Call,
	type ClassDef,
	type Expression,
	type FunctionDef,
	type PythonNode,
	type PythonSource,
	type Variable,
} from '#python';
import { classAround, nodesIn } from './ast.ts';

/** A member of a value, named somewhere: `queue.put`. */
export interface MemberUse {
	readonly member: Attribute;
	/** The call of it; absent where it is only named. */
	readonly call?: Call;
}

export interface Uses {
	readonly members: readonly MemberUse[];
	/** The values of `with` and `async with` that are the value itself: `async with lock:`. */
	readonly entered: readonly Expression[];
	/** False where the value goes somewhere that this file does not show: then others may do more with it. */
	readonly isComplete: boolean;
}

/**
 * What a file does with a value: through the name or the `self` attribute that it is bound to, through other names for
 * it, and through parameters of the file's own functions that it is passed to. Undefined when nothing holds it.
 */
export function usesOf(source: PythonSource, value: Expression): Uses | undefined {
	const search = new Search(source);
	return search.follow(value) ? search : undefined;
}

class Search implements Uses {
	readonly members: MemberUse[] = [];
	readonly entered: Expression[] = [];
	isComplete = true;
	readonly #source: PythonSource;
	readonly #seen = new Set<unknown>();

	constructor(source: PythonSource) {
		this.#source = source;
	}

	/** Follows what an expression's value is bound to. False when it is bound to nothing. */
	follow(value: Expression): boolean {
		const { parent } = value;
		// `Semaphore(limit) if limit else None`
		if ((parent.type === 'IfExp' && parent.test !== value) || parent.type === 'BoolOp') return this.follow(parent);
		if (parent.type === 'Assign' && parent.value === value) {
			return parent.targets.map(target => this.#target(target)).some(Boolean);
		}
		if ((parent.type === 'AnnAssign' || parent.type === 'NamedExpr') && parent.value === value) {
			return this.#target(parent.target);
		}
		return false;
	}

	#target(target: Expression): boolean {
		if (target.type === 'Name') {
			const variable = binding(this.#source, target);
			if (variable) this.#variable(variable);
			return variable !== undefined;
		}
		const around = selfAttribute(target) ? classAround(target) : undefined;
		if (!around || target.type !== 'Attribute') return false;
		this.#attribute(around, target.attr);
		return true;
	}

	#variable(variable: Variable): void {
		if (this.#seen.has(variable)) return;
		this.#seen.add(variable);
		for (const reference of variable.references) {
			if (reference.ctx === 'Load') this.#use(reference);
		}
	}

	#attribute(around: ClassDef, name: string): void {
		const key = `${around.range[0]} ${name}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		for (const node of nodesIn(around)) {
			if (node.type === 'Attribute' && node.attr === name && node.ctx === 'Load' && selfAttribute(node))
				this.#use(node);
		}
	}

	#use(node: Expression): void {
		const { parent } = node;
		if (parent.type === 'Attribute') {
			const call = parent.parent.type === 'Call' && parent.parent.func === parent ? parent.parent : undefined;
			this.members.push({ member: parent, ...(call ? { call } : {}) });
			return;
		}
		if (parent.type === 'withitem' && parent.context_expr === node && !parent.optional_vars) {
			this.entered.push(node);
			return;
		}
		if (isLookedAt(node) || this.follow(node)) return;
		const call = parent.type === 'keyword' ? parent.parent : parent;
		const parameter = call.type === 'Call' && call.func !== node ? this.#parameterFor(call, node) : undefined;
		if (parameter) this.#variable(parameter);
		else this.isComplete = false;
	}

	/** The parameter of a function of this file that an argument becomes. */
	#parameterFor(call: Call, argument: Expression): Variable | undefined {
		const callee = this.#functionOf(call.func);
		if (!callee) return undefined;
		const { posonlyargs, args, kwonlyargs } = callee.args;
		const positional = [...posonlyargs, ...args];
		const isMethod = call.func.type === 'Attribute';
		const index = call.args.indexOf(argument);
		const keyword = argument.parent.type === 'keyword' ? argument.parent.arg : undefined;
		const parameter =
			index >= 0
				? positional[index + (isMethod ? 1 : 0)]
				: [...positional, ...kwonlyargs].find(({ arg }) => arg === keyword);
		if (!parameter || call.args.slice(0, index).some(({ type }) => type === 'Starred')) return undefined;
		return this.#source.scopes.openedBy(callee).variables.get(parameter.arg);
	}

	#functionOf(callee: Expression): FunctionDef | AsyncFunctionDef | undefined {
		if (callee.type === 'Name') {
			const definitions = binding(this.#source, callee)?.definitions ?? [];
			const [only] = definitions;
			return definitions.length === 1 && only?.kind === 'function' ? asFunction(only.node) : undefined;
		}
		if (callee.type !== 'Attribute' || !selfAttribute(callee)) return undefined;
		const around = classAround(callee);
		const methods = around?.body.filter(each => isFunction(each) && each.name === callee.attr) ?? [];
		return methods.length === 1 ? asFunction(methods[0]!) : undefined;
	}
}

const asFunction = (node: PythonNode): FunctionDef | AsyncFunctionDef | undefined =>
	node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef' ? node : undefined;

/** `if queue:`, `queue is None`, `assert lock`: a look at it, and nothing is done with it. */
function isLookedAt(node: Expression): boolean {
	const { parent } = node;
	switch (parent.type) {
		case 'Assert':
		case 'If':
		case 'IfExp':
		case 'While':
			return parent.test === node;
		case 'Compare':
			return true;
		case 'UnaryOp':
			return parent.op === 'Not';
		case 'BoolOp':
			return isLookedAt(parent);
		default:
			return false;
	}
}

/** True for `self.name`, by the usual name of the first parameter. */
const selfAttribute = (node: Expression): boolean =>
	node.type === 'Attribute' && node.value.type === 'Name' && node.value.id === 'self';

/** The nearest loop of a node's own function that repeats it. */
export function loopAround(node: PythonNode): PythonNode | undefined {
	const root = enclosingFunction(node);
	for (let child = node, at: PythonNode = node; at !== root && at.type !== 'Module'; child = at, at = at.parent) {
		if (at.type === 'While' && (at.body as readonly PythonNode[]).includes(child)) return at;
		if ((at.type === 'For' || at.type === 'AsyncFor') && (at.body as readonly PythonNode[]).includes(child)) return at;
	}
	return undefined;
}

/** True where a node of a tree, without nested functions, satisfies something. */
export function runsSome(root: PythonNode, isWanted: (node: PythonNode) => boolean): boolean {
	if (isWanted(root)) return true;
	return childrenOf(root).some(child => !isFunction(child) && child.type !== 'ClassDef' && runsSome(child, isWanted));
}
