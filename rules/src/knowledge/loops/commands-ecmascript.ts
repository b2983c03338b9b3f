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
