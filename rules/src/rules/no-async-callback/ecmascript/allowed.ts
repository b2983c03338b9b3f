import { calleeName, callPath } from '#ecmascript';
import { matchesAny } from '#kit/specifier.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** True where the user says that a function looks after the async functions that it is given. */
export function isAllowed({ source, options: { allow } }: Context, callee: TSESTree.Node): boolean {
	if (!allow.length) return false;
	const written = calleeName(callee);
	const path = callPath(source, callee);
	const name = written.split('.').at(-1)!;
	const declared = path?.module
		? { name: path.name || name, from: 'package' as const, package: path.module }
		: { name, from: path ? ('lib' as const) : ('file' as const) };
	return matchesAny([declared, { ...declared, name: written }, { ...declared, name }], allow);
}
