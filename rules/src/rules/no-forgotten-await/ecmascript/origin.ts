import { calleeName, isFunction, propertyName, unwrap } from '#ecmascript';
import type { Range } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from './dropped.ts';

/** Where a promise comes from: what to underline, what to call it, and the call whose declaration explains it. */
interface Origin {
	readonly at: { readonly range: Range };
	readonly callee: string;
	/** The callee of the first call of the chain; undefined for a promise that is only read. */
	readonly calleeNode: TSESTree.Node | undefined;
}

const PASSES_ON = new Set(['then', 'catch', 'finally']);

/** Goes back through `.then()`, `.catch()` and `.finally()` to the call that started the work. */
export function originOf(node: Source): Origin {
	if (node.type === 'CallExpression') {
		const callee = unwrap(node.callee);
		const started = callee.type === 'MemberExpression' && PASSES_ON.has(propertyName(callee) ?? '');
		const promise = started ? unwrap(callee.object) : undefined;
		if (promise && isStart(promise)) return originOf(promise);
		const name = isFunction(callee) ? 'async () => {…}' : calleeName(node.callee);
		return { at: nameToken(node.callee), callee: name, calleeNode: callee };
	}
	if (node.type === 'NewExpression') {
		return { at: nameToken(node.callee), callee: `new ${calleeName(node.callee)}()`, calleeNode: undefined };
	}
	if (node.type === 'TaggedTemplateExpression') {
		return { at: nameToken(node.tag), callee: calleeName(node.tag), calleeNode: unwrap(node.tag) };
	}
	if (node.type === 'ImportExpression') {
		return {
			at: { range: [node.range[0], node.range[0] + 'import'.length] },
			callee: 'import()',
			calleeNode: undefined,
		};
	}
	return { at: nameToken(node), callee: calleeName(node), calleeNode: undefined };
}

const isStart = (node: TSESTree.Node): node is Source =>
	node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'ImportExpression';

/** `save` of `this.store.save`; `async` of a function that is called where it is written. */
function nameToken(callee: TSESTree.Node): { readonly range: Range } {
	const node = unwrap(callee);
	if (node.type === 'MemberExpression') return node.property;
	if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') {
		const keyword = node.async ? 'async' : node.type === 'FunctionExpression' ? 'function' : '';
		return { range: [node.range[0], keyword ? node.range[0] + keyword.length : node.range[1]] };
	}
	return node;
}
