import { callPath, propertyName, qualifiedName, unwrap, wrapped, type EcmascriptSource } from '#ecmascript';
import { ecmascriptResources } from '#knowledge/resources/ecmascript.ts';
import { lastWords, type ResourceEntry } from '#knowledge/resources/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { ownDisposable } from './own-disposable.ts';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that opens something, and the outermost expression whose value is the thing itself. */
export interface Opening {
	readonly call: Call;
	readonly entry: ResourceEntry;
	readonly value: TSESTree.Node;
	/** It was opened on the way: `await new Client().connect()`. */
	readonly isOpened: boolean;
	/** Of a class that only its methods tell to be a resource: what is awaited and gets it only borrows it. */
	readonly isLent?: true;
}

const WORDS = lastWords(ecmascriptResources);

/** A member that nothing in the table ends with. What stands alone may be another name for anything. */
function isForeign({ callee }: Call): boolean {
	const node = unwrap(callee);
	return node.type === 'MemberExpression' && !WORDS.has(propertyName(node) ?? '');
}

/**
 * What a call opens, by the table of resources or as an instance of a disposable class of this file. Undefined where it
 * opens nothing, ends by itself, or gives a promise that nobody awaits here.
 */
export function openingOf(source: EcmascriptSource, call: Call): Opening | undefined {
	if (isForeign(call)) return undefined;
	const path = callPath(source, call.callee);
	const entry = (path && ecmascriptResources.get(`${path.module ?? ''}:${path.name}`)) ?? ownDisposable(source, call);
	if (!entry || endsByItself(source, call, entry)) return undefined;
	const value = wrapped(call);
	const opened = throughOpener(value, entry);
	const { parent } = opened;
	if (parent?.type === 'AwaitExpression') return { call, entry, value: wrapped(parent), isOpened: opened !== value };
	// A promise of it is somebody's to await.
	return entry.isPromised ? undefined : { call, entry, value: opened, isOpened: opened !== value };
}

/** `createInterface({ input: child.stdout })` ends with its input; standard input goes on. */
function endsByItself(source: EcmascriptSource, { arguments: [first] }: Call, { endsWith }: ResourceEntry): boolean {
	if (endsWith === undefined || first?.type === 'SpreadElement') return false;
	const properties = first?.type === 'ObjectExpression' ? first.properties : undefined;
	const option = properties?.find(each => each.type === 'Property' && propertyName(each) === endsWith);
	const input = option?.type === 'Property' ? option.value : first;
	const name = input && qualifiedName(source, input);
	return !/^(?::process\.|process:)stdin$/.test(`${name?.module ?? ''}:${name?.name}`);
}

/** Methods that give back what they are called on. */
const SELF = new Set(['on', 'once', 'setMaxListeners']);

/** `new Client().connect()`, `createClient().on('error', log).connect()`: still the client. */
function throughOpener(node: TSESTree.Node, { opener }: ResourceEntry): TSESTree.Node {
	const member = node.parent;
	if (member?.type !== 'MemberExpression' || member.object !== node) return node;
	const call = wrapped(member).parent;
	const name = propertyName(member) ?? '';
	if (call?.type !== 'CallExpression' || unwrap(call.callee) !== member) return node;
	return name === opener || SELF.has(name)
		? throughOpener(wrapped(call), { close: [], ...(opener ? { opener } : {}) })
		: node;
}
