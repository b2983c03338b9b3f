import { implementedBy, isFunction, propertyName, qualifiedName, type FunctionNode } from '#ecmascript';
import { canReject } from '#kit/can-reject.ts';
import { OVERRIDDEN } from '#knowledge/callbacks/ecmascript-hosts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { asyncToken } from './callback.ts';
import type { Context } from './context.ts';
import { declaredVoidMethod } from './declared-void.ts';
import { catchSuggestions } from './suggestions.ts';
import { wantedNothing } from './wanted.ts';
import { classAround, valueKey } from './value-key.ts';

type Member = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.Property;

/** What goes wrong when a method that the language itself calls is async. https://tc39.es/ecma262/#sec-well-known-symbols */
const PROTOCOL: Readonly<Record<string, string>> = {
	'Symbol.hasInstance': '`instanceof` is always true',
	'Symbol.iterator': 'a promise is no iterator',
	'Symbol.toPrimitive': 'a promise is no primitive value',
};

/** Methods that somebody calls by their name, and whose promise nobody expects. */
export function member(context: Context, node: Member): void {
	const { value } = node;
	if (!value || !isFunction(value) || !value.async) return;
	const symbol = node.computed ? qualifiedName(context.source, node.key) : undefined;
	if (symbol && symbol.module === undefined) return symbolMember(context, node, value, symbol.name);
	if (node.type === 'Property' || !context.options.checkInheritedMethods || node.static || value.generator) return;

	const name = propertyName(node);
	const around = classAround(value);
	if (name === undefined || !around) return;
	const isSettled = !canReject(context, value);
	if (isSettled && !context.options.checkHandled) return;
	const base = overriddenIn(context, around, name);
	const at = asyncToken(context, value);
	if (isSettled && (base || declaredVoidMethod(context.source, around, name))) {
		context.report({ at, messageId: 'settled' });
	} else if (base) {
		context.report({ at, messageId: 'overridden', data: { base, name }, suggest: catchSuggestions(context, value) });
	} else if (declaredVoidMethod(context.source, around, name)) {
		context.report({ at, messageId: 'declaredVoid', data: { name }, suggest: catchSuggestions(context, value) });
	} else {
		wantedMember(context, value, around, name);
	}
}

/** What a base class or an interface of another file, or of a package, says of a method. */
function wantedMember(
	context: Context,
	value: FunctionNode,
	owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
	name: string,
): void {
	const { superClass } = owner;
	const implemented = implementedBy(owner);
	if (!superClass && !implemented.length) return;
	// A base class in plain JavaScript declares nothing: one that only throws seems to give nothing.
	if (/\.[cm]?jsx?$/.test(context.path)) return;
	wantedNothing(context, value, name, {
		kind: 'member',
		...(superClass && { superClass }),
		implemented,
		name,
	});
}

function symbolMember(context: Context, node: Member, value: FunctionNode, name: string): void {
	const at = asyncToken(context, value);
	if (name === 'Symbol.dispose') {
		return context.report({
			at,
			messageId: 'disposal',
			suggest: [
				{ messageId: 'useAsyncDispose', edits: () => [{ range: [...node.key.range], text: 'Symbol.asyncDispose' }] },
			],
		});
	}
	if (name === 'Symbol.asyncIterator' && !value.generator) {
		return context.report({ at, messageId: 'protocol', data: { name: `[${name}]`, so: 'a promise is no iterator' } });
	}
	if (Object.hasOwn(PROTOCOL, name)) {
		context.report({ at, messageId: 'protocol', data: { name: `[${name}]`, so: PROTOCOL[name]! } });
	}
}

/** The class of the host that a class extends and that calls a method of this name. */
function overriddenIn(
	{ source }: Context,
	{ superClass }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
	name: string,
): string | undefined {
	const base = superClass && valueKey(source, superClass);
	if (!base) return undefined;
	const found = OVERRIDDEN.some(({ bases, methods }) => bases.includes(base) && methods.includes(name));
	return found ? base.slice(base.search(/\w+$/)) : undefined;
}
