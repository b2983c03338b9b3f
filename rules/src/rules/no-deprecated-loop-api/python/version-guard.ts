import type { PythonNode, PythonSource } from '#python';

/** What people ask before they use something that one version has and another has not. */
const ASKS = /version_info|hasattr|\bPY_?\d|python_version/;
const MISSING = /AttributeError|ImportError|NameError|TypeError/;

/** True where code runs on some versions only: under a question for the version, or where what is missing is caught. */
export function isForSomeVersions({ text }: PythonSource, node: PythonNode): boolean {
	for (let at = node; at.type !== 'Module'; at = at.parent) {
		if ((at.type === 'If' || at.type === 'IfExp') && ASKS.test(text.slice(...at.test.range))) return true;
		if (at.type !== 'Try') continue;
		const caught = at.handlers.map(({ exceptionType }) => (exceptionType ? text.slice(...exceptionType.range) : ''));
		if (MISSING.test(caught.join())) return true;
	}
	return false;
}
