import { calleeName, keywordArgument, type PythonNode, type PythonSource } from '#python';
import { is, nodesIn } from '#program/python/ast.ts';

/** What people ask before they use something that one version has and another has not. */
const ASKS = /version_info|hasattr|\bPY_?\d|python_version/;
const MISSING = /AttributeError|ImportError|NameError|TypeError/;

/** True where code runs on some versions only: under a question for the version, or where what is missing is caught. */
export function isForSomeVersions({ text }: PythonSource, node: PythonNode): boolean {
	for (let at = node; at.type !== 'Module'; at = at.parent) {
		if ((at.type === 'If' || at.type === 'IfExp') && ASKS.test(text.slice(...at.test.range))) return true;
		if (at.type === 'ExceptHandler' && isSecondTry(at, node)) return true;
		if (at.type !== 'Try') continue;
		const caught = at.handlers.map(({ exceptionType }) => (exceptionType ? text.slice(...exceptionType.range) : ''));
		if (MISSING.test(caught.join())) return true;
	}
	return false;
}

/** `try: asyncio.Event()`, `except RuntimeError: asyncio.Event(loop=loop)`: the new form was tried, and this version has the old one. */
function isSecondTry(handler: PythonNode, node: PythonNode): boolean {
	const { parent } = handler;
	if (!is(node, 'Call') || !is(parent, 'Try')) return false;
	const name = calleeName(node.func);
	return parent.body
		.flatMap(each => nodesIn(each))
		.some(each => is(each, 'Call') && calleeName(each.func) === name && !keywordArgument(each, 'loop'));
}
