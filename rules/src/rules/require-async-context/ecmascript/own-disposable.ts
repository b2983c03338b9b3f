import { nodesOfBody, propertyName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Call } from './opening.ts';

const CLOSING = /^(close|destroy|disconnect|dispose|end|quit|release|shutdown|stop|terminate)/i;

/** An instance of a class of this file that says how it is disposed of. */
export function ownDisposable(source: EcmascriptSource, { type, callee }: Call): ResourceEntry | undefined {
	const name = unwrap(callee);
	if (type !== 'NewExpression' || name.type !== 'Identifier') return undefined;
	const definition = variableOf(source, name)?.defs[0]?.node;
	if (definition?.type !== 'ClassDeclaration') return undefined;
	const members = definition.body.body;
	const disposal = members.some(each => isSymbol(each, 'asyncDispose'))
		? 'async'
		: members.some(each => isSymbol(each, 'dispose'))
			? 'sync'
			: undefined;
	if (!disposal) return undefined;
	const names = members.flatMap(each => (each.type === 'MethodDefinition' ? (propertyName(each) ?? []) : []));
	const close = [...names.filter(each => CLOSING.test(each)), ...members.flatMap(usedToDispose)];
	return { close, disposal, ...(disposal === 'sync' ? { closesAtOnce: true } : {}) };
}

/** What the disposal itself is made of closes it as well: `[Symbol.asyncDispose]() { return this.logout(); }`. */
function usedToDispose(member: TSESTree.ClassElement): string[] {
	const isDisposal = isSymbol(member, 'asyncDispose') || isSymbol(member, 'dispose');
	const body = member.type === 'MethodDefinition' && isDisposal ? member.value.body : undefined;
	if (!body) return [];
	return nodesOfBody(body).flatMap(node => {
		if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
		return node.callee.object.type === 'ThisExpression' ? (propertyName(node.callee) ?? []) : [];
	});
}

function isSymbol(member: TSESTree.ClassElement, name: string): boolean {
	if (member.type !== 'MethodDefinition' || !member.computed) return false;
	const { key } = member;
	return key.type === 'MemberExpression' && propertyName(key) === name && unwrap(key.object).type === 'Identifier';
}
