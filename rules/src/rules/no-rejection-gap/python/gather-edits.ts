import { qualifiedName, type Name, type PythonNode, type PythonNodes, type Statement } from '#python';
import type { Edit } from '#kit/finding.ts';
import { blockOf } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/** `await a`, `x = await a` */
interface Step {
	readonly statement: PythonNode;
	readonly target: string;
	readonly awaited: PythonNode;
}

/** Puts one `gather` in place of the `await`s that stand one after the other, when all but the first are of names and `wait` is one of them. */
export function gatherEdits(
	{ source }: Context,
	{ value }: PythonNodes['Assign'],
	reads: readonly Name[],
	wait: PythonNode,
): readonly Edit[] | undefined {
	const [read, more] = reads;
	const module = value.type === 'Call' && value.func.type === 'Attribute' ? value.func.value : undefined;
	if (!read || more || !module || qualifiedName(source, module) !== 'asyncio') return undefined;

	const textOf = (node: PythonNode) => source.text.slice(...node.range);
	const steps = stepsUpTo(read, textOf);
	if (steps.length < 2) return undefined;
	const range = [steps[0]!.statement.range[0], steps.at(-1)!.statement.range[1]] as const;
	if (wait.range[0] < range[0]) return undefined;
	if (source.comments.some(each => each.range[0] > range[0] && each.range[1] < range[1])) return undefined;

	const call = `await ${textOf(module)}.gather(${steps.map(({ awaited }) => textOf(awaited)).join(', ')})`;
	const targets = steps.map(({ target }) => target);
	return [{ range, text: targets.some(Boolean) ? `${targets.map(each => each || '_').join(', ')} = ${call}` : call }];
}

function stepsUpTo(read: PythonNode, textOf: (node: PythonNode) => string): Step[] {
	const last = read.parent.type === 'Await' ? read.parent.parent : undefined;
	const block = last && (blockOf(last) as readonly Statement[] | undefined);
	const steps: Step[] = [];
	for (let index = block?.indexOf(last as Statement) ?? -1; index >= 0; index--) {
		const step = stepOf(block![index]!, textOf);
		if (!step || (steps.length && steps[0]!.awaited.type !== 'Name')) break;
		steps.unshift(step);
	}
	return steps.at(-1)?.awaited === read ? steps : [];
}

function stepOf(statement: Statement, textOf: (node: PythonNode) => string): Step | undefined {
	if (statement.type !== 'Expr' && statement.type !== 'Assign') return undefined;
	const { value } = statement;
	if (value.type !== 'Await') return undefined;
	if (statement.type === 'Expr') return { statement, target: '', awaited: value.value };
	const [target, more] = statement.targets;
	return target?.type === 'Name' && !more ? { statement, target: textOf(target), awaited: value.value } : undefined;
}
