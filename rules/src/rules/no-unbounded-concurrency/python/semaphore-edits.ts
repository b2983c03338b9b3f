import { indentStep } from '#edits/indent-step.ts';
import type { Edit } from '#kit/finding.ts';
import { enclosingFunction, qualifiedName, type Call, type PythonNode } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';

/**
 * `[load(url) for url in urls]` becomes `[limited(url) for url in urls]`, with a `limited` before the statement that waits
 * for one of some slots. https://docs.python.org/3/library/asyncio-sync.html#asyncio.Semaphore
 */
export function semaphoreEdits(context: Context, call: Call, callee: PythonNode): Edit[] | undefined {
	const { text } = context.source;
	const work = callee.parent as PythonNode | undefined;
	const comprehension = work && comprehensionAround(work);
	const statement = comprehension && statementAround(comprehension);
	if (!is(work, 'Call') || work.func !== callee || !comprehension || !statement) return undefined;
	const names = comprehension.generators.flatMap(({ target }) =>
		nodesIn(target).flatMap(each => (is(each, 'Name') ? [each.id] : [])),
	);
	const made = text.slice(...work.range);
	// `asyncio` as the file calls it.
	const asyncio = is(call.func, 'Attribute') ? call.func.value : undefined;
	const isTaken = /\b(semaphore|limited)\b/.test(text) || made.includes('\n');
	if (
		isTaken ||
		!names.length ||
		!asyncio ||
		qualifiedName(context.source, asyncio) !== 'asyncio' ||
		enclosingFunction(call)?.type === 'FunctionDef'
	)
		return undefined;
	const start = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
	const indent = text.slice(start, statement.range[0]);
	if (indent.trim()) return undefined;
	const step = indentStep(text, indent);
	const lines = [
		`semaphore = ${text.slice(...asyncio.range)}.Semaphore(${String(context.options.limit)})`,
		`async def limited(${names.join(', ')}):`,
		`${step}async with semaphore:`,
		`${step}${step}return await ${made}`,
	];
	return [
		{ range: [start, start], text: lines.map(line => `${indent}${line}\n`).join('') },
		{ range: [...work.range], text: `limited(${names.join(', ')})` },
	];
}

/** The comprehension whose element some work is, or stands in: `create_task(load(url))`. */
function comprehensionAround(work: PythonNode) {
	for (let at = work; !is(at, 'Module'); at = at.parent) {
		const { parent } = at;
		if (is(parent, 'ListComp', 'SetComp', 'GeneratorExp')) return parent.elt === at ? parent : undefined;
		if (!is(parent, 'Call')) return undefined;
	}
	return undefined;
}

function statementAround(node: PythonNode): PythonNode | undefined {
	for (let at = node; !is(at, 'Module'); at = at.parent) {
		if (is(at, 'Expr', 'Assign', 'AnnAssign', 'Return')) return at;
		if (is(at, 'Lambda', 'ListComp', 'SetComp', 'GeneratorExp') && at !== node) return undefined;
	}
	return undefined;
}
