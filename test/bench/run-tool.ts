import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a tool of the set-up and gives what it printed. Rejects with what it complained about. */
export async function runTool(command: string, args: readonly string[], cwd: string): Promise<string> {
	const { stdout } = await execute(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
	return stdout;
}
