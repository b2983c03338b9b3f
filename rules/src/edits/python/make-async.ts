import type { Edit } from '#kit/finding.ts';
import type { PythonSource } from '#python';
import {
	enclosingScope,
	is,
	isFunctionDef,
	nodesIn,
	type Call,
	type FunctionDef,
	type Module,
	type Node,
} from '#program/python/ast.ts';
import { lookup } from '#program/python/bindings.ts';
import { awaitPlace } from './await-place.ts';

export interface MakeAsync {
	readonly edits: readonly Edit[];
	readonly callers: string;
}

/** Undefined where `async` would break somebody: callers that are unknown, use the result or cannot await. */
export function makeAsync(source: PythonSource, node: FunctionDef): MakeAsync | undefined {
	const scope = enclosingScope(node);
	if (!scope || scope.type === 'ClassDef' || node.decorator_list.length) return undefined;
	// Another file may call what a module shows it.
	if (scope.type === 'Module' && !node.name.startsWith('_') && !isProgram(scope)) return undefined;
	const isGenerator = nodesIn(node).some(({ type }) => type === 'Yield' || type === 'YieldFrom');
	const calls = isGenerator ? undefined : callsOf(source, node);
	if (!calls?.length) return undefined;

	const edits: Edit[] = [{ range: [node.range[0], node.range[0]], text: 'async ' }];
	const places = new Set<string>();
	for (const call of calls) {
		if (awaitPlace(call)?.kind !== 'async') return undefined;
		const around = enclosingScope(call);
		places.add(isFunctionDef(around) ? `in \`${around.name}\`` : 'at the top level');
		if (call.parent?.type !== 'Await') edits.push({ range: [call.range[0], call.range[0]], text: 'await ' });
	}
	return { edits, callers: [...places].join(' and ') };
}

/** True for a script, which nobody imports from: it asks for its name, runs a coroutine or awaits one at its top. */
const isProgram = ({ body }: Module): boolean =>
	body.some(each => (is(each, 'If') ? isOfName(each.test) : is(each, 'Expr') && isRun(each.value)));

const isOfName = (test: Node): boolean => is(test, 'Compare') && is(test.left, 'Name') && test.left.id === '__name__';

const isRun = (value: Node): boolean =>
	is(value, 'Await') ||
	(is(value, 'Call') && is(value.func, 'Attribute') && /^run(_until_complete)?$/.test(value.func.attr));

/** All calls of a function, if each of them throws its result away or awaits it, and nothing else is done with it. */
function callsOf(source: PythonSource, node: FunctionDef): Call[] | undefined {
	const calls: Call[] = [];
	for (const each of nodesIn(source.ast)) {
		if (!is(each, 'Name') || each.id !== node.name) continue;
		const bindings = lookup(node.name, each)?.bindings;
		if (!bindings?.some(binding => binding.node === node)) continue;
		const { parent } = each;
		if (!is(parent, 'Call') || parent.func !== each || bindings.length > 1) return undefined;
		if (parent.parent?.type !== 'Expr' && parent.parent?.type !== 'Await') return undefined;
		calls.push(parent);
	}
	return calls;
}
