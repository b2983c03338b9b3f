import { code, type Case } from '#test';

/** What the options leave out. */
export const pythonAllowed: readonly Case[] = [
	{
		options: { checkImports: true },
		code: code`
			import models
			async def find(id):
			    import models, time
			    def later():
			        import pandas
			    return await models.find(id)
			def plain():
			    import pandas
		`,
	},
	{
		options: { checkFiles: false },
		code: code`
			async def load():
			    return open("a").read()
		`,
	},
	{
		options: { checkDatabases: false },
		code: code`
			import sqlite3
			async def load():
			    return sqlite3.connect("a")
		`,
	},
	{
		options: { checkThreads: false },
		code: code`
			import threading
			async def load():
			    threading.Lock().acquire()
		`,
	},
	{
		options: { checkCpu: false },
		code: code`
			import bcrypt
			async def load():
			    return bcrypt.hashpw(b"a", b"b")
		`,
	},
	{
		options: { allow: ['time.sleep', { from: 'package', package: 'requests', name: 'get' }] },
		code: code`
			import time, requests
			async def load():
			    time.sleep(1)
			    requests.get("/")
		`,
	},
];
