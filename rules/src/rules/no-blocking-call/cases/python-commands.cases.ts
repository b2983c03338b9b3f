import { code, type Cases } from '#test';

const MODULE = code`
	import subprocess
	async def notes(client, tag):
	    log = await client.get(tag)
	    return subprocess.check_output(["git", "log", tag]) + log
`;

const REPORTED = code`
	import subprocess
	async def notes(client, tag):
	    log = await client.get(tag)
	    return subprocess.check_output(["git", "log", tag]) + log
	                      ~~~~~~~~~~~~ blocksInstead
	=> useThread
	import asyncio
	import subprocess
	async def notes(client, tag):
	    log = await client.get(tag)
	    return await asyncio.to_thread(subprocess.check_output, ["git", "log", tag]) + log
`;

const MAIN = '[project]\nname = "tool"\n[project.scripts]\ntool = "main:run"\n';
const SCRIPT =
	'import asyncio\nfrom case import notes\nif __name__ == "__main__":\n    asyncio.run(notes(None, "v1"))\n';
const THROUGH = code`
	import asyncio
	from case import notes
	async def main():
	    print(await notes(None, "v1"))
	if __name__ == "__main__":
	    asyncio.run(main())
`;
const COMMAND = code`
	import asyncio
	import click
	from case import notes
	@click.command()
	def show(tag):
	    asyncio.run(notes(None, tag))
`;
const SERVER = 'from fastapi import FastAPI\nfrom case import notes\napp = FastAPI()\napp.get("/notes")(notes)\n';

/** Modules by who imports them: nobody waits for a loop that belongs to a command alone. */
export const pythonCommands: Cases = {
	valid: [
		{ filename: 'case.py', code: MODULE, files: { 'main.py': COMMAND } },
		{ filename: 'case.py', code: MODULE, files: { 'release.py': SCRIPT } },
		// A script without an ending says by its first line what it is.
		{
			filename: 'case.py',
			code: MODULE,
			files: { release: `#! /usr/bin/python3\n${SCRIPT}`, LICENSE: 'Free.', notes: SERVER },
		},
		{ filename: 'case.py', code: MODULE, files: { release: `#!/usr/bin/env python\n${SCRIPT}` } },
		// The command itself, which a manifest names.
		{
			filename: 'main.py',
			code: code`
				import asyncio, getpass
				async def ask(client):
				    await client.connect()
				    return getpass.getpass("Token: ")
				def run():
				    asyncio.run(ask(Client()))
			`,
			files: { 'pyproject.toml': MAIN },
		},
		// Through others, one of them a package that gives what it has.
		{
			filename: 'tool/commands/case.py',
			code: MODULE,
			files: {
				'pyproject.toml': '[project]\nname = "tool"\n',
				'tool/__init__.py': '',
				'tool/commands/__init__.py': 'from .case import notes\n',
				'tool/draft.py': 'from .commands.case import notes\nasync def draft(tag):\n    return await notes(None, tag)\n',
				'tool/__main__.py':
					'import asyncio, typer\nfrom .draft import draft\napp = typer.Typer()\napp.command(name="draft")(lambda tag: asyncio.run(draft(tag)))\napp()\n',
			},
		},
		// Another of its commands serves: that one does not import this one.
		{
			filename: 'case.py',
			code: MODULE,
			files: {
				'main.py':
					'import click\nfrom case import notes\nfrom serve import serve\n@click.group()\ndef main(): ...\nmain.add_command(serve)\n',
				'serve.py': 'import click, uvicorn\n@click.command()\ndef serve():\n    uvicorn.run("app:app")\n',
			},
		},
		// A line of a progress bar is no task. A property is no call.
		{
			filename: 'case.py',
			code: code`
				import subprocess
				class Tag:
				    @property
				    def log(self):
				        return subprocess.check_output(["git", "log"])
				async def notes(client, progress):
				    line = progress.add_task("Reading", total=1)
				    return Tag().log + await client.get(line)
			`,
			files: { 'main.py': COMMAND },
		},
		// Errors of a server's package serve nobody.
		{
			filename: 'case.py',
			code: MODULE,
			files: { 'main.py': `from fastapi.exceptions import HTTPException\n${COMMAND}` },
		},
		// Tests are no part of a program.
		{
			filename: 'case.py',
			code: MODULE,
			files: { 'main.py': COMMAND, 'test_notes.py': 'import pytest\nfrom case import notes\n' },
		},
	],
	invalid: [
		// What a command reads first, with a decorator of its own that runs it: nobody else is there.
		{
			filename: 'case.py',
			code: code`
				import asyncio, click, fastapi
				from functools import wraps
				def runs(command):
				    @wraps(command)
				    def run(*args, **options):
				        return asyncio.run(command(*args, **options))
				    return run
				@click.group()
				def cli(): ...
				@cli.group()
				def users(): ...
				@users.command("add")
				@runs
				async def add(path):
				    names = open(path).read()
				    await send(names)
				    names = open(path).read()
				            ~~~~ blocksInstead
				    await send(names)
				@users.route("add")
				@runs
				async def other(path):
				    names = open(path).read()
				            ~~~~ blocksInstead
				    await send(names)
			`,
		},
		{ filename: 'case.py', code: REPORTED },
		{ filename: 'case.py', code: REPORTED, files: { 'server.py': SERVER } },
		{
			filename: 'case.py',
			code: REPORTED,
			files: { 'release.py': SCRIPT, server: `#!/usr/bin/env python3\n${SERVER}` },
		},
		{ filename: 'case.py', code: REPORTED, files: { 'main.py': COMMAND, 'server.py': SERVER } },
		// What begins here serves as well.
		{
			filename: 'case.py',
			code: REPORTED,
			files: { 'release.py': `import server\n${THROUGH}`, 'server.py': 'from aiohttp import web\n' },
		},
		// A command that runs several at once.
		{
			filename: 'case.py',
			code: REPORTED,
			files: {
				'main.py': COMMAND.replace('notes(None, tag)', 'asyncio.gather(notes(None, tag), notes(None, tag))'),
			},
		},
		{
			filename: 'case.py',
			code: code`
				import asyncio, subprocess
				async def notes(client, tag):
				    log = await client.get(tag)
				    return subprocess.check_output(["git", "log", tag]) + log
				                      ~~~~~~~~~~~~ blocksInstead
				async def all_notes(client, tags):
				    return await asyncio.gather(*[notes(client, tag) for tag in tags])
				=> useThread
				import asyncio, subprocess
				async def notes(client, tag):
				    log = await client.get(tag)
				    return await asyncio.to_thread(subprocess.check_output, ["git", "log", tag]) + log
				async def all_notes(client, tags):
				    return await asyncio.gather(*[notes(client, tag) for tag in tags])
			`,
			files: { 'main.py': COMMAND },
		},
		// A package gives it to others.
		{
			filename: 'tool/case.py',
			code: REPORTED,
			files: {
				'pyproject.toml': MAIN,
				'tool/__init__.py': 'from .case import notes\n',
				'main.py': COMMAND.replace('case', 'tool.case'),
			},
		},
		// Nothing says who runs what imports it; only tests do.
		{
			filename: 'case.py',
			code: REPORTED,
			files: { 'page.py': 'from case import notes\nasync def page():\n    return await notes(None, "v1")\n' },
		},
		{ filename: 'case.py', code: REPORTED, files: { 'test_notes.py': 'import pytest\nfrom case import notes\n' } },
		// A wait that is written here is copied elsewhere.
		{
			filename: 'case.py',
			code: code`
				import time
				async def notes(client):
				    await client.connect()
				    time.sleep(1)
				         ~~~~~ blocks
				=> useTwin
				import asyncio
				async def notes(client):
				    await client.connect()
				    await asyncio.sleep(1)
			`,
			files: { 'main.py': COMMAND },
		},
		{
			filename: 'case.py',
			code: REPORTED,
			files: { 'main.py': COMMAND },
			options: { checkStartUp: true },
		},
	],
};
