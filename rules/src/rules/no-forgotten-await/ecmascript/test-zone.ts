import { enclosingFunction, mentions, qualifiedName } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/**
 * Angular's `beforeEach(waitForAsync(() => { … }))` waits for all that is started inside, and fails with it.
 * https://angular.dev/api/core/testing/waitForAsync
 */
export function isInTestZone({ source }: Context, node: TSESTree.Node): boolean {
	if (!mentions(source, '@angular/core/testing')) return false;
	for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) {
		if (at.parent.type !== 'CallExpression') continue;
		const name = qualifiedName(source, at.parent.callee);
		if (name?.module === '@angular/core/testing' && TEST_ZONES.has(name.name)) return true;
	}
	return false;
}

const TEST_ZONES: ReadonlySet<string> = new Set(['fakeAsync', 'waitForAsync']);
