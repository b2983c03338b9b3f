import { COMMAND_PACKAGES } from '#knowledge/loops/commands.ts';
import { RUNS_BESIDE, SERVING_PACKAGES } from '#knowledge/loops/serving-python.ts';
import { PYTHON_RUNNERS } from '#knowledge/tests/runners.ts';
import type { Role } from '#program/link/import-graph.ts';

/** The names, called; a task with a title is a line of a progress bar. https://rich.readthedocs.io/en/latest/progress.html */
const BESIDE = new RegExp(`\\b(?:${[...RUNS_BESIDE].join('|')})\\s*\\((?<!add_task\\s*\\((?=\\s*f?["']))`);

/** A function becomes a command: `@click.command()`, `@app.callback`, `app.command(name='run')(run)`, `app.add_typer(more)`. */
const MAKES_COMMANDS = /(?:^[ \t]*@|\.)(?:add_command|add_typer|callback|command|default|group)\b|\b(?:Fire|docopt)\(/m;

/** What pytest collects without any import. https://docs.pytest.org/en/stable/explanation/goodpractices.html#conventions-for-python-test-discovery */
const COLLECTED = /^(?:async[ \t]+)?def[ \t]+test_\w+\(/m;

/** https://docs.python.org/3/library/__main__.html#name-main */
export const MAIN = /^if\s+\(?\s*(?:__name__\s*==\s*['"]__main__['"]|['"]__main__['"]\s*==\s*__name__)/m;

/**
 * What a file is to the programs that it belongs to, by words of its text. Of the one that is asked about the tree says
 * more: whether something runs beside a function there is looked for where it is called.
 */
export function roleOf(text: string, modules: readonly string[], isAsked: boolean): Role {
	if (modules.some(each => PYTHON_RUNNERS.has(packageOf(each))) || COLLECTED.test(text)) return 'test';
	if (modules.some(isServing) || (!isAsked && BESIDE.test(text))) return 'serves';
	if (modules.some(each => COMMAND_PACKAGES.has(packageOf(each))) && MAKES_COMMANDS.test(text)) return 'command';
	return MAIN.test(text) ? 'script' : 'module';
}

const packageOf = (module: string): string => module.split('.', 1)[0]!;

/** Of a module by its full name: `discord.ext.commands`, `aiohttp.web`. */
export function isServing(module: string): boolean {
	const [first = '', second = ''] = module.split('.');
	if (SERVES_NOBODY.test(module)) return false;
	return SERVING_PACKAGES.has(first) || SERVING_PACKAGES.has(`${first}.${second}`);
}

/** Parts of such packages that serve nobody: errors, types and constants, which others take from there, too. */
const SERVES_NOBODY = /\.(?:(?:exceptions?|errors?|types?|typing|status|encoders)(?:\.|$)|\w*(?:Error|Exception)$)/;
