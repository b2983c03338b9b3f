import { enclosingFunction, functionName, variableOf, wrapped, type FunctionNode } from '#ecmascript';
import type { Edit } from '#kit/finding.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { awaitPlace } from './await-place.ts';
import { isAwaitedCallback } from '#kit/awaited-callback.ts';
import type { InSource } from './in-source.ts';

/** What it takes to make a function async, beyond the word itself. */
export interface MakeAsync {
	readonly edits: readonly Edit[];
	/** For the suggestion's title; undefined for a callback. */
	readonly name?: string;
	readonly callers?: string;
}

/**
 * Undefined where an async function would break somebody: its callers are unknown or use its result,
 * its type says otherwise, or it is no plain function.
 */
export function makeAsync(context: InSource, node: FunctionNode): MakeAsync | undefined {
	if (node.returnType) return undefined;
	const edits: Edit[] = [{ range: [node.range[0], node.range[0]], text: 'async ' }];
	if (isAwaitedCallback(node)) return { edits };

	const name = nameNode(node);
	const calls = name && callsOf(context, name);
	if (!name || !calls?.length) return undefined;

	const places = new Set<string>();
	for (const call of calls) {
		const place = awaitPlace(context, call);
		if (!place || (place.kind === 'sync' && place.function !== node)) return undefined;
		const around = enclosingFunction(call);
		places.add(around ? `in \`${functionName(around) ?? 'a callback'}\`` : 'at the top level');
		if (wrapped(call).parent?.type !== 'AwaitExpression') {
			edits.push({ range: [wrapped(call).range[0], wrapped(call).range[0]], text: 'await ' });
		}
	}
	return { edits, name: name.name, callers: [...places].join(' and ') };
}

/** The name that all calls go by: only for a function that this file keeps to itself. */
function nameNode(node: FunctionNode): TSESTree.Identifier | undefined {
	const { parent } = node;
	if (node.type === 'FunctionDeclaration') {
		return parent.type.startsWith('Export') ? undefined : (node.id ?? undefined);
	}
	if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier' || parent.id.typeAnnotation)
		return undefined;
	return parent.parent.kind !== 'const' || parent.parent.parent.type.startsWith('Export') ? undefined : parent.id;
}

/** All calls of a function, if each of them throws its result away or awaits it, and nothing else is done with it. */
function callsOf(context: InSource, name: TSESTree.Identifier): TSESTree.CallExpression[] | undefined {
	const variable = variableOf(context.source, name);
	if (!variable) return undefined;

	const calls: TSESTree.CallExpression[] = [];
	for (const reference of variable.references) {
		if (reference.init) continue;
		const { identifier } = reference;
		const { parent } = identifier;
		if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return undefined;
		const use = wrapped(parent).parent?.type;
		if (use !== 'ExpressionStatement' && use !== 'AwaitExpression') return undefined;
		calls.push(parent);
	}
	return calls;
}
