import { importInsertion, meansModule, type Await, type PythonNode, type PythonSource } from '#python';
import type { Edit } from '#kit/finding.ts';

/** Other libraries shield with a scope, and know no `shield()`. */
export const usesAsyncio = (source: PythonSource): boolean =>
	!source.ast.body.some(node => importsOne(node, ['anyio', 'trio', 'curio']));

const importsOne = (node: PythonNode, names: readonly string[]): boolean =>
	(node.type === 'Import' && node.names.some(({ name }) => names.includes(name.split('.')[0]!))) ||
	(node.type === 'ImportFrom' && names.includes(node.module?.split('.')[0] ?? ''));

/** `await close()` → `await asyncio.shield(close())`, with the import that this needs. */
export function shieldEdits(source: PythonSource, { value }: Await): Edit[] | undefined {
	const insertion = importInsertion(source, 'asyncio');
	if (!insertion && !meansModule(source.scopes.module.variables.get('asyncio'), 'asyncio')) return undefined;
	return [
		...(insertion ? [insertion] : []),
		{ range: [value.range[0], value.range[0]], text: 'asyncio.shield(' },
		{ range: [value.range[1], value.range[1]], text: ')' },
	];
}
