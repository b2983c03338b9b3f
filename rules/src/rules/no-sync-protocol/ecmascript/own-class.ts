import { propertyName, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import { madeBy } from './known-value.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** The well-known symbols that an instance of a class of this file, or an object literal, has methods for. Undefined for any other value. */
export function symbolsOf(source: EcmascriptSource, value: TSESTree.Node): ReadonlySet<string> | undefined {
	const made = madeBy(source, value);
	const owner = made.type === 'NewExpression' ? classOf(source, made.callee) : undefined;
	if (owner?.superClass || (!owner && made.type !== 'ObjectExpression')) return undefined;
	const members = owner ? owner.body.body : (made as TSESTree.ObjectExpression).properties;
	if (members.some(({ type }) => type === 'SpreadElement')) return undefined;
	return new Set(
		members.flatMap(member => {
			if (!('key' in member) || !member.computed || ('static' in member && member.static)) return [];
			const { key } = member;
			const isSymbol =
				key.type === 'MemberExpression' && key.object.type === 'Identifier' && key.object.name === 'Symbol';
			return isSymbol ? [propertyName(key) ?? ''] : [];
		}),
	);
}

function classOf(source: EcmascriptSource, callee: TSESTree.Node): ClassNode | undefined {
	if (callee.type === 'ClassExpression') return callee;
	const variable = callee.type === 'Identifier' ? variableOf(source, callee) : undefined;
	const [definition, ...others] = variable?.defs ?? [];
	return !others.length && definition?.node.type === 'ClassDeclaration' ? definition.node : undefined;
}
