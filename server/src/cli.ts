#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { CheckFlags } from './check/parse-options.ts';

const EXAMPLES = `
Examples:
  asynclint check                        the current folder, no configuration needed
  asynclint check src tests --fix        and apply the fixes that keep the meaning
  asynclint check --preset strict --max-warnings 0
  asynclint check --rule no-forgotten-await --format json
  asynclint check --stdin --stdin-filename src/app.ts < src/app.ts
  asynclint lsp --stdio                  a language server, for any editor`;

const CHECK_NOTES = `
What .gitignore names, node_modules, virtual environments and build folders are left out unless they are named.

Configuration: the nearest asynclint.json, [tool.asynclint] in pyproject.toml, or "asynclint" in package.json.

Results are kept in the user's cache folder (ASYNCLINT_CACHE_DIR names another), so that a file is checked again only
when it has changed, or something that its findings rest on. Files that --fix may write are always checked.

Exit code:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or too many warnings
  2  a wrong option, path or configuration, a failure of asynclint itself, or nothing to check;
     everything else is checked and reported all the same`;

const program = new Command('asynclint')
	.description('Finds forgotten awaits, blocked event loops and lost errors in JavaScript, TypeScript and Python.')
	.version(version, '-v, --version', 'print the version')
	.helpOption('-h, --help', 'print this help')
	.addHelpText('after', EXAMPLES)
	.configureOutput({ outputError: (text, write) => write(`asynclint: ${text.replace(/^error: /, '')}`) })
	.exitOverride();

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

program
	.command('check')
	.copyInheritedSettings(program)
	.description('check files and folders')
	.argument('[paths...]', 'files and folders (default: the current folder)')
	.option('--preset <name>', 'recommended, strict, all, tests or off, instead of the project’s')
	.option('--rule <id>', 'run only this rule; may be repeated', collect)
	.option('--config <file>', 'this configuration for all files')
	.option('--format <name>', 'stylish or json (ESLint’s, with "related" added)', 'stylish')
	.option('--fix', 'apply the fixes that keep the meaning')
	.option('--quiet', 'report errors only')
	.option('--max-warnings <n>', 'exit with 1 when there are more warnings')
	.option('--exit-zero', 'exit with 0 also when there are findings')
	.option('--stats', 'say what could not be resolved, and count findings and time by rule')
	.option('--report-unused-disable-directives', 'directives that silence nothing are errors, not warnings')
	.option('--types <mode>', 'auto; native: a checker that is missing is an error; off: do not start it', 'auto')
	.option('--no-cache', 'do not use what earlier runs found, and keep nothing')
	.option('--no-progress', 'do not draw progress on a terminal')
	.option('--stdin', 'check the text from standard input')
	.option('--stdin-filename <path>', 'what that text is to be taken for')
	.addHelpText('after', CHECK_NOTES)
	.action(async (paths: string[], flags: CheckFlags) => {
		// Only now: the rules bring parsers that `--version` and `--help` need not wait for.
		const { runCheck } = await import('./check/run-check.ts');
		process.exitCode = await runCheck(paths, flags);
	});

program
	.command('lsp')
	.copyInheritedSettings(program)
	.description('start the language server')
	.option('--stdio', 'speak over standard input and output (default)')
	.option('--node-ipc', 'speak over the channel of a forked Node process')
	// Clients add arguments of their own, such as --clientProcessId.
	.allowUnknownOption()
	.allowExcessArguments()
	.action(async ({ nodeIpc }: { nodeIpc?: boolean }) => {
		const { serve } = await import('./lsp/main.ts');
		serve(nodeIpc ? 'node-ipc' : 'stdio');
	});

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
	else {
		process.stderr.write(`asynclint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		process.exitCode = 2;
	}
}
