import { code, type Cases } from '#test';

const TEST = 'import pytest\nfrom case import start\nasync def test_start():\n    await start()\n';
const PROJECT = { 'pyproject.toml': '[project]\nname = "case"\n' };
const HELPER = code`
	async def start(port):
	    open("log").read()
	    await connect(port)
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
