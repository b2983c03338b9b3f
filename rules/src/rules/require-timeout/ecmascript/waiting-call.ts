import {
	constantInitializer,
	qualifiedName,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { lastWords } from '#knowledge/resources/entry.ts';
import { ecmascriptClients, ecmascriptSignals } from '#knowledge/timeouts/ecmascript.ts';
import type { TimeoutEntry, TimeoutTable } from '#knowledge/timeouts/entry.ts';
import type { TSESTree } from '@typescript-eslint/types';

/** A call that waits, and the call that made its client with options for all of its calls. */
export interface WaitingCall {
	readonly entry: TimeoutEntry;
	readonly client?: TSESTree.CallExpression;
}

/** A member with another last word needs no look at what it means. */
const WORDS = lastWords(ecmascriptSignals);

/** What a table of waiting calls says of a call, by its own key or as a method of a client that was made in sight. */
export function waitingCall(
	source: EcmascriptSource,
	{ callee }: TSESTree.CallExpression,
	table: TimeoutTable,
): WaitingCall | undefined {
	const node = unwrap(callee);
	if (node.type === 'MemberExpression' && !WORDS.has(propertyName(node) ?? '')) return undefined;
	const key = keyOf(source, callee);
	const entry = key === undefined ? undefined : table.get(key);
	return entry ? { entry } : callOfClient(source, node, table);
}

function keyOf(source: EcmascriptSource, node: TSESTree.Node): string | undefined {
	const name = qualifiedName(source, node);
	return name && `${name.module ?? ''}:${name.name}`;
}

/** `client.get(…)` or `client(…)` after `const client = axios.create({ … })`. */
function callOfClient(source: EcmascriptSource, callee: TSESTree.Node, table: TimeoutTable): WaitingCall | undefined {
	const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : '';
	const variable = object.type === 'Identifier' ? variableOf(source, object) : undefined;
	const declarator = variable && constantInitializer(variable);
	const made = declarator?.id.type === 'Identifier' && declarator.init ? unwrap(declarator.init) : undefined;
	if (made?.type !== 'CallExpression' || method === undefined) return undefined;
	const client = ecmascriptClients.get(keyOf(source, made.callee) ?? '');
	const entry = client === undefined ? undefined : table.get(client + method);
	return entry && { entry, client: made };
}
