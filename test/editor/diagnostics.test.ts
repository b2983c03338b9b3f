import { equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { DiagnosticSeverity } from 'vscode';
import { findings, open, revertAll, ruleOf, some, typeAtEnd } from './kit.ts';

describe('diagnostics', () => {
	afterEach(revertAll);

	it('shows a forgotten await of a TypeScript file, as a warning with a link to its page', async () => {
		const document = await open('src/orders.ts');
		const [found] = (await findings(document, some)).filter(({ range }) =>
			document.getText(range).includes('saveOrder'),
		);
		ok(found);
		equal(ruleOf(found), 'no-forgotten-await');
		equal(found.severity, DiagnosticSeverity.Warning);
		ok(typeof found.code === 'object');
		match(found.code.target.toString(), /rules\/no-forgotten-await\/README\.md$/);
	});

	it('knows from another file that a call gives a promise', async () => {
		const document = await open('src/orders.ts');
		const found = await findings(document, some);
		ok(found.some(({ range }) => document.getText(range).includes('isInStock')));
	});

	it('shows a blocked event loop and a forgotten await of a Python file', async () => {
		const document = await open('app/accounts.py');
		const rules = (await findings(document, found => found.length >= 2)).map(ruleOf);
		equal(rules.join(), 'no-blocking-call,no-forgotten-await');
	});

	it('leads to the place that a finding rests on', async () => {
		const document = await open('app/accounts.py');
		const found = await findings(document, some);
		const [related] = found.flatMap(({ relatedInformation }) => relatedInformation ?? []);
		ok(related, 'a finding has related information');
		match(document.lineAt(related.location.range.start).text, /^async def save/);
	});

	it('follows what is typed', async () => {
		const document = await open('app/accounts.py');
		const before = await findings(document, some);
		await typeAtEnd(document, '\n\nasync def again(email: str) -> None:\n    save(email)\n');
		await findings(document, found => found.length === before.length + 1);
	});
});
