import { check } from './check.ts';
import { UsageError } from './options.ts';
import { parseOptions, type CheckFlags } from './parse-options.ts';
import { processTerminal } from './terminal.ts';

/** `asynclint check` in the real process. Returns the exit code. */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
	const terminal = processTerminal();
	try {
		return await check(await parseOptions(paths, flags, process.cwd(), process.stdin), terminal);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		terminal.complain(`asynclint: ${error.message}\n`);
		return 2;
	}
}
