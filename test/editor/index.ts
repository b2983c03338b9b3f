import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * What an extension host loads as `extensionTestsPath`: code-server here, a desktop VS Code through
 * `@vscode/test-electron`. It resolves when all tests have passed.
 */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
	mocha.suite.emit('pre-require', globalThis, 'asynclint', mocha);
	await import('./actions.test.ts');
	await import('./call-path.test.ts');
	await import('./diagnostics.test.ts');
	await import('./lifecycle.test.ts');
	await import('./notebook.test.ts');
	await import('./settings.test.ts');

	const failed = await new Promise<number>(resolve => {
		const runner = mocha.run(failures => {
			tell({ end: true });
			resolve(failures);
		});
		runner.on('pass', test => tell({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration }));
		runner.on('pending', test => tell({ title: test.fullTitle(), state: 'pending' }));
		runner.on('fail', (test, error: Error) =>
			tell({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
		);
	});
	if (failed) throw new Error(`${failed} tests failed`);
}

/** One line for each test, at once: an extension host that dies is reported as a success by its workbench. */
function tell(row: object): void {
	const file = process.env.EDITOR_TEST_RESULTS;
	if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
