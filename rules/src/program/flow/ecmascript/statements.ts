import type { TSESTree } from '@typescript-eslint/types';
import { classOf } from './classes.ts';
import { choiceOf, valueOf } from './expressions.ts';
import { loopOf } from './loops.ts';
import { bind } from './patterns.ts';
import { canThrow, type Flow } from './ways.ts';

/** A list of statements: functions are there from its beginning, and what `using` holds is disposed of at its end. */
export function runAll(flow: Flow, statements: readonly TSESTree.Statement[]): void {
	for (const statement of statements) if (functionIn(statement)) flow.pass(functionIn(statement)!);
	runFrom(flow, statements, 0);
}

function runFrom(flow: Flow, statements: readonly TSESTree.Statement[], first: number): void {
	for (let index = first; index < statements.length; index++) {
		const statement = statements[index]!;
		if (functionIn(statement)) continue;
		run(flow, statement);
		if (!isUsing(statement)) continue;
		return disposing(flow, statement, () => runFrom(flow, statements, index + 1));
	}
}

/** The function that a statement declares. */
function functionIn(statement: TSESTree.Statement): TSESTree.Node | undefined {
	if (statement.type === 'FunctionDeclaration') return statement;
	const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
	return isExport && statement.declaration?.type === 'FunctionDeclaration' ? statement.declaration : undefined;
}

/**
 * True for `using` and `await using`: what they hold is disposed of at the end of the block.
 * https://tc39.es/proposal-explicit-resource-management/
 */
export const isUsing = (node: TSESTree.Node): node is TSESTree.VariableDeclaration =>
	node.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using');

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposeresources */
export function disposing(flow: Flow, declaration: TSESTree.VariableDeclaration, body: () => void): void {
	flow.cleaning(body, () => flow.pass(declaration, canThrow(declaration)));
}

/** Goes over a statement in the order of its evaluation. `labels` are those written before it. */
export function run(flow: Flow, node: TSESTree.Node, labels: readonly string[] = []): void {
	switch (node.type) {
		case 'BlockStatement':
			if (!labels.length) return runAll(flow, node.body);
			return flow.breakable('block', labels, () => runAll(flow, node.body));
		case 'TSModuleBlock':
			return runAll(flow, node.body);
		case 'TSModuleDeclaration':
			return node.body && !node.declare ? run(flow, node.body) : undefined;
		case 'ExpressionStatement':
			return valueOf(flow, node.expression);
		case 'VariableDeclaration':
			return declare(flow, node);
		case 'ClassDeclaration':
			return classOf(flow, node);
		case 'TSEnumDeclaration':
			for (const { initializer } of node.body.members) if (initializer) valueOf(flow, initializer);
			return flow.pass(node);
		case 'ExportNamedDeclaration':
			return node.declaration ? run(flow, node.declaration) : undefined;
		case 'ExportDefaultDeclaration':
			return isDeclaration(node.declaration) ? run(flow, node.declaration) : valueOf(flow, node.declaration);
		case 'TSExportAssignment':
			return valueOf(flow, node.expression);
		case 'FunctionDeclaration':
			return flow.pass(node);
		case 'IfStatement': {
			const { yes, no } = choiceOf(flow, node.test);
			flow.ways = yes;
			run(flow, node.consequent);
			const after = flow.ways;
			flow.ways = no;
			if (node.alternate) run(flow, node.alternate);
			return flow.open(after);
		}
		case 'WhileStatement':
		case 'DoWhileStatement':
		case 'ForStatement':
		case 'ForInStatement':
		case 'ForOfStatement':
			return loopOf(flow, node, labels);
		case 'LabeledStatement':
			return labelled(flow, node, [...labels, node.label.name]);
		case 'SwitchStatement':
			return switchOf(flow, node, labels);
		case 'TryStatement':
			return tryOf(flow, node);
		case 'WithStatement':
			valueOf(flow, node.object);
			return run(flow, node.body);
		case 'BreakStatement':
		case 'ContinueStatement': {
			const isBreak = node.type === 'BreakStatement';
			flow.pass(node);
			const target = flow.targetOf(isBreak ? 'break' : 'continue', node.label?.name);
			return target && flow.jump(isBreak ? target.breaks : target.continues);
		}
		case 'ReturnStatement':
			if (node.argument) valueOf(flow, node.argument);
			flow.pass(node);
			return flow.jump('return');
		case 'ThrowStatement':
			valueOf(flow, node.argument);
			return flow.fail(node);
	}
}

const isDeclaration = ({ type }: TSESTree.Node): boolean =>
	type === 'FunctionDeclaration' || type === 'ClassDeclaration' || type.startsWith('TS');

/** Goes over the declarators of a declaration, values first. What is only declared (`declare const`) does nothing. */
export function declare(flow: Flow, { declarations, declare: isAmbient }: TSESTree.VariableDeclaration): void {
	if (isAmbient) return;
	for (const declarator of declarations) {
		const { init, id } = declarator;
		if (init) bind(flow, id, () => valueOf(flow, init));
		flow.pass(declarator);
	}
}

/** `a: b: while (…)` gives its labels to the loop; anything else can only be left. */
function labelled(flow: Flow, { body }: TSESTree.LabeledStatement, labels: readonly string[]): void {
	const takesLabels = /^(?:BlockStatement|LabeledStatement|SwitchStatement|(?:Do)?While|For)/.test(body.type);
	if (takesLabels) run(flow, body, labels);
	else flow.breakable('block', labels, () => run(flow, body));
}

function switchOf(flow: Flow, node: TSESTree.SwitchStatement, labels: readonly string[]): void {
	valueOf(flow, node.discriminant);
	flow.breakable('switch', labels, () => {
		const entries = node.cases.map(({ test }) => {
			if (!test) return undefined;
			valueOf(flow, test);
			const { yes, no } = flow.fork(test);
			flow.ways = no;
			return yes;
		});
		const hasDefault = entries.includes(undefined);
		const otherwise = flow.ways;
		flow.ways = [];
		node.cases.forEach((each, index) => {
			flow.open(entries[index] ?? otherwise);
			runAll(flow, each.consequent);
		});
		if (!hasDefault) flow.open(otherwise);
	});
}

function tryOf(flow: Flow, { block, handler, finalizer }: TSESTree.TryStatement): void {
	const guarded = () => {
		if (!handler) return run(flow, block);
		flow.catching(
			() => run(flow, block),
			() => {
				if (handler.param) bind(flow, handler.param);
				run(flow, handler.body);
			},
		);
	};
	if (finalizer) flow.cleaning(guarded, () => run(flow, finalizer));
	else guarded();
}
