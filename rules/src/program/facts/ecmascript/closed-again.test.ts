import { describe, expect, test } from 'vitest';
import { withoutProbes } from './closed-again.ts';
import { factsOf } from './test-facts.ts';

/** The names of the calls that make or open a server which serves nobody. */
function closedIn(text: string): readonly string[] {
	const calls = factsOf(text).functions.flatMap(each => each.calls);
	return calls.flatMap(({ at, isClosedAgain }) => (isClosedAgain ? [text.slice(...at)] : []));
}

const opens = (text: string): boolean => /\b(?:createServer|listen)\(/.test(withoutProbes(text));

describe('a server that is closed again serves nobody', () => {
	test.each([
		["import net from 'net'; function f() { const one = net.createServer(); one.listen(0, () => one.close()); }"],
		[
			"import net from 'net'; function f() { const one = net.createServer(); one.once('error', g); one.listen(0); one.close(); }",
		],
	])('%s', text => {
		expect(closedIn(text)).toContain('createServer');
		expect(opens(text)).toBe(false);
	});

	test.each([
		["import net from 'net'; function f() { const one = net.createServer(); one.listen(0); }"],
		["import net from 'net'; function f() { const one = net.createServer(g); one.listen(0, () => one.close()); }"],
		[
			"import net from 'net'; function f() { const one = net.createServer(); one.on('connection', g); one.listen(0); one.close(); }",
		],
		["import net from 'net'; function f() { const one = net.createServer(); g(one); one.listen(0); one.close(); }"],
		[
			"import net from 'net'; function f() { const one = net.createServer();\n}\nfunction g(one) { one.listen(0); one.close(); }",
		],
	])('and not %s', text => {
		expect(closedIn(text)).toEqual([]);
		expect(opens(text)).toBe(true);
	});
});
