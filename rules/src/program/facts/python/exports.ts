import type { Expression, Statement } from '#python';
import { is } from '../../python/ast.ts';
import type { ModuleFacts, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';

/** What a module gives to others: every name that its top level binds. One that is not described is an open `either`. */
export function readExports(
	{ tree, scopes }: ModuleInProgress,
	describer: Describer,
): Pick<ModuleFacts, 'exports' | 'stars' | 'all'> {
	const exports: Record<string, ValueId> = {};
	for (const [name, variable] of scopes.root.variables) {
		if (name === '__proto__') continue;
		exports[name] = describer.names.variable(variable) ?? describer.add({ kind: 'either', of: [], isOpen: true });
	}
	const all = allOf(tree.body);
	return { exports, stars: [...scopes.stars], ...(all ? { all } : {}) };
}

/** `__all__`, where it is made of lists that are written out. https://docs.python.org/3/tutorial/modules.html#importing-from-a-package */
function allOf(body: readonly Statement[]): string[] | undefined {
	let all: string[] | undefined;
	for (const statement of body) {
		const added = addedTo(statement);
		if (!added) continue;
		const names = added.value && textsOf(added.value);
		if (!names) return undefined;
		all = added.isMore ? [...(all ?? []), ...names] : names;
	}
	return all;
}

function addedTo(
	statement: Statement,
): { readonly value: Expression | null | undefined; readonly isMore: boolean } | undefined {
	if (is(statement, 'Assign')) {
		return isAll(statement.targets[0]) ? { value: statement.value, isMore: false } : undefined;
	}
	if (is(statement, 'AnnAssign')) {
		return isAll(statement.target) ? { value: statement.value, isMore: false } : undefined;
	}
	if (is(statement, 'AugAssign')) {
		return isAll(statement.target) ? { value: statement.value, isMore: true } : undefined;
	}
	const call = is(statement, 'Expr') ? statement.value : undefined;
	if (!is(call, 'Call') || !is(call.func, 'Attribute') || !isAll(call.func.value)) return undefined;
	const [value] = call.args;
	if (call.func.attr === 'extend') return { value, isMore: true };
	// `append` of a text; whatever else changes the list makes it unknown.
	if (call.func.attr !== 'append' || !value) return { value: null, isMore: true };
	return { value: { ...call, type: 'List', elts: [value], ctx: 'Load' }, isMore: true };
}

const isAll = (target: Expression | undefined): boolean => is(target, 'Name') && target.id === '__all__';

function textsOf(node: Expression): string[] | undefined {
	if (!is(node, 'List', 'Tuple')) return undefined;
	const texts = node.elts.flatMap(each => (is(each, 'Constant') && each.value.kind === 'str' ? [each.value.text] : []));
	return texts.length === node.elts.length ? texts : undefined;
}
