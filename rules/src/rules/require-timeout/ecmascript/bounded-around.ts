import {
	constantInitializer,
	isFunction,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** Calls that end a promise that they get. https://github.com/sindresorhus/p-timeout */
const BOUNDING = new Set(['p-timeout:', 'p-timeout:pTimeout']);

/** True where the promise runs in a race, or is given to something that ends it, or is no promise: `http.get().setTimeout()`. */
export function isBoundedAround(source: EcmascriptSource, call: TSESTree.Node): boolean {
	for (let node = call, at = node.parent; at; node = at, at = at.parent) {
		if (isFunction(at)) return false;
		if (at.type === 'CallExpression' && at.callee !== node && isBounding(source, at)) return true;
		if (at.type === 'MemberExpression' && propertyName(at) === 'setTimeout') return true;
		if (at.type !== 'VariableDeclarator') continue;
		return at.init === node && racesLater(source, at);
	}
	return false;
}

function isBounding(source: EcmascriptSource, { callee }: TSESTree.CallExpression): boolean {
	const name = qualifiedName(source, callee);
	if (name?.module === undefined && name?.name === 'Promise.race') return true;
	return name !== undefined && BOUNDING.has(`${name.module ?? ''}:${name.name}`);
}

function racesLater(source: EcmascriptSource, { id }: TSESTree.VariableDeclarator): boolean {
	const variable = id.type === 'Identifier' ? variableOf(source, id) : undefined;
	if (!variable || !constantInitializer(variable)) return false;
	return readsOf(variable).some(({ identifier }) => {
		const { parent } = unwrap(identifier);
		const isTimed =
			parent?.type === 'MemberExpression' && ['setTimeout', 'on', 'once'].includes(propertyName(parent) ?? '');
		return isTimed || isBoundedAround(source, identifier);
	});
}
