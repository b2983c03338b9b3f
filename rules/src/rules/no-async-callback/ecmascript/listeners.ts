import { calleeName, mentions, propertyName, unwrap, variableOf } from '#ecmascript';
import { EMITTER_CLASSES, EMITTERS, LISTENER_METHODS, TARGET_CLASSES, TARGETS } from '#knowledge/callbacks/emitters.ts';
import { EMITTER_CALLBACKS } from '#knowledge/callbacks/ecmascript-hosts.ts';
import { IGNORED } from '#knowledge/callbacks/entry.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { TSESTree } from '@typescript-eslint/types';
import { mayGivePromise } from './callback.ts';
import type { Context } from './context.ts';
import { judge } from './judge.ts';
import { misuseOf } from './misuse.ts';
import { wantedNothing } from './wanted.ts';
import { valueKey } from './value-key.ts';

/** `emitter.on('event', async …)`, `target.addEventListener('event', async …)`, `server.listen(0, async …)`. */
export function listener(context: Context, call: TSESTree.CallExpression): void {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? propertyName(callee) : calleeName(callee);
	const [event, second] = call.arguments;
	if (method === 'addEventListener') {
		if (second && isText(event)) judge(context, misuseOf(listenerOf(second), IGNORED, calleeName(callee)));
		return;
	}
	if (callee.type !== 'MemberExpression' || method === undefined) return;
	const isListener = LISTENER_METHODS.has(method);
	const callback = isListener ? second : call.arguments.at(-1);
	if (!callback || (!isListener && !EMITTER_CALLBACKS.has(method)) || !mayGivePromise(callback)) return;
	// https://nodejs.org/api/events.html#capture-rejections-of-promises
	if (mentions(context.source, 'captureRejections')) return;

	const key = emitterKey(valueKey(context.source, callee.object));
	const misuse = misuseOf(callback, isExit(key, event) ? { kind: 'exit' } : IGNORED, calleeName(callee));
	if (key !== undefined && EMITTERS.has(key)) return judge(context, misuse);
	if (isListener && isStreamEvent(event) && !isOwnObject(context, callee.object)) return judge(context, misuse);
	if (isListener && key === undefined) {
		context.ask(callee.object, facts => {
			if (isEmitter(facts)) judge(context, misuse);
		});
	}
}

/** Methods that give the emitter itself. https://nodejs.org/api/events.html#emitteroneventname-listener, https://nodejs.org/api/stream.html */
const FLUENT =
	/(?:\.(?:on|once|off|addListener|prependListener|prependOnceListener|removeListener|removeAllListeners|setMaxListeners|listen|setTimeout|setEncoding|setNoDelay|setKeepAlive|pause|resume|ref|unref)\(\))+$/;

const emitterKey = (key: string | undefined): string | undefined => key?.replace(FLUENT, '');

/** Events that only streams have. https://nodejs.org/api/stream.html#class-streamreadable */
const STREAM_EVENTS = new Set(['data', 'drain', 'end', 'finish', 'readable']);

const isStreamEvent = (event: TSESTree.Node | undefined): boolean =>
	event?.type === 'Literal' && STREAM_EVENTS.has(String(event.value));

const isText = (node: TSESTree.Node | undefined): boolean =>
	node?.type === 'Literal' ||
	node?.type === 'TemplateLiteral' ||
	node?.type === 'Identifier' ||
	node?.type === 'MemberExpression';

const isExit = (key: string | undefined, event: TSESTree.Node | undefined): boolean =>
	(key === ':process' || key === 'process:') && event?.type === 'Literal' && event.value === 'exit';

/** A listener may also be an object. https://dom.spec.whatwg.org/#interface-eventtarget */
function listenerOf(node: TSESTree.Node): TSESTree.Node {
	const expression = unwrap(node);
	if (expression.type !== 'ObjectExpression') return node;
	const handler = expression.properties.find(each => each.type === 'Property' && propertyName(each) === 'handleEvent');
	return handler?.type === 'Property' ? handler.value : node;
}

/** True for an instance of a class of the project's own, whose `on` may do anything. */
function isOwnObject({ program }: Context, node: TSESTree.Node): boolean {
	const [facts] = program?.types([node]) ?? [];
	return facts?.names.some(({ from }) => from === 'file') ?? false;
}

const isEmitter = ({ names }: TypeFacts): boolean =>
	names.some(({ name, from }) => EMITTER_CLASSES.has(name) && from !== 'file');

/** `socket.onmessage = async …`, and `onmessage = async …` in a worker. */
export function listenerProperty(context: Context, { left, right, operator }: TSESTree.AssignmentExpression): void {
	if (operator !== '=' || !context.options.checkProperties || !mayGivePromise(right)) return;
	const target = unwrap(left);
	if (target.type === 'Identifier') {
		if (!/^on(?:message|messageerror)$/.test(target.name) || variableOf(context.source, target)) return;
		return judge(context, misuseOf(right, IGNORED, target.name));
	}
	const property = target.type === 'MemberExpression' ? propertyName(target) : undefined;
	if (target.type !== 'MemberExpression' || !property || !/^on[a-z]+$/.test(property)) return;

	const misuse = misuseOf(right, IGNORED, calleeName(target));
	const key = valueKey(context.source, target.object);
	if (key !== undefined) {
		if (TARGETS.has(key) || /^:document\.(?:createElement|getElementById|querySelector)\(\)$/.test(key))
			judge(context, misuse);
		return;
	}
	context.ask(target.object, ({ names }) => {
		if (names.some(({ name, from }) => TARGET_CLASSES.has(name) && from === 'lib')) judge(context, misuse);
	});
}

/** `<button onClick={async () => …}>`: React and the browser drop what a handler gives. */
export function attribute(context: Context, { name, value, parent }: TSESTree.JSXAttribute): void {
	if (!context.options.checkAttributes || name.type !== 'JSXIdentifier') return;
	if (value?.type !== 'JSXExpressionContainer' || value.expression.type === 'JSXEmptyExpression') return;
	// A component may wait for its handler, unless it declares otherwise; an element of the page does not.
	const isElement = parent.name.type === 'JSXIdentifier' && /^[a-z]/.test(parent.name.name);
	if (isElement && /^on[A-Z]/.test(name.name)) judge(context, misuseOf(value.expression, IGNORED, name.name));
	wantedNothing(context, value.expression, name.name);
}
