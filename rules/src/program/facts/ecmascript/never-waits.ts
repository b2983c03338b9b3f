import type { TSESTree } from '@typescript-eslint/types';
import { propertyName, type EcmascriptSource } from '#ecmascript';

/** True for the forms of a blocking call that do not block: output of the process itself, a shell command in the background. */
export function neverWaits(
	{ text }: EcmascriptSource,
	{ callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
	const [first, ...others] = args;
	// Node itself writes to a terminal or a file synchronously. https://nodejs.org/api/process.html#a-note-on-process-io
	if (first && text.slice(...callee.range).endsWith('writeSync')) {
		if (first.type === 'Literal') return first.value === 1 || first.value === 2;
		return /^process\.std(out|err)\.fd$/.test(text.slice(...first.range));
	}
	const name =
		callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : '';
	return name === 'exec' && others.some(isBackground);
}

/** `shell.exec(command, { async: true })` or with a callback. https://github.com/shelljs/shelljs/wiki/Exec */
const isBackground = (argument: TSESTree.CallExpressionArgument): boolean =>
	argument.type !== 'ObjectExpression' ||
	argument.properties.some(
		property =>
			property.type !== 'Property' ||
			(propertyName(property) === 'async' && !(property.value.type === 'Literal' && property.value.value === false)),
	);
