/** Packages that take a command line apart: a program that uses one does what it is told, and ends. */
export const ARGUMENT_PARSERS: ReadonlySet<string> = new Set([
	'commander', // https://github.com/tj/commander.js
	'yargs', // https://yargs.js.org
	'yargs-parser', // https://github.com/yargs/yargs-parser
	'cac', // https://github.com/cacjs/cac
	'citty', // https://github.com/unjs/citty
	'clipanion', // https://mael.dev/clipanion/
	'meow', // https://github.com/sindresorhus/meow
	'minimist', // https://github.com/minimistjs/minimist
	'arg', // https://github.com/vercel/arg
	'mri', // https://github.com/lukeed/mri
	'sade', // https://github.com/lukeed/sade
	'getopts', // https://github.com/jorgebucaran/getopts
	'argparse', // https://github.com/nodeca/argparse
	'nopt', // https://github.com/npm/nopt
	'optionator', // https://github.com/gkz/optionator
	'command-line-args', // https://github.com/75lb/command-line-args
	'cmd-ts', // https://cmd-ts.vercel.app
	'gluegun', // https://infinitered.github.io/gluegun/
	'@oclif/core', // https://oclif.io
	'@oclif/command', // https://oclif.io
	'@caporal/core', // https://caporal.io
	'vorpal', // https://github.com/dthree/vorpal
]);

/** Packages that ask whoever sits at a terminal, and show how far the work is. */
export const TERMINAL_PACKAGES: ReadonlySet<string> = new Set([
	'@clack/prompts', // https://www.clack.cc
	'@inquirer/core', // https://github.com/SBoudrias/Inquirer.js/tree/main/packages/core
	'@inquirer/prompts', // https://github.com/SBoudrias/Inquirer.js
	'@oclif/core', // https://oclif.io
	'cli-progress', // https://github.com/npkgz/cli-progress
	'enquirer', // https://github.com/enquirer/enquirer
	'ink', // https://github.com/vadimdemedes/ink
	'inquirer', // https://github.com/SBoudrias/Inquirer.js
	'listr', // https://github.com/SamVerschueren/listr
	'listr2', // https://listr2.kilic.dev
	'ora', // https://github.com/sindresorhus/ora
	'prompt', // https://github.com/flatiron/prompt
	'prompts', // https://github.com/terkelg/prompts
	'readline-sync', // https://github.com/anseki/readline-sync
]);
