import { nodesIn, variableOf, type EcmascriptSource } from '#ecmascript';
import type { ResourceEntry } from '#knowledge/resources/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Call, Opening } from './opening.ts';

/** https://www.typescriptlang.org/docs/handbook/release-notes/typescript-5-2.html#using-declarations-and-explicit-resource-management */
const ENTRIES: Readonly<Record<string, ResourceEntry>> = {
	AsyncDisposable: { close: [], disposal: 'async' },
	Disposable: { close: [], disposal: 'sync', closesAtOnce: true },
};

/** What a call gives that the text around it calls disposable: `(await open()) as File & Disposable`. */
export function declaredDisposable(source: EcmascriptSource, call: Call): Opening | undefined {
	const types: TSESTree.Node[] = [];
	let value: TSESTree.Node = call;
	for (let at = call.parent as TSESTree.Node | undefined; at && AROUND.has(at.type); value = at, at = at.parent) {
		if (at.type === 'TSAsExpression' || at.type === 'TSTypeAssertion') types.push(at.typeAnnotation);
	}
	const { parent } = value;
	if (parent?.type === 'VariableDeclarator' && parent.id.typeAnnotation) types.push(parent.id.typeAnnotation);
	const entry = types.map(type => entryOf(source, type)).find(Boolean);
	return entry && { call, entry, value, isOpened: true, isLent: true };
}

const AROUND = new Set<string>([
	'AwaitExpression',
	'ChainExpression',
	'TSAsExpression',
	'TSNonNullExpression',
	'TSSatisfiesExpression',
	'TSTypeAssertion',
]);

/** The value itself has to be disposable: a list, a promise or a function of such things is not. */
function entryOf(source: EcmascriptSource, type: TSESTree.Node): ResourceEntry | undefined {
	const parts = nodesIn(type, each => THROUGH.has(each.type));
	for (const each of parts) {
		if (each.type !== 'TSTypeReference' || each.typeName.type !== 'Identifier') continue;
		const { name } = each.typeName;
		if (Object.hasOwn(ENTRIES, name) && !variableOf(source, each.typeName)) return ENTRIES[name];
	}
	return undefined;
}

const THROUGH = new Set<string>(['TSIntersectionType', 'TSTypeAnnotation']);
