import { enclosingFunction, importInsertion, type Await, type PythonNode, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';
import type { Python } from '#kit/rule-context.ts';
import { cleanupAround } from './python/cleanup.ts';
import { isBounded } from './python/bounded.ts';
import type { MessageId } from './messages.ts';

/** `await` in a `finally` or in the handler of a cancellation, which a second cancellation ends. */
export const python: Python<MessageId> = context => ({
	Await(wait) {
		const { source } = context;
		const around = enclosingFunction(wait);
		if (around?.type !== 'AsyncFunctionDef' || wait.value.type !== 'Call') return;
		const cleanup = cleanupAround(source, wait);
		if (!cleanup || isBounded(source, wait, cleanup)) return;
		context.report({
			at: { range: [wait.range[0], wait.range[0] + 'await'.length] },
			messageId: 'unshielded',
			suggest: usesAsyncio(source) ? [{ messageId: 'addShield', edits: () => shieldEdits(source, wait) }] : [],
		});
	},
});

/** Other libraries shield with a scope, and know no `shield()`. */
const usesAsyncio = (source: PythonSource): boolean =>
	!source.ast.body.some(node => importsOne(node, ['anyio', 'trio', 'curio']));

const importsOne = (node: PythonNode, names: readonly string[]): boolean =>
	(node.type === 'Import' && node.names.some(({ name }) => names.includes(name.split('.')[0]!))) ||
	(node.type === 'ImportFrom' && names.includes(node.module?.split('.')[0] ?? ''));

function shieldEdits(source: PythonSource, { value }: Await): Edit[] | undefined {
	const insertion = importInsertion(source, 'asyncio');
	const isThere = source.scopes.module.variables.get('asyncio')?.definitions.every(({ kind }) => kind === 'import');
	if (!insertion && !isThere) return undefined;
	return [
		...(insertion ? [insertion] : []),
		{ range: [value.range[0], value.range[0]], text: 'asyncio.shield(' },
		{ range: [value.range[1], value.range[1]], text: ')' },
	];
}
