import { blockOf, enclosingScope, is, isFunctionDef, nodesIn, nodesRunWith, type Node } from '#program/python/ast.ts';
import { isPlainDefault } from './plain-default.ts';

/**
 * True where a name has a plain value before a statement, gets another one in it, and is asked for right behind it:
 * `quads = []`, `try: quads = await …`, `if not quads: …`. A failure is an answer then, and somebody looks at it.
 */
export function isAskedAfter(statement: Node & { readonly body: readonly Node[] }): boolean {
	const block = blockOf(statement);
	const scope = enclosingScope(statement);
	if (!block || !scope) return false;
	const after = [...block.slice(block.indexOf(statement) + 1), ...afterLoop(statement)];
	const given = nodesRunWith(statement.body).flatMap(assignedNames);
	if (!after.length || !given.length) return false;
	const before = new Set(nodesIn(scope).flatMap(each => (each.range[1] <= statement.range[0] ? plainNames(each) : [])));
	return given.some(name => before.has(name) && isAskedFirst(after, name));
}

/** What stands behind the loop that a statement ends. */
function afterLoop(statement: Node): readonly Node[] {
	const loop = statement.parent as Node | undefined;
	if (!is(loop, 'For', 'AsyncFor', 'While') || loop.body.at(-1) !== statement) return [];
	const block = blockOf(loop) ?? [];
	return block.slice(block.indexOf(loop) + 1);
}

/**
 * True where a name has a plain value before a statement whose body does nothing but give it another one, through names
 * of its own at most: `data = {}`, `try: answer = await …`, `data = answer.data`.
 */
export function hasDefaultBefore(statement: Node & { readonly body: readonly Node[] }): boolean {
	const { body } = statement;
	const last = body.at(-1);
	if (!last || !body.every(each => assignedNames(each).length)) return false;
	const given = assignedNames(last);
	for (let at: Node = statement; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		const block = blockOf(at);
		const before = block?.slice(0, block.indexOf(at)).flatMap(plainNames) ?? [];
		if (given.some(name => before.includes(name))) return true;
	}
	return false;
}

function assignedNames(node: Node): string[] {
	if (is(node, 'AnnAssign')) return is(node.target, 'Name') && node.value ? [node.target.id] : [];
	return is(node, 'Assign') ? node.targets.flatMap(each => (is(each, 'Name') ? [each.id] : [])) : [];
}

/** Names that an assignment gives a constant or something empty. */
function plainNames(node: Node): string[] {
	if (is(node, 'AnnAssign'))
		return is(node.target, 'Name') && node.value && isDefault(node.value) ? [node.target.id] : [];
	return is(node, 'Assign') && isDefault(node.value) ? assignedNames(node) : [];
}

/** A plain value, or a constant that stands for none: `MISSING`. */
const isDefault = (node: Node): boolean =>
	isPlainDefault(node) || (is(node, 'Name') && /^_?[A-Z][A-Z_]+$/.test(node.id));

/** True where the first mention behind is in a question. */
function isAskedFirst(after: readonly Node[], name: string): boolean {
	const mention = after
		.flatMap(each => [...nodesIn(each)])
		.find(each => is(each, 'Name') && each.id === name && each.ctx === 'Load');
	for (let child = mention, at = mention?.parent; child && at; child = at, at = at.parent) {
		if (is(at, 'If', 'While', 'IfExp', 'Assert')) return at.test === child;
		if (!is(at, 'BoolOp', 'Compare', 'UnaryOp', 'Call')) return false;
	}
	return false;
}
