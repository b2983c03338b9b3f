import { calleeName } from '#python';
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
	const after = [...block.slice(block.indexOf(statement) + 1), ...afterLoop(statement), ...afterBranch(statement)];
	const given = nodesRunWith(statement.body).flatMap(assignedNames);
	if (!given.length) return false;
	const before = new Set(nodesIn(scope).flatMap(each => (each.range[1] <= statement.range[0] ? plainNames(each) : [])));
	for (const name of [...emptyAt(statement), ...emptyParameters(scope)]) before.add(name);
	return given.some(name => before.has(name) && isAskedFirst(after, name));
}

/** `message=None` */
function emptyParameters(scope: Node): string[] {
	if (!isFunctionDef(scope)) return [];
	const { posonlyargs, args, kwonlyargs, defaults, kw_defaults } = scope.args;
	const positional = [...posonlyargs, ...args].slice(-defaults.length || Infinity);
	const given = [
		...positional.map((each, at) => [each, defaults[at]] as const),
		...kwonlyargs.map((each, at) => [each, kw_defaults[at]] as const),
	];
	return given.flatMap(([{ arg }, fallback]) => (fallback && isDefault(fallback) ? [arg] : []));
}

/** The names that the branches around a statement have found empty: `if not path:`. */
function emptyAt(statement: Node): string[] {
	const names: string[] = [];
	for (let child = statement, at = statement.parent; !isFunctionDef(at) && !is(at, 'Module');) {
		if (is(at, 'If') && at.body.some(each => each === child) && is(at.test, 'UnaryOp') && at.test.op === 'Not') {
			if (is(at.test.operand, 'Name')) names.push(at.test.operand.id);
		}
		[child, at] = [at, at.parent];
	}
	return names;
}

/** What stands behind the branch that a statement ends. */
function afterBranch(statement: Node): readonly Node[] {
	const branch = statement.parent as Node | undefined;
	if (!is(branch, 'If') || branch.body.at(-1) !== statement) return [];
	const block = blockOf(branch) ?? [];
	return block.slice(block.indexOf(branch) + 1);
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
	return statementsBefore(statement).some(each => plainNames(each).some(name => given.includes(name)));
}

/**
 * True where a flag is lowered before a statement and raised at the end of its body: `self.can = False`, `try: await …`,
 * `self.can = True`. Whether it failed is what the statement is there to find out.
 */
export function isNoted(statement: Node & { readonly body: readonly Node[] }): boolean {
	const raised = flagOf(statement.body.at(-1));
	if (!raised) return false;
	return statementsBefore(statement).some(each => {
		const lowered = flagOf(each);
		return lowered?.name === raised.name && lowered.is !== raised.is;
	});
}

function flagOf(node: Node | undefined): { readonly name: string; readonly is: boolean } | undefined {
	if (!is(node, 'Assign') || !is(node.value, 'Constant') || node.value.value.kind !== 'bool') return undefined;
	const [target] = node.targets;
	return is(target, 'Name', 'Attribute') ? { name: calleeName(target), is: node.value.value.is } : undefined;
}

/** The statements that stand before one in its block, and in those around. */
function statementsBefore(statement: Node): Node[] {
	const before: Node[] = [];
	for (let at: Node = statement; !is(at, 'Module') && !isFunctionDef(at); at = at.parent) {
		const block = blockOf(at);
		if (block) before.push(...block.slice(0, block.indexOf(at)));
	}
	return before;
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
