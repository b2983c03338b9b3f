import { nodesIn } from '#ecmascript';
import type { InSource } from './in-source.ts';

/** Statements that end with a semicolon or with their line. https://tc39.es/ecma262/#sec-automatic-semicolon-insertion */
const ENDED = new Set<string>(['ExpressionStatement', 'ImportDeclaration', 'ReturnStatement', 'VariableDeclaration']);

/** What a new statement ends with: a semicolon, or nothing where most statements of the file have none. */
export function statementEnd({ source: { ast, text } }: InSource): ';' | '' {
	let balance = 0;
	for (const { type, range, parent } of nodesIn(ast)) {
		if (!ENDED.has(type) || parent?.type === 'ForStatement') continue;
		balance += text[range[1] - 1] === ';' ? 1 : -1;
	}
	return balance < 0 ? '' : ';';
}
