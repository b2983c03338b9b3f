import { equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, DiagnosticSeverity } from 'vscode';
import {
	actionsFor,
	findings,
	findingsOf,
	none,
	open,
	replaceAll,
	revertAll,
	ruleOf,
	set,
	some,
	typeAtEnd,
} from './kit.ts';

const KEYS = ['enable', 'run', 'preset', 'rules.customizations'];

describe('settings', () => {
	afterEach(async () => {
		for (const key of KEYS) await set(key, undefined);
		await revertAll();
	});

	it('enable: false takes everything away, and true brings it back', async () => {
		const document = await open('src/orders.ts');
		await findings(document, some);
		await set('enable', false);
		await findings(document, none);
		await set('enable', undefined);
		await findings(document, some);
	});

	it('preset: off runs no rule', async () => {
		const document = await open('src/orders.ts');
		await findings(document, some);
		await set('preset', 'off');
		await findings(document, none);
	});

	it('rules.customizations: hides one rule and leaves the other', async () => {
		const document = await open('app/accounts.py');
		await findings(
			document,
			found => found.some(isAbout('no-blocking-call')) && found.some(isAbout('no-forgotten-await')),
		);
		await set('rules.customizations', [{ rule: 'no-blocking-*', severity: 'off' }]);
		const found = await findings(document, now => !now.some(isAbout('no-blocking-call')));
		ok(found.some(isAbout('no-forgotten-await')));
	});

	it('rules.customizations: shows a rule as an error', async () => {
		const document = await open('src/orders.ts');
		await findings(document, some);
		await set('rules.customizations', [{ rule: '*', severity: 'error' }]);
		await findings(document, found => some(found) && found.every(isError));
	});

	it('run: onSave waits for the save', async () => {
		await set('run', 'onSave');
		const document = await open('app/accounts.py');
		const original = document.getText();
		const before = await findings(document, some);
		const extra = await typeAtEnd(document, '\n\nasync def again(email: str) -> None:\n    save(email)\n');
		// An answer to a later request: by now the server has seen the text.
		await actionsFor(document, extra, CodeActionKind.QuickFix);
		equal(findingsOf(document).length, before.length);
		ok(await document.save());
		await findings(document, found => found.length === before.length + 1);
		await replaceAll(document, original);
		ok(await document.save());
	});
});

const isAbout = (rule: string) => (found: Parameters<typeof ruleOf>[0]) => ruleOf(found) === rule;
const isError = ({ severity }: { readonly severity: DiagnosticSeverity }): boolean =>
	severity === DiagnosticSeverity.Error;
