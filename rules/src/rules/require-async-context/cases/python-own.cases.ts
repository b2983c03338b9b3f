import { code, type Cases } from '#test';

/** A class of the project in a file of its own, and a function that uses it. */
const withClient = (body: string, methods = '') => ({
	files: {
		'client.py': [
			'import aiohttp',
			'class Client:',
			'    def __init__(self):',
			'        self.session = aiohttp.ClientSession()',
			'    async def __aenter__(self):',
			'        return self',
			'    async def __aexit__(self, *error):',
			'        await self.close()',
			'    async def get(self, url):',
			'        return await self.session.get(url)',
			methods || '    async def close(self):\n        await self.session.close()',
			'class Api(Client):',
			'    async def user(self):',
			"        return await self.get('/user')",
			'',
		].join('\n'),
	},
	code: `from client import Api, Client\nimport store\nasync def load(url):\n${body.replaceAll(/^/gm, '    ')}\n`,
});

/** Classes of the project that have to be closed. */
export const pythonOwn: Cases = {
	valid: [
		withClient('async with Client() as client:\n    return await client.get(url)'),
		withClient('client = Client()\nawait client.get(url)\nawait client.close()'),
		withClient('client = Client()\nasync with client:\n    await client.get(url)'),
		// Others have it.
		withClient('client = Client()\nawait client.get(url)\nreturn client'),
		withClient('client = Client()\nawait client.get(url)\nstore.keep(client)'),
		withClient('client = Client()\nstore.client = client\nawait client.get(url)'),
		// Nothing has used it.
		withClient('client = Client()\nprint(client)'),
		// It closes itself at the end of its work.
		withClient(
			'client = Client()\nawait client.run()',
			'    async def close(self):\n        await self.session.close()\n    async def run(self):\n        try:\n            await self.get(1)\n        finally:\n            await self.close()',
		),
		// There is nothing to close.
		withClient('client = Client()\nawait client.get(url)', '    async def close(self):\n        pass'),
		'from client import Client\nasync def load(url):\n    client = Client()\n    await client.get(url)',
		'class Lock:\n    async def __aexit__(self, *error):\n        self.release()\n    def release(self): ...\nasync def load():\n    lock = Lock()\n    await lock.get()',
		// What waits to be entered opens then.
		{
			files: {
				'worker.py':
					'class Worker:\n    async def __aenter__(self):\n        await self.open()\n        return self\n    async def __aexit__(self, *error):\n        await self.close()\n    async def close(self):\n        await self.link.close()\n',
			},
			code: code`
				from worker import Worker
				async def both(text):
				    reader = Worker()
				    writer = Worker()
				    async with reader:
				        text = await reader.read(text)
				    async with writer:
				        await writer.write(text)
			`,
		},
	],
	invalid: [
		// This one is open before it is entered.
		{
			...withClient(''),
			code: code`
				from client import Client
				async def load(url, other):
				    client = Client()
				    ~~~~~~ openOnError
				    await other.open()
				    async with client:
				        return await client.get(url)
			`,
		},
		{
			...withClient(''),
			code: code`
				from client import Client
				async def load(url):
				    client = Client()
				    ~~~~~~ neverClosed
				    return await client.get(url)
				=> useWith
				from client import Client
				async def load(url):
				    async with Client() as client:
				        return await client.get(url)
			`,
		},
		// Its base says how it ends.
		{
			...withClient(''),
			code: code`
				import client
				async def load():
				    api = client.Api()
				    ~~~ neverClosed
				    await api.user()
				=> useWith
				import client
				async def load():
				    async with client.Api() as api:
				        await api.user()
			`,
		},
	],
};
