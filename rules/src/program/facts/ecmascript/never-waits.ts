import type { TSESTree } from '@typescript-eslint/types';
import { lastName, propertyName, type EcmascriptSource } from '#ecmascript';

/** Keys that take no search for primes. https://nodejs.org/api/crypto.html#cryptogeneratekeypairsynctype-options */
const CURVES = /^(?:ec|(?:ed|x)(?:25519|448))$/;

/**
 * True for the forms of a blocking call that do not block: output of the process itself, a shell command in the background, the key of
 * a curve.
 */
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
	if (
		first?.type === 'Literal' &&
		CURVES.test(String(first.value)) &&
		text.slice(...callee.range).endsWith('generateKeyPairSync')
	)
		return true;
	return lastName(callee) === 'exec' && others.some(isBackground);
}

/** `shell.exec(command, { async: true })` or with a callback. https://github.com/shelljs/shelljs/wiki/Exec */
const isBackground = (argument: TSESTree.CallExpressionArgument): boolean =>
	argument.type !== 'ObjectExpression' ||
	argument.properties.some(
		property =>
			property.type !== 'Property' ||
			(propertyName(property) === 'async' && !(property.value.type === 'Literal' && property.value.value === false)),
	);
