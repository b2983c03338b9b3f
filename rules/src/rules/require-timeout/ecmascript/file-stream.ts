import { constantInitializer, qualifiedName, unwrap, variableOf, type EcmascriptSource } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';

/**
 * `await once(file, 'finish')`: the disk answers, or the stream has an `error`, with which `once` rejects.
 * https://nodejs.org/api/events.html#eventsonceemitter-name-options
 */
export function isOfFile(source: EcmascriptSource, { arguments: [emitter] }: TSESTree.CallExpression): boolean {
	const name = emitter && unwrap(emitter);
	const variable = name?.type === 'Identifier' ? variableOf(source, name) : undefined;
	if (!variable || variable.defs[0]?.type !== 'Variable') return false;
	const constant = constantInitializer(variable)?.init;
	if (constant) return isFileStream(source, constant);
	const written = variable.references.flatMap(each => (each.isWrite() && each.writeExpr ? [each.writeExpr] : []));
	return written.length > 0 && written.every(each => isFileStream(source, each));
}

function isFileStream(source: EcmascriptSource, value: TSESTree.Node): boolean {
	const call = unwrap(value);
	const name = call.type === 'CallExpression' ? qualifiedName(source, call.callee) : undefined;
	return name?.module === 'fs' && /^create(Read|Write)Stream$/.test(name.name);
}
