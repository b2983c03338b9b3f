import {
	constantInitializer,
	isGlobalName,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** `request.open(method, url, false)`. https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/open#async */
export function isSynchronousRequest(
	source: EcmascriptSource,
	{ callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const member = unwrap(callee);
	if (member.type !== 'MemberExpression' || propertyName(member) !== 'open') return false;
	const isAsync = args[2];
	return isAsync?.type === 'Literal' && isAsync.value === false && isRequest(source, member.object);
}

function isRequest(source: EcmascriptSource, node: TSESTree.Node): boolean {
	const expression = unwrap(node);
	if (expression.type === 'NewExpression') {
		const { callee } = expression;
		return callee.type === 'Identifier' && callee.name === 'XMLHttpRequest' && isGlobalName(source, callee);
	}
	if (expression.type !== 'Identifier') return false;
	const variable = variableOf(source, expression);
	const init = variable && constantInitializer(variable)?.init;
	return init?.type === 'NewExpression' && isRequest(source, init);
}
