import type { Reporter, TestModule } from 'vitest/node';

/** Prints the one line that CI reads. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
		const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state));
		const count = (state: string) => states.filter(each => each === state).length;
		// A file that fails to load has no test to fail, and is a failure all the same.
		const unloaded = modules.filter(
			module => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
		).length;
		console.log(
			`${count('passed')} passed, ${count('failed') + unloaded + unhandledErrors.length} failed, ${count('skipped')} skipped`,
		);
	}
}
