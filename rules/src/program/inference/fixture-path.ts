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
	type QualifiedName,
} from '#ecmascript';
import { FIXTURES, PLAYWRIGHT } from '#knowledge/tests/playwright.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** What a chain that starts from what Playwright gives a test means: `Page().goto` is `page.goto` in `test('…', async ({ page }) => …)`. */
export function fixturePath(source: EcmascriptSource, node: TSESTree.Node): QualifiedName | undefined {
	const expression = unwrap(node);
	switch (expression.type) {
		case 'AwaitExpression':
			return fixturePath(source, expression.argument);
		case 'CallExpression': {
			const callee = fixturePath(source, expression.callee);
			return callee && { ...callee, name: `${callee.name}()` };
		}
		case 'MemberExpression': {
			const property = propertyName(expression);
			const object = property === undefined ? undefined : fixturePath(source, expression.object);
			return object && { ...object, name: `${object.name}.${property}` };
		}
		case 'Identifier':
			return pathOfVariable(source, expression);
		default:
			return undefined;
	}
}

function pathOfVariable(source: EcmascriptSource, identifier: TSESTree.Identifier): QualifiedName | undefined {
	const variable = variableOf(source, identifier);
	const [definition, ...more] = variable?.defs ?? [];
	if (!variable || !definition || more.length) return undefined;
	if (definition.type === 'Parameter') {
		const fixture = fixtureOf(source, definition.name, definition.node);
		return fixture === undefined ? undefined : { module: '@playwright/test', name: fixture };
	}
	const declarator = constantInitializer(variable);
	return declarator?.init && declarator.id.type === 'Identifier' ? fixturePath(source, declarator.init) : undefined;
}

function fixtureOf(
	source: EcmascriptSource,
	{ parent: property }: TSESTree.Node,
	around: TSESTree.Node,
): string | undefined {
	const fixture = property?.type === 'Property' ? FIXTURES.get(propertyName(property) ?? '') : undefined;
	if (fixture === undefined || !isFunction(around) || enclosingFunction(property!) !== around) return undefined;
	const call = around.parent;
	const isFirst = call?.type === 'CallExpression' && around.params[0] === property!.parent;
	return isFirst && isOfPlaywright(source, call.callee) ? fixture : undefined;
}

/** True for `test`, what it has, and what `test.extend()` gives. */
export function isOfPlaywright(source: EcmascriptSource, callee: TSESTree.Node): boolean {
	const name = qualifiedName(source, callee) ?? callPath(source, callee);
	return name?.module !== undefined && PLAYWRIGHT.has(name.module);
}
