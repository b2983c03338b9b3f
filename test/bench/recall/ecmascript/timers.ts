import ts from 'typescript';
import { blank } from '../edit-sites.ts';
import { gone, type Finder } from './site-file.ts';
import { functionAround, lastName, someIn } from './syntax.ts';

/**
 * `timer`: the `clearTimeout` of a function that races against a timer, or that aborts by one, is gone: all of them there,
 * so that nothing clears it.
 *
 * `signal`: a call that is awaited or returned, in a function with a parameter `signal` or `{ signal }`, loses `signal`
 * from its options or as its last argument. A process has signals too, which are texts: `kill`, `emit` and a `code` beside
 * it tell those.
 */
export const timers: Finder = (text, add) => node => {
	if (isClear(node)) {
		const around = functionAround(node);
		const all: ts.ExpressionStatement[] = [];
		someIn(around, each => {
			if (isClear(each)) all.push(each);
			return false;
		});
		const isBounding = /\bPromise\.race\(|\babort\(/.test(around.getText()) && !ts.isSourceFile(around);
		if (isBounding && all[0] === node && /\bsetTimeout\(/.test(around.getText())) {
			add('timer', node, ...all.map(each => gone(text, each)));
		}
	}
	if (!ts.isCallExpression(node) || lastName(node.expression)?.endsWith('EventListener') || !isWaitedFor(node)) return;
	if (!takesSignal(node)) return;
	const last = node.arguments.at(-1);
	if (last && ts.isIdentifier(last) && last.text === 'signal') {
		const before = node.arguments.at(-2);
		add('signal', node, blank(text, [before ? before.end : last.getStart(), last.end]));
	}
	for (const argument of node.arguments) {
		if (!ts.isObjectLiteralExpression(argument)) continue;
		const property = argument.properties.find(each => /^signal(: signal)?$/.test(each.getText()));
		if (!property) continue;
		const comma = /^\s*,/.exec(text.slice(property.end))?.[0].length ?? 0;
		add('signal', node, blank(text, [property.getStart(), property.end + comma]));
	}
};

const isClear = (node: ts.Node): node is ts.ExpressionStatement =>
	ts.isExpressionStatement(node) &&
	ts.isCallExpression(node.expression) &&
	lastName(node.expression.expression) === 'clearTimeout';

/** What is no work does not end early either. */
const isWaitedFor = (node: ts.Node): boolean => {
	const { parent } = node;
	return (
		ts.isAwaitExpression(parent) || ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)
	);
};

function takesSignal(node: ts.Node): boolean {
	const around = functionAround(node) as Partial<ts.FunctionLikeDeclaration>;
	const isOfProcess = around.parameters?.some(({ name }) => /\b(code|exitCode)\b/.test(name.getText()));
	if (isOfProcess) return false;
	return Boolean(
		around.parameters?.some(({ name }) =>
			ts.isIdentifier(name)
				? name.text === 'signal'
				: ts.isObjectBindingPattern(name) && name.elements.some(each => each.name.getText() === 'signal'),
		),
	);
}
