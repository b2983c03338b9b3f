import {
	calleeName,
	enclosingFunction,
	isAwaited,
	propertyName,
	unwrap,
	variableOf,
	type EcmascriptSource,
	type FunctionNode,
} from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/** Methods that run their callback before they return. */
const RUNS_AT_ONCE = new Set(['every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some']);
/** https://tc39.es/ecma262/#sec-promise.prototype.then: they run once. */
const REACTIONS = new Set(['catch', 'finally', 'then']);
/** Calls that keep a callback for later, though they are awaited: `await consumer.subscribe(topic, message => …)`. */
const KEEPS =
	/(?:^|[.#])_*(?:add|attach|bind|consume|define|every|expose|handle|hook|install|interval|listen|listener|observe|on|once|provide|queue|register|route|schedule|serve|set|start|subscribe|use|watch)(?![a-z])|(?:handler|hook|listener|middleware|plugin|route|server|service|worker)s?$/i;
const DEEPEST = 3;

/**
 * True for a function that runs as a part of the one around it: passed to what runs it at once or is awaited, or a step
 * that has a name and is only ever called, and that from there.
 */
export function runsHere(source: EcmascriptSource, owner: FunctionNode, node: FunctionNode, depth = 0): boolean {
	return runsAtOnce(node) || (depth < DEEPEST && isOnlyCalled(source, owner, node, depth));
}

function runsAtOnce(node: FunctionNode): boolean {
	const call = node.parent;
	// https://tc39.es/ecma262/#sec-promise-executor: it is called at once.
	if (call.type === 'NewExpression') return call.arguments[0] === node && calleeName(call.callee) === 'Promise';
	if (call.type !== 'CallExpression') return false;
	const callee = unwrap(call.callee);
	if (callee === node) return true;
	const method = callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : undefined;
	if (method !== undefined && RUNS_AT_ONCE.has(method)) return true;
	// `await retry(() => client.query(sql))`: it has run when the call is over.
	return isAwaited(call) && !KEEPS.test(calleeName(callee));
}

/** `load().then(rows => …)`, awaited or not. */
export function isReaction({ parent }: FunctionNode): boolean {
	const callee = parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
	return callee?.type === 'MemberExpression' && REACTIONS.has(propertyName(callee) ?? '');
}

function isOnlyCalled(source: EcmascriptSource, owner: FunctionNode, node: FunctionNode, depth: number): boolean {
	const name = nameOf(node);
	const variable = name && variableOf(source, name);
	const references = variable?.references.filter(each => !each.init) ?? [];
	return (
		references.length > 0 &&
		references.every(({ identifier }) => {
			const { parent } = identifier as TSESTree.Node;
			if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return false;
			for (let at = enclosingFunction(parent); at !== owner; at = enclosingFunction(at)) {
				// It calls itself.
				if (at === node) return true;
				if (!at || !runsHere(source, owner, at, depth + 1)) return false;
			}
			return true;
		})
	);
}

function nameOf(node: FunctionNode): TSESTree.Identifier | undefined {
	if (node.type === 'FunctionDeclaration') return node.id ?? undefined;
	const { parent } = node;
	const isNamed = parent.type === 'VariableDeclarator' && parent.init === node && parent.parent.kind === 'const';
	return isNamed && parent.id.type === 'Identifier' ? parent.id : undefined;
}
