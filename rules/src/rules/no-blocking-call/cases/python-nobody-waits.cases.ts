import { code, type Cases } from '#test';

const TEST = 'import pytest\nfrom case import start\nasync def test_start():\n    await start()\n';
const PROJECT = { 'pyproject.toml': '[project]\nname = "case"\n' };
const HELPER = code`
	async def start(port):
	    open("log").read()
	    await connect(port)
`;

const STARTED = code`
	async def main(name, again=False):
	    if again:
	        await connect()
	    else:
	        text = open(name).read()
	    await serve(text)
`;

/** What lies with tests, what comes when a server has served, what a function of the project starts, and databases in memory. */
export const pythonNobodyWaits: Cases = {
	valid: [
		{ filename: 'tests/case.py', code: HELPER, files: { ...PROJECT, 'tests/test_start.py': TEST } },
		// Nobody imports it: a program that tests start, say.
		{
			filename: 'pkg/_tests/util/case.py',
			code: HELPER,
			files: { ...PROJECT, 'pkg/_tests/test_start.py': 'import pytest\n' },
		},
		code`
			import asyncio
			async def serve(path, connect):
			    server = await asyncio.start_unix_server(connect, path)
			    try:
			        await server.serve_forever()
			    finally:
			        path.with_suffix(".log").unlink()
			        open(path).read()
		`,
		// The project's own way to start a program.
		{
			code: code`
				from runner import run
				async def main(name):
				    settings = open(name).read()
				    await serve(settings)
				def cli():
				    return run(main("settings"), debug=True)
			`,
			files: {
				'runner.py': code`
					import asyncio
					def run(main, debug=False):
					    if debug:
					        print("start")
					    return asyncio.run(main)
				`,
			},
		},
		{
			code: code`
				from runner import run
				async def main(name):
				    settings = open(name).read()
				    await serve(settings)
				def cli(name):
				    return run(lambda: main(name))
			`,
			files: {
				'runner.py': code`
					import asyncio
					def run(start):
					    loop = asyncio.new_event_loop()
					    try:
					        return loop.run_until_complete(start())
					    finally:
					        loop.close()
				`,
			},
		},
		// Another file starts it, and nobody else says its name.
		{
			code: STARTED,
			files: {
				'cli.py': 'import asyncio\nfrom case import (\n    main,\n)\nasyncio.run(main("a"))\n',
				'again.py': 'import asyncio, case\ndef cli(name):\n    asyncio.run(case.main(name))\n',
			},
		},
		// It is tried again until the server has started.
		code`
			import ssl
			from aiohttp import web
			async def start(runner, settings):
			    while settings.is_wanted:
			        context = ssl.create_default_context(cafile=settings.file)
			        site = web.TCPSite(runner, ssl_context=context)
			        try:
			            await site.start()
			            break
			        except OSError:
			            await pause()
		`,
		// It is there already.
		code`
			from concurrent.futures import Future
			class Job:
			    future: Future
			    def status(self):
			        if not self.future.done():
			            return "pending"
			        return "failed" if self.future.exception() else "success"
			    async def wait(self, other: Future):
			        while self.status() == "pending":
			            await pause()
			        if other.done():
			            return other.result()
		`,
		{ filename: 'app/test_app.py', code: HELPER, files: { ...PROJECT, 'app/tests/test_start.py': 'import pytest\n' } },
		code`
			class Server:
			    async def initialize(self, *args, **settings):
			        self.keys = open("keys").read()
		`,
		code`
			import sqlite3
			class Pool:
			    _db: sqlite3.Connection
			    def __init__(self):
			        self._db = sqlite3.connect(":memory:")
			    def size(self):
			        return self._db.execute("SELECT COUNT(*) FROM items").fetchone()
			    async def is_empty(self):
			        self._db.execute("SELECT 1")
			        return self.size() == 0
		`,
	],
	invalid: [
		// Others use it as well; a folder of that name alone says nothing.
		{
			filename: 'tests/case.py',
			code: HELPER.replace('\n    await', '\n    ~~~~ blocksInstead\n    await'),
			files: { ...PROJECT, 'tests/test_start.py': TEST, 'app.py': 'from tests.case import start\n' },
		},
		{
			filename: 'tests/case.py',
			code: HELPER.replace('\n    await', '\n    ~~~~ blocksInstead\n    await'),
			files: PROJECT,
		},
		code`
			import asyncio
			async def serve(path, connect):
			    server = await asyncio.start_unix_server(connect, path)
			    if path.is_file():
			        await server.serve_forever()
			    else:
			        open(path).read()
			        ~~~~ blocksInstead
			async def again(servers):
			    for server in servers:
			        await server.serve_forever()
			        open(server.path).read()
			        ~~~~ blocksInstead
		`,
		{
			code: STARTED.replace('\n    await serve', '\n               ~~~~ blocksInstead\n    await serve'),
			files: {
				'cli.py': 'import asyncio\nfrom case import main\nasyncio.run(main("a"))\n',
				'again.py': 'from case import main\nasync def answer(name):\n    return await main(name)\n',
			},
		},
		code`
			async def main(name):
			    if name:
			        await connect()
			    text = open(name).read()
			           ~~~~ blocksInstead
			    await serve(text)
			asyncio.run(main("a"))
		`,
		// It starts one server after the other, and waits for what nobody has asked about.
		code`
			import ssl
			from aiohttp import web
			from concurrent.futures import Future
			async def start(runners, settings):
			    for runner in runners:
			        context = ssl.create_default_context(cafile=settings.file)
			                      ~~~~~~~~~~~~~~~~~~~~~~ blocks
			        await web.TCPSite(runner, ssl_context=context).start()
			async def wait(one: Future, other: Future):
			    if one.done():
			        return other.result(30)
			                     ~~~~~~ blocksInstead
			=> useThread
			import asyncio
			import ssl
			from aiohttp import web
			from concurrent.futures import Future
			async def start(runners, settings):
			    for runner in runners:
			        context = await asyncio.to_thread(ssl.create_default_context, cafile=settings.file)
			        await web.TCPSite(runner, ssl_context=context).start()
			async def wait(one: Future, other: Future):
			    if one.done():
			        return other.result(30)
		`,
		// It is handed over to be called again and again, and called from elsewhere.
		{
			code: code`
				from runner import run
				async def main(name):
				    open(name).read()
				    ~~~~ blocksInstead
				    await serve(name)
				def cli():
				    return run(main, "settings")
				async def other(name):
				    await main(name)
			`,
			files: { 'runner.py': 'import asyncio\ndef run(main, *args):\n    return asyncio.run(main(*args))\n' },
		},
		code`
			import sqlite3
			class Pool:
			    _db: sqlite3.Connection
			    def __init__(self, path):
			        self._db = sqlite3.connect(path)
			    def size(self):
			        return self._db.execute("SELECT COUNT(*) FROM items").fetchone()
			    async def is_empty(self):
			        return self.size() == 0
			                    ~~~~ blocksThrough
		`,
	],
};
