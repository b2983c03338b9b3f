import { calleeName, isFunction, propertyName, unwrap, type FunctionNode } from '#ecmascript';
import { LISTENER_KEYS } from '#knowledge/callbacks/ecmascript-packages.ts';
import { IGNORED, type Place } from '#knowledge/callbacks/entry.ts';
import { callbackEntries } from '#knowledge/callbacks/lookup.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { misuseOf, type Misuse } from './misuse.ts';
import { wrapSuggestions } from './suggestions.ts';
import { valueKey } from './value-key.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The callbacks of a function that knowledge has, and of those that the user names. */
export function knownCallbacks(context: Context, call: Call): Misuse[] {
	const own = context.options.ignoring.find(({ name }) => name === calleeName(call.callee));
	if (own) return at(call, own.at ?? 'last').map(node => misuseOf(node, IGNORED, own.name));

	const callee = valueKey(context.source, call.callee);
	const key = callee && (call.type === 'NewExpression' ? `${callee}()` : callee);
	if (key === undefined) return [];
	if (LISTENER_KEYS.some(each => each.test(key)))
		return at(call, 0).map(node => misuseOf(node, IGNORED, calleeName(call.callee)));
	return callbackEntries(key).flatMap(({ at: place, fate, unless }) =>
		unless?.says.test(unless.in === 'file' ? context.source.text : context.source.text.slice(...call.range))
			? []
			: at(call, place).map(node => {
					const misuse = misuseOf(node, fate, calleeName(call.callee));
					return fate.kind === 'cleanup'
						? { ...misuse, suggest: (written: FunctionNode) => wrapSuggestions(context, written) }
						: misuse;
				}),
	);
}

function at({ arguments: all }: Call, place: Place): TSESTree.Node[] {
	if (all.some(each => each.type === 'SpreadElement')) return [];
	if (place === 'last') return all.slice(-1);
	if (typeof place === 'number') return all.slice(place, place + 1);
	const object = all[place.of] && unwrap(all[place.of]!);
	if (object?.type !== 'ObjectExpression') return [];
	return object.properties.flatMap(each =>
		each.type === 'Property' && place.names.includes(propertyName(each) ?? '') ? [each.value] : [],
	);
}

/** `'a'.replace(/b/, async …)`. https://tc39.es/ecma262/#sec-string.prototype.replace */
export function replacer(call: TSESTree.CallExpression): TSESTree.Node | undefined {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
	if ((method !== 'replace' && method !== 'replaceAll') || call.arguments.length !== 2) return undefined;
	const replacement = call.arguments[1]!;
	return isFunction(unwrap(replacement)) || replacement.type === 'Identifier' ? replacement : undefined;
}
