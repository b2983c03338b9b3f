import {
	callPath,
	constantInitializer,
	enclosingFunction,
	isFunction,
	propertyName,
	qualifiedName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { FIXTURES, PAGE_ACTIONS, PLAYWRIGHT } from '#knowledge/tests/playwright.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** The method of a call that a test of Playwright has to wait for: `page.goto('/')`, `test.step('a', …)`. */
export function promisedAction(source: EcmascriptSource, node: TSESTree.Node): TSESTree.Node | undefined {
	if (node.type !== 'CallExpression') return undefined;
	const callee = unwrap(node.callee);
	if (callee.type !== 'MemberExpression') return undefined;
	const method = propertyName(callee) ?? '';
	if (method === 'step') return isTest(source, callee) ? callee.property : undefined;
	return PAGE_ACTIONS.has(method) && isOfFixture(source, callee.object) ? callee.property : undefined;
}

function isTest(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const name = qualifiedName(source, callee) ?? callPath(source, callee);
	return name?.module !== undefined && PLAYWRIGHT.has(name.module);
}

/** True for what a chain of members and calls starts from when a test is given it: `{ page }`. */
function isOfFixture(source: EcmascriptSource, node: TSESTree.Node): boolean {
	let at = unwrap(node);
	while (at.type === 'CallExpression' || at.type === 'MemberExpression') {
		at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
	}
	const variable = at.type === 'Identifier' ? variableOf(source, at) : undefined;
	const [definition, ...more] = variable?.defs ?? [];
	if (!variable || !definition || more.length) return false;
	if (definition.type !== 'Parameter') {
		const init = constantInitializer(variable)?.init;
		return init ? isOfFixture(source, init) : false;
	}
	const property = definition.name.parent;
	if (property?.type !== 'Property' || !FIXTURES.has(propertyName(property) ?? '')) return false;
	const around = definition.node;
	if (!isFunction(around) || enclosingFunction(definition.name) !== around) return false;
	const call = around.parent;
	return call?.type === 'CallExpression' && around.params[0] === property.parent && isTest(source, call.callee);
}
