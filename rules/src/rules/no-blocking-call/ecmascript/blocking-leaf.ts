import {
	constantInitializer,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { BlockingEntry } from '#knowledge/blocking/entry.ts';
import { neverWaits } from '#program/facts/ecmascript/never-waits.ts';
import { ecmascriptLeaf } from '../leaf.ts';
import type { Options } from '../options.ts';
import type { Leaf } from '../report.ts';
import { isSynchronousRequest } from './synchronous-request.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Aliases and chains deeper than people write; it ends a cycle too. */
const DEEPEST = 8;

/** What a call means when it blocks: its entry, and the name that people know it by. */
export function blockingLeaf(source: EcmascriptSource, call: Call, more: Options['blocking'] = []): Leaf | undefined {
	if (isSynchronousRequest(source, call)) return { entry: REQUEST, name: 'XMLHttpRequest' };
	const key = keyOf(source, call.callee, 0);
	if (key === undefined) return undefined;

	const leaf = ecmascriptLeaf(call.type === 'NewExpression' ? `${key}()` : key, more);
	return leaf && !neverWaits(source, call) ? leaf : undefined;
}

/** True when the file itself tells that this is a function that blocks: whether it does here is then decided here. */
export function isDecidedHere(source: EcmascriptSource, call: Call): boolean {
	const key = keyOf(source, call.callee, 0);
	return key !== undefined && ecmascriptLeaf(call.type === 'NewExpression' ? `${key}()` : key) !== undefined;
}

const REQUEST: BlockingEntry = { tier: 'network', instead: 'fetch' };

/** The key that knowledge has for a value: a qualified name, with `()` for what a call gives. */
function keyOf(source: EcmascriptSource, node: TSESTree.Node, depth: number): string | undefined {
	if (depth > DEEPEST) return undefined;
	const qualified = qualifiedName(source, node);
	if (qualified) return `${qualified.module ?? ''}:${qualified.name}`;

	const expression = unwrap(node);
	switch (expression.type) {
		case 'Identifier': {
			const variable = variableOf(source, expression);
			const declarator = variable && constantInitializer(variable);
			return declarator?.init && declarator.id.type === 'Identifier'
				? keyOf(source, declarator.init, depth + 1)
				: undefined;
		}
		case 'CallExpression':
		case 'NewExpression': {
			const callee = keyOf(source, expression.callee, depth + 1);
			return callee === undefined ? undefined : `${callee}()`;
		}
		case 'AwaitExpression':
			return keyOf(source, expression.argument, depth + 1);
		case 'MemberExpression': {
			const property = propertyName(expression);
			const object = property === undefined ? undefined : keyOf(source, expression.object, depth + 1);
			return object === undefined ? undefined : `${object}.${property}`;
		}
		default:
			return undefined;
	}
}

/** The last word of a callee: the smallest token that tells what is called. */
export function calleeToken({ callee }: Call): TSESTree.Node {
	const expression = unwrap(callee);
	return expression.type === 'MemberExpression' ? expression.property : expression;
}
