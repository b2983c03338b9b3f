import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One part of the whole: a command, and whether it closes with a count of tests. */
interface Part {
	readonly title: string;
	readonly command: readonly [string, ...string[]];
	readonly counts?: boolean;
}

interface Outcome {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const CLOSING_LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** Everything that CI proves, in the order in which a fault is cheapest to see. A part that fails stops none of the others. */
const PARTS: readonly Part[] = [
	{ title: 'build', command: ['npm', 'run', 'build'] },
	{ title: 'check', command: ['npm', 'run', 'check'] },
	{ title: 'Python corpus', command: ['bash', 'test/python/setup-corpus.sh'] },
	{ title: 'packages', command: ['npm', 'run', 'package'] },
	{ title: 'tests', command: ['npx', 'vitest', 'run'], counts: true },
	{ title: 'VS Code for tests', command: ['bash', 'test/host/setup.sh'] },
	{ title: 'tests in VS Code', command: ['npm', 'run', 'test:editor'], counts: true },
];

async function main(): Promise<void> {
	const total = { passed: 0, failed: 0, skipped: 0 };
	const seconds: string[] = [];
	for (const part of PARTS) {
		const started = Date.now();
		console.log(`\n=== ${part.title}`);
		const { passed, failed, skipped } = await outcomeOf(part);
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
		seconds.push(`${part.title} ${Math.round((Date.now() - started) / 1000)} s`);
	}
	console.log(`\n${seconds.join(', ')} (${availableParallelism()} cores)`);
	if (total.failed) process.exitCode = 1;
	console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
}

/** A part without a count is one test; one that should count and does not has failed, whatever its exit code says. */
async function outcomeOf({ command, counts }: Part): Promise<Outcome> {
	const { code, output } = await run(command);
	const line = [...output.matchAll(CLOSING_LINE)].at(-1);
	if (!counts || !line)
		return code === 0 && !counts ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

	const [passed, failed, skipped] = [Number(line[1]), Number(line[2]), Number(line[3] ?? 0)];
	return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

function run([program, ...parameters]: Part['command']): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
			output += chunk;
			process.stdout.write(chunk);
		});
		child.on('error', reject);
		child.on('close', code => resolve({ code, output }));
	});
}

await main();
