import { enclosingFunction, nodesIn, propertyName, unwrap, variableOf } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** A place that outlives the function which fills it when it is empty. */
export interface Slot {
	readonly at: TSESTree.Node;
	readonly value: TSESTree.Node;
	/** Empties it, as a statement's text. */
	readonly clear: string;
	/** True for code that empties it, wherever it stands in the file. */
	readonly isClearedBy: (node: TSESTree.Node) => boolean;
}

/** `loading ??= load()`, `if (!this.user) this.user = load()`, `cache[id] ||= load(id)`. */
export function slot(context: Context, assignment: TSESTree.AssignmentExpression): Slot | undefined {
	const { left, right, operator } = assignment;
	if (operator !== '=' && operator !== '??=' && operator !== '||=') return undefined;
	const target = unwrap(left);
	if (!outlives(context, target, assignment)) return undefined;
	if (operator === '=' && !isAskedFor(context, target, assignment)) return undefined;

	const text = context.source.text.slice(...target.range);
	const isKeyed = target.type === 'MemberExpression' && target.computed;
	const whole = isKeyed ? context.source.text.slice(...target.object.range) : undefined;
	return {
		at: target.type === 'MemberExpression' && !isKeyed ? target.property : target,
		value: unwrap(right),
		clear: isKeyed ? `delete ${text}` : `${text} = undefined`,
		isClearedBy: node => {
			if (node === assignment) return false;
			if (node.type === 'AssignmentExpression') {
				return isSame(context, node.left, target) || (whole !== undefined && textOf(context, node.left) === whole);
			}
			if (node.type !== 'UnaryExpression' || node.operator !== 'delete') return false;
			return isSame(context, node.argument, target);
		},
	};
}

/** `cache.set(key, promise)`, where the same function asks `cache.get(key)` or `cache.has(key)`. */
export function mapEntry(context: Context, call: TSESTree.CallExpression): Slot | undefined {
	const callee = unwrap(call.callee);
	if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'set') return undefined;
	const [key, value] = call.arguments;
	const around = enclosingFunction(call);
	if (!key || !value || !around || !outlives(context, unwrap(callee.object), call)) return undefined;

	const cache = textOf(context, callee.object);
	const isCallOn = (node: TSESTree.Node, methods: ReadonlySet<string>): boolean => {
		const called = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
		if (called?.type !== 'MemberExpression' || !methods.has(propertyName(called) ?? '')) return false;
		return textOf(context, called.object) === cache;
	};
	if (!nodesIn(around).some(node => isCallOn(node, ASKS))) return undefined;
	return {
		at: callee.property,
		value: unwrap(value),
		clear: `${cache}.delete(${textOf(context, key)})`,
		isClearedBy: node =>
			isCallOn(node, CLEARS) || (node.type === 'AssignmentExpression' && textOf(context, node.left) === cache),
	};
}

const ASKS = new Set(['get', 'has', 'peek']);
const CLEARS = new Set(['clear', 'delete', 'evict', 'remove', 'reset']);

const textOf = ({ source }: Context, { range }: TSESTree.Node): string => source.text.slice(...range);

/** A member of anything but an object of the function's own, or a variable of the code around it. */
function outlives(context: Context, target: TSESTree.Node, from: TSESTree.Node): boolean {
	let root = target;
	while (root.type === 'MemberExpression') root = unwrap(root.object);
	if (root.type === 'ThisExpression') return target !== root;
	const around = enclosingFunction(from);
	const variable = around && root.type === 'Identifier' ? variableOf(context.source, root) : undefined;
	const declared = variable?.defs[0];
	return declared !== undefined && declared.type !== 'Parameter' && enclosingFunction(declared.name) !== around;
}

/** The same variable, or a member of the same name: another file may write `store.user` where this one says `this.user`. */
function isSame(context: Context, node: TSESTree.Node, target: TSESTree.Node): boolean {
	const other = unwrap(node);
	if (other.type !== 'MemberExpression' || target.type !== 'MemberExpression') {
		return other.type === 'Identifier' && textOf(context, other) === textOf(context, target);
	}
	if (target.computed) return other.computed && textOf(context, other.object) === textOf(context, target.object);
	return propertyName(other) === propertyName(target);
}

/** The assignment runs only where the place is empty: somebody asks before, in the same function. */
function isAskedFor(context: Context, target: TSESTree.Node, assignment: TSESTree.Node): boolean {
	const around = enclosingFunction(assignment);
	if (!around) return false;
	const text = textOf(context, target);
	return nodesIn(around).some(node => {
		if (node.type === 'LogicalExpression' && node.operator !== '&&') {
			return textOf(context, node.left) === text && unwrap(node.right) === assignment;
		}
		if (node.type !== 'IfStatement' || node.range[0] > assignment.range[0]) return false;
		return asksFor(context, node.test, text) && (contains(node.consequent, assignment) || leaves(node.consequent));
	});
}

function asksFor(context: Context, test: TSESTree.Node, text: string): boolean {
	const node = unwrap(test);
	if (node.type === 'UnaryExpression') return asksFor(context, node.argument, text);
	if (node.type === 'BinaryExpression') return textOf(context, node.left) === text;
	return textOf(context, node) === text;
}

const contains = (outer: TSESTree.Node, { range }: TSESTree.Node): boolean =>
	outer.range[0] <= range[0] && range[1] <= outer.range[1];

/** `if (user) return user;` */
function leaves(node: TSESTree.Node): boolean {
	const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
	return last?.type === 'ReturnStatement';
}
