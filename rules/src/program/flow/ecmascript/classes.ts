import type { TSESTree } from '@typescript-eslint/types';
import { valueOf } from './expressions.ts';
import { runAll } from './statements.ts';
import type { Flow } from './ways.ts';

/**
 * What runs when a class is made: the class that it extends, decorators, computed names, static fields and static blocks.
 * https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation
 */
export function classOf(flow: Flow, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): void {
	decorate(flow, node);
	if (node.superClass) valueOf(flow, node.superClass);
	for (const member of node.body.body) {
		if (member.type === 'TSIndexSignature' || member.type === 'StaticBlock') continue;
		decorate(flow, member);
		if (member.computed) valueOf(flow, member.key);
	}
	for (const member of node.body.body) {
		if (member.type === 'StaticBlock') runAll(flow, member.body);
		else if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
			if (member.static && member.value) valueOf(flow, member.value);
		}
	}
	flow.pass(node);
}

function decorate(flow: Flow, { decorators }: { readonly decorators?: readonly TSESTree.Decorator[] }): void {
	for (const { expression } of decorators ?? []) valueOf(flow, expression);
}
