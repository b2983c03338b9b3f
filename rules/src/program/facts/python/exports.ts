import type { Expression, Statement } from '#python';
import { is, nodesOfScope } from '../../python/ast.ts';
import { bindingsOf } from '../../python/bindings.ts';
import type { ImportFrom, ModuleFacts, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

/** What a module gives to others: every name that its top level binds. */
export function readExports(
	{ tree }: ModuleInProgress,
	describer: Describer,
): Pick<ModuleFacts, 'exports' | 'stars' | 'all'> {
	const exports: Record<string, ValueId> = {};
	for (const [name, bindings] of bindingsOf(tree)) {
		if (name === '*' || name === '__proto__') continue;
		const value = describer.bindings(bindings);
		if (value !== undefined) exports[name] = value;
	}
	const stars: ImportFrom[] = [];
	for (const node of nodesOfScope(tree)) {
		if (is(node, 'ImportFrom') && node.names[0]?.name === '*')
			stars.push({ specifier: node.module ?? '', level: node.level });
	}
	const all = allOf(tree.body);
	return { exports, stars, ...(all ? { all } : {}) };
}

/** `__all__`, where it is made of lists that are written out. */
function allOf(body: readonly Statement[]): string[] | undefined {
	let all: string[] | undefined;
	for (const statement of body) {
		const isAssign = is(statement, 'Assign') && isAll(statement.targets[0]);
		const isTyped = is(statement, 'AnnAssign') && isAll(statement.target);
		const isAdded = is(statement, 'AugAssign') && isAll(statement.target);
		if (!isAssign && !isTyped && !isAdded) continue;
		const names = statement.value && textsOf(statement.value);
		if (!names) return undefined;
		all = isAdded ? [...(all ?? []), ...names] : names;
	}
	return all;
}

const isAll = (target: Expression | undefined): boolean => is(target, 'Name') && target.id === '__all__';

function textsOf(node: Expression): string[] | undefined {
	if (!is(node, 'List', 'Tuple')) return undefined;
	const texts = node.elts.flatMap(each => (is(each, 'Constant') && each.value.kind === 'str' ? [each.value.text] : []));
	return texts.length === node.elts.length ? texts : undefined;
}
