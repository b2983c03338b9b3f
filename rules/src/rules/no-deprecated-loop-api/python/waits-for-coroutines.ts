import { binding, enclosingFunction, qualifiedName, type Call, type Expression, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Context } from './context.ts';
import { versionsFor } from '#program/python/versions.ts';

/** Deprecated since 3.8. https://docs.python.org/3/library/asyncio-task.html#asyncio.wait */
const DEPRECATED = 8;

/** `asyncio.wait([load(1), load(2)])`: coroutines, where it wants tasks. */
export function waitsForCoroutines(context: Context, { func, args: [list] }: Call): void {
	const { source, host, path } = context;
	if (!list || qualifiedName(source, func) !== 'asyncio.wait') return;
	let isReported = false;
	const report = (edits: readonly Edit[]) => {
		if (isReported || versionsFor(host, path).newest < DEPRECATED) return;
		isReported = true;
		const suggest = edits.length ? [{ messageId: 'makeTasks' as const, edits: () => edits }] : [];
		context.report({ at: func, messageId: 'waitsForCoroutines', suggest });
	};
	const written = listIn(source, list);
	const elements = written && elementsOf(written);
	if (!elements?.length) {
		return context.ask(list, ({ items, names: [nearest] }) => {
			if (items === 'all' && nearest?.name === 'Coroutine') report([]);
		});
	}
	for (const element of elements) {
		if (isUnboundCall(source, element)) report([]);
		context.ask(element, facts => {
			if (isCoroutine(facts)) report(written === list ? elements.flatMap(each => toTask(source, each)) : []);
		});
	}
}

const isCoroutine = ({ promise, names: [nearest] }: TypeFacts): boolean =>
	promise === 'all' && nearest?.name === 'Coroutine';

/** A call of a name that nothing binds: a snippet, which leaves out what it waits for. */
const isUnboundCall = (source: PythonSource, node: Expression): boolean =>
	node.type === 'Call' &&
	node.func.type === 'Name' &&
	qualifiedName(source, node.func) === undefined &&
	!binding(source, node.func);

/** The list itself, or the one that a variable of the same function is bound to once. */
function listIn(source: PythonSource, node: Expression): Expression | undefined {
	if (node.type !== 'Name') return node;
	const definitions = binding(source, node)?.definitions;
	const definition = definitions?.length === 1 ? definitions[0]!.node : undefined;
	if (definition?.type !== 'Name' || definition.parent.type !== 'Assign') return undefined;
	if (enclosingFunction(definition) !== enclosingFunction(node)) return undefined;
	return definition.parent.targets.length === 1 ? definition.parent.value : undefined;
}

function elementsOf(list: Expression): Expression[] {
	switch (list.type) {
		case 'List':
		case 'Set':
		case 'Tuple':
			return list.elts.filter(each => each.type === 'Call');
		case 'ListComp':
		case 'SetComp':
		case 'GeneratorExp':
			return list.elt.type === 'Call' ? [list.elt] : [];
		default:
			return [];
	}
}

/** Only calls are made tasks of, and only where `asyncio` is a name for the module. */
function toTask(source: PythonSource, element: Expression): Edit[] {
	const variable = source.scopes.of(element).resolve('asyncio');
	if (!variable?.definitions.every(({ kind }) => kind === 'import')) return [];
	const [start, end] = element.range;
	return [
		{ range: [start, start], text: 'asyncio.create_task(' },
		{ range: [end, end], text: ')' },
	];
}
