import { callPath, localFunction, propertyName, unwrap } from '#ecmascript';
import { posix } from 'node:path';
import {
	isKnownSafe,
	isSafeCallee as isCalleeSafe,
	isSafePromise as isPromiseSafe,
} from '#knowledge/awaitables/safe-calls.ts';
import { typeMayBeSafe } from '#kit/safe-by-type.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { matchesAny, withoutEnding, type FoundName } from '#kit/specifier.ts';
import type { Context } from './context.ts';
import { renderPath } from './render-path.ts';

/** True for a call that may be dropped, by our own table or by the option. */
export function isSafeCall(context: Context, call: TSESTree.Node): boolean {
	if (call.type !== 'CallExpression') return false;
	const callee = unwrap(call.callee);
	if (callee.type === 'MemberExpression' && CONTINUES.has(propertyName(callee) ?? '')) {
		return isSafeCall(context, unwrap(callee.object));
	}
	const path = callPath(context.source, callee) ?? renderPath(context.source, callee);
	if (path?.module !== undefined && isKnownSafe(path.module, path.name, call.arguments.length)) return true;

	const { allowForKnownSafeCalls } = context.options;
	return allowForKnownSafeCalls.length > 0 && matchesAny([foundName(context, callee, path)], allowForKnownSafeCalls);
}

/** `router.push('/').then(() => scrollTo(0, 0))`: what happens afterwards changes nothing about who looks after it. */
const CONTINUES = new Set(['finally', 'then']);

/** True where the type of a callee may make its call safe, so that asking for it is worth the while. */
export const calleeTypeMatters = ({ options, source }: Context, callee: TSESTree.Node): boolean =>
	options.allowForKnownSafeCalls.length > 0 || typeMayBeSafe(source, callee);

/** True where the type of a callee names a call that may be dropped, by our own table or by the option. */
export const isSafeCallee = ({ names }: TypeFacts, { options }: Context, argumentCount: number): boolean =>
	matchesAny(names, options.allowForKnownSafeCalls) || isCalleeSafe(names, argumentCount);

/** True where the type of a promise names one that may be dropped, by our own table or by the option. */
export const isSafePromise = (facts: TypeFacts, { options }: Context): boolean =>
	matchesAny(facts.names, options.allowForKnownSafePromises) || isPromiseSafe(facts);

/** `function track(): SafePromise`: what is found without a checker is a promise, and its alias has lost its name. */
export function isDeclaredSafe({ options, path, source }: Context, node: TSESTree.Node): boolean {
	const { allowForKnownSafePromises: allowed } = options;
	if (!allowed.length || node.type !== 'CallExpression') return false;
	const type = localFunction(source, node.callee)?.returnType?.typeAnnotation;
	if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
	return matchesAny([{ name: type.typeName.name, from: 'file', path: withoutEnding(path) }], allowed);
}

function foundName({ path: file }: Context, callee: TSESTree.Node, path: ReturnType<typeof callPath>): FoundName {
	const written =
		callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
	const name = path?.name.split('.').at(-1) ?? (callee.type === 'Identifier' ? callee.name : written);
	if (path?.module?.startsWith('.')) {
		const declaring = posix.join(posix.dirname(file.replaceAll('\\', '/')), path.module);
		return { name, from: 'file', path: withoutEnding(declaring) };
	}
	if (path?.module !== undefined) return { name, from: 'package', package: path.module };
	return path ? { name, from: 'lib' } : { name, from: 'file', path: withoutEnding(file) };
}
