import { calleeName, qualifiedName, type AsyncFunctionDef, type Expression, type PythonNode } from '#python';
import { DECORATORS, OVERRIDDEN_METHODS, type DecoratorEntry } from '#knowledge/callbacks/python-definitions.ts';
import { enclosingScope, is, nodesIn } from '#program/python/ast.ts';
import type { Context } from './context.ts';
import { isGenerator } from './coroutine-function.ts';
import { keyword } from './methods.ts';
import { receiverClass } from './receiver.ts';

const DECORATING = new Map(DECORATORS.flatMap(entry => entry.names.map(name => [name, entry] as const)));
const DECORATING_WORDS = new Set([...DECORATING.keys()].map(name => name.slice(name.lastIndexOf('.') + 1)));

/** `@click.command()` on an `async def`: what calls the function drops the coroutine, or gives it on as the value. */
export function decorated(context: Context, node: AsyncFunctionDef): void {
	if (isGenerator(node)) return;
	node.decorator_list.forEach((decorator, index) => {
		const func = is(decorator, 'Call') ? decorator.func : decorator;
		const entry = decoratorEntry(context, func);
		const between = node.decorator_list.slice(index + 1);
		if (!entry || !between.every(each => isTransparent(context, each, entry))) return;
		const messageId = entry.fate === 'dropped' ? 'neverRuns' : 'given';
		context.report({ at: func, messageId, data: { callee: calleeName(func), name: node.name } });
	});
}

function decoratorEntry(context: Context, func: Expression): DecoratorEntry | undefined {
	if (is(func, 'Attribute') && !DECORATING_WORDS.has(func.attr)) return undefined;
	const known = DECORATING.get(qualifiedName(context.source, func) ?? '');
	if (known || !is(func, 'Attribute')) return known;
	const owner = receiverClass(context, func.value);
	return owner === undefined ? undefined : DECORATING.get(`${owner}.${func.attr}`);
}

/** Any other decorator in between may make something of the function that need not be awaited. */
function isTransparent({ source }: Context, decorator: Expression, { through = [] }: DecoratorEntry): boolean {
	if (is(decorator, 'Name') && decorator.id === 'classmethod') return through.includes('classmethod');
	const name = qualifiedName(source, is(decorator, 'Call') ? decorator.func : decorator);
	return name !== undefined && through.some(root => name.startsWith(`${root}.`));
}

/** `async def run` of a thread: who calls the method is a library, which awaits nothing. */
export function overriddenMethod(context: Context, node: AsyncFunctionDef): void {
	const owner = enclosingScope(node);
	if (!is(owner, 'ClassDef') || node.decorator_list.length || isGenerator(node) || isCalledIn(owner, node.name)) return;
	const bases = owner.bases.map(each => qualifiedName(context.source, each) ?? '');
	const found = OVERRIDDEN_METHODS.some(
		entry => entry.methods.includes(node.name) && entry.bases.some(base => bases.includes(base)),
	);
	if (found)
		context.report({
			at: keyword(node),
			messageId: 'protocol',
			data: { name: node.name, so: 'its body does not run' },
		});
}

/** The class runs it itself: `asyncio.run(self.run())`. */
const isCalledIn = (owner: PythonNode, name: string): boolean =>
	nodesIn(owner).some(
		each =>
			is(each, 'Call') &&
			is(each.func, 'Attribute') &&
			each.func.attr === name &&
			is(each.func.value, 'Name') &&
			each.func.value.id === 'self',
	);
