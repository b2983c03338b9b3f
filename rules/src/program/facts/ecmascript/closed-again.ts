import type { TSESTree } from '@typescript-eslint/types';
import { constantInitializer, propertyName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';

const MAKES = new Set(['createSecureServer', 'createServer']);
/** What asks or ends a server, and hands it to nobody. https://nodejs.org/api/net.html#class-netserver */
const ASKED = new Set([
	...['address', 'close', 'listen', 'listening', 'ref', 'unref'],
	...['addListener', 'off', 'on', 'once', 'removeAllListeners', 'removeListener'],
]);
const LISTENS_TO = new Set(['addListener', 'on', 'once']);
/** Events of the server's own life; those of every other are somebody who is served. */
const OWN_EVENTS = new Set(['close', 'error', 'listening']);

/**
 * True for the making and the listening of a server that has nobody to serve and is closed again by the function that makes it,
 * as one does to find a free port.
 */
export function isClosedAgain(
	source: EcmascriptSource,
	call: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const { callee, parent } = call;
	if (callee.type === 'MemberExpression' && propertyName(callee) === 'listen') {
		const { object } = callee;
		if (object.type === 'Identifier') return isProbe(source, object);
		return object.type === 'CallExpression' && isClosedAgain(source, object);
	}
	if (call.type !== 'CallExpression' || call.arguments.length || !MAKES.has(calledName(callee) ?? '')) return false;
	let made: TSESTree.Node = parent;
	// `createServer().listen(0)` gives the server.
	while (made.type === 'MemberExpression' && made.parent.type === 'CallExpression') made = made.parent.parent;
	return made.type === 'VariableDeclarator' && made.id.type === 'Identifier' && isProbe(source, made.id);
}

function calledName(callee: TSESTree.Node): string | undefined {
	if (callee.type === 'Identifier') return callee.name;
	return callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
}

/** True for a name of a function that is given such a server, and with which nothing else is done. */
function isProbe(source: EcmascriptSource, name: TSESTree.Identifier): boolean {
	const variable = variableOf(source, name);
	let made = variable && constantInitializer(variable)?.init;
	while (
		made?.type === 'CallExpression' &&
		made.callee.type === 'MemberExpression' &&
		unwrap(made.callee.object).type === 'CallExpression'
	)
		made = unwrap(made.callee.object) as TSESTree.CallExpression;
	if (made?.type !== 'CallExpression' || made.arguments.length || !MAKES.has(calledName(made.callee) ?? ''))
		return false;
	if (variable!.scope.block.type === 'Program') return false;
	const uses = variable!.references.filter(each => !each.init).map(({ identifier }) => identifier.parent);
	return uses.every(isAsked) && uses.some(each => each.type === 'MemberExpression' && propertyName(each) === 'close');
}

function isAsked(node: TSESTree.Node): boolean {
	if (node.type !== 'MemberExpression') return false;
	const name = propertyName(node) ?? '';
	if (!ASKED.has(name)) return false;
	if (!LISTENS_TO.has(name)) return true;
	const event = node.parent.type === 'CallExpression' ? node.parent.arguments[0] : undefined;
	return event?.type === 'Literal' && OWN_EVENTS.has(String(event.value));
}

/** `const server = net.createServer();` up to `server.close(`, in a text. */
const PROBE = /\b(?:const|let|var)\s+(\w+)\s*=\s*(?:\w+\s*\.\s*)?createServer\(\s*\)([^]*?)\b\1\.close\(/g;
/** The end of a function of the top level. */
const END = /^\}/m;

/** A text without such servers, as far as its words tell: for files that nobody has parsed. */
export function withoutProbes(text: string): string {
	if (!text.includes('createServer(')) return text;
	return text.replace(PROBE, (whole, name: string, between: string) => {
		const other = new RegExp(`\\b${name}\\b(?!\\s*\\.\\s*(?:${[...ASKED].join('|')})\\b)`);
		const event = new RegExp(
			`\\b${name}\\s*\\.\\s*(?:on|once|addListener)\\(\\s*['"](?!(?:close|error|listening)['"])`,
		);
		return END.test(between) || other.test(between) || event.test(between) ? whole : '';
	});
}
