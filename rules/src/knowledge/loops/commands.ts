/**
 * Decorators that make a coroutine function a command of a command line, which starts a loop for it alone: by themselves, or
 * with a decorator of the project below that does it, where the package takes plain functions.
 * https://cyclopts.readthedocs.io/en/latest/api.html, https://asyncclick.readthedocs.io/en/latest/api/
 * https://click.palletsprojects.com/en/stable/api/#decorators, https://typer.tiangolo.com
 */
const DECORATORS: ReadonlySet<string> = new Set([
	'cyclopts.App.command',
	'cyclopts.App.default',
	'asyncclick.command',
	'asyncclick.group',
	'asyncclick.Group.command',
	'asyncclick.Group.group',
	'asynctyper.AsyncTyper.command',
	'click.command',
	'click.group',
	'click.Group.command',
	'click.Group.group',
	'rich_click.command',
	'rich_click.group',
	'typer.Typer.callback',
	'typer.Typer.command',
]);

/** What says in an annotation, or as the default, how a parameter is given on the command line. https://cyclopts.readthedocs.io/en/latest/parameters.html */
const PARAMETERS: ReadonlySet<string> = new Set(['cyclopts.Parameter', 'typer.Option', 'typer.Argument']);

/** True for the dotted name of a decorator that makes a command; a call of it is named without its parentheses. */
export const isCommandDecorator = (name: string): boolean => DECORATORS.has(name);

/** True for the dotted name of what says that a parameter comes from the command line. */
export const isCommandParameter = (name: string): boolean => PARAMETERS.has(name);

/** Packages that take a command line apart, with a function for each command: what one is told it does, and ends. */
export const COMMAND_PACKAGES: ReadonlySet<string> = new Set([
	'asyncclick', // https://github.com/python-trio/asyncclick
	'cleo', // https://cleo.readthedocs.io
	'click', // https://click.palletsprojects.com
	'cliff', // https://docs.openstack.org/cliff/
	'cyclopts', // https://cyclopts.readthedocs.io
	'docopt', // http://docopt.org
	'fire', // https://google.github.io/python-fire/guide/
	'rich_click', // https://ewels.github.io/rich-click/
	'typer', // https://typer.tiangolo.com
]);
