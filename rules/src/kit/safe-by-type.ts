import { calleeName, lastName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import { isSafeMethodName, namesSafePackage } from '#knowledge/awaitables/safe-calls.ts';
import type { TSESTree } from '@typescript-eslint/types';

const speaking = new WeakMap<EcmascriptSource, boolean>();

/**
 * True where the type of a callee may say that its promise may be dropped: by the method's name, by the packages that the
 * file speaks of, and for what a hook or a component is given, whose package another file may name.
 */
export function typeMayBeSafe(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const name = lastName(callee);
	return name !== undefined && (isSafeMethodName(name) || speaksOfSafePackage(source) || isOfHook(source, callee));
}

function speaksOfSafePackage(source: EcmascriptSource): boolean {
	const known = speaking.get(source) ?? namesSafePackage(source.text);
	speaking.set(source, known);
	return known;
}

/** `refetch` of `const { refetch } = useUser()`, or of a parameter `{ refetch }`; `user.refetch` of `const user = useUser()`. */
function isOfHook(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const root = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
	const [definition] = (root.type === 'Identifier' ? variableOf(source, root)?.defs : undefined) ?? [];
	if (definition?.type === 'Parameter') return definition.name.parent.type === 'Property';
	const init = definition?.type === 'Variable' ? definition.node.init : undefined;
	const call = init && unwrap(init);
	return call?.type === 'CallExpression' && HOOK.test(calleeName(call.callee));
}

/** https://react.dev/reference/rules/rules-of-hooks: what only sets a state is nobody's promise. */
const HOOK = /(?:^|\.)use(?!(?:State|Reducer|Ref)$)[A-Z]\w*$/;
