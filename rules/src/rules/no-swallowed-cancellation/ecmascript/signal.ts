import { lastName, propertyName, unwrap, variableOf } from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** An abort signal that lives longer than one call: a variable, or a property of one. */
export interface Signal {
	/** How it is written: `signal`, `this.signal`, `controller.signal`. */
	readonly text: string;
	/** The variable that it is, or that it is a property of; undefined for `this`. */
	readonly variable: Variable | undefined;
}

/**
 * The signal that a call gets: an argument, or the property `signal` of one.
 * https://dom.spec.whatwg.org/#abortcontroller-api-integration
 */
export function signalOf(context: Context, call: TSESTree.CallExpression): Signal | undefined {
	for (const argument of call.arguments) {
		const value = unwrap(argument);
		if (value.type === 'ObjectExpression') {
			for (const property of value.properties) {
				if (property.type !== 'Property' || propertyName(property) !== 'signal') continue;
				return keptSignal(context, property.value);
			}
		} else if (isNamedSignal(value)) {
			return keptSignal(context, value);
		}
	}
	return undefined;
}

function isNamedSignal(node: TSESTree.Node): boolean {
	const name = lastName(node);
	return name !== undefined && /^(?:#?signal|.*[aA]bortSignal)$/.test(name);
}

/** Undefined for a signal that is made for the call, as by `AbortSignal.timeout()`. */
function keptSignal(context: Context, node: TSESTree.Node): Signal | undefined {
	const value = unwrap(node);
	let root: TSESTree.Node = value;
	while (root.type === 'MemberExpression' && !root.computed) root = unwrap(root.object);
	const text = context.source.text.slice(...value.range).replaceAll(/[?!]/g, '');
	if (root.type === 'ThisExpression') return { text, variable: undefined };
	const variable = root.type === 'Identifier' ? variableOf(context.source, root) : undefined;
	return variable && { text, variable };
}
