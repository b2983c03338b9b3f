import { expect, test } from 'vitest';
import { measureCommand, node } from './measure-command.ts';

const measured = (script: string) => measureCommand(node(['-e', script]), process.cwd());

test.runIf(process.platform === 'linux')('gives what a command printed and how it ended', async () => {
	const { stdout, exitCode, cpu, memory } = await measured('console.log("done"); process.exitCode = 3');
	expect({ stdout, exitCode }).toEqual({ stdout: 'done\n', exitCode: 3 });
	expect(cpu).toBeGreaterThan(0);
	expect(memory).toBeGreaterThan(1);
});

// A type checker beside the command line is such a process.
test.runIf(process.platform === 'linux')('counts a child that is killed and never waited for', async () => {
	const burn = 'const end = process.cpuUsage().user + 1_000_000; while (process.cpuUsage().user < end);';
	const { stdout, cpu } = await measured(`
		const { spawn } = require('node:child_process');
		const child = spawn(process.execPath, ['-e', ${JSON.stringify(`${burn} console.log('burnt'); setInterval(() => {}, 1000)`)}], { stdio: ['ignore', 'pipe', 'ignore'] });
		child.stdout.once('data', data => {
			process.stdout.write(data);
			child.kill('SIGKILL');
			process.exit();
		});
	`);
	expect(stdout).toBe('burnt\n');
	expect(cpu).toBeGreaterThan(0.5);
});
