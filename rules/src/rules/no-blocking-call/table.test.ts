import { expect, test } from 'vitest';
import { ecmascriptBlocking } from '#knowledge/blocking/ecmascript.ts';
import { engineFor, lintOnce } from '#test';
import rule from './rule.ts';

const options = { checkLookups: true, checkEmbeddedDatabases: true };

test('every entry is well-formed', () => {
	for (const [key, { twin, instead }] of ecmascriptBlocking) {
		expect(key).toMatch(/^[\w@/.:-]*:(?:\*|[\w$]*(?:\(\))?(?:\.[\w$]+(?:\(\))?)*)$/);
		expect(twin && instead, `${key}: one of both says it`).toBeUndefined();
	}
});

test('every entry is reported in a program that imports it', async () => {
	const engine = await engineFor(rule);
	const missed = [...ecmascriptBlocking.keys()].filter(key => {
		const { text, end } = program(key);
		const { findings } = lintOnce(engine, rule, 'ecmascript', '/project/case.mjs', text, options).result();
		return !findings.some(({ range: [from, to] }) => from < end && end <= to + '()'.length);
	});
	expect(missed).toEqual([]);
});

/** A program that calls what a key means, and where in it the name of the last call ends. */
function program(key: string): { text: string; end: number } {
	const colon = key.lastIndexOf(':');
	const [module, path] = [key.slice(0, colon), key.slice(colon + 1).replace('*', 'question')];
	const [first = ''] = path.split(/[.(]/);
	const imported = first || 'made';
	const before = module ? `import ${first ? `{ ${first} }` : imported} from '${module}';\n` : '';
	const expression = module && !first ? imported + path : path;
	// What is constructed blocks as its name is called; a function that was made blocks when it is called in turn.
	const isConstructed = /(?:Sync|Database|sqlite3|libsql|:)\(\)$/.test(key) && !/prompt|synchronous/.test(key);
	const callee = isConstructed ? `new ${expression.slice(0, -2)}` : expression;
	const text = `${before}export async function run() {\n\treturn ${callee}`;
	return { text: `${text}();\n}\n`, end: text.length };
}
