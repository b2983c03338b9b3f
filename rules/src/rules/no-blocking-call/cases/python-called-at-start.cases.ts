import { code, type Cases } from '#test';

const STORE = code`
	import requests
	from contextlib import asynccontextmanager
	from fastapi import FastAPI
	@asynccontextmanager
	async def lifespan(app):
	    await prepare(app)
	    yield
	async def prepare(app):
	    await connect(app)
	    await load_keys(app)
	async def load_keys(app):
	    await connect(app)
	    app.state.keys = requests.get("https://example.com/keys").json()
	app = FastAPI(lifespan=lifespan)
`;

/** Coroutines that only those call which run when a program starts. */
export const pythonCalledAtStart: Cases = {
	valid: [
		{ filename: 'app.py', code: STORE },
		// Who imports the file says none of the names.
		{
			filename: 'app.py',
			code: STORE,
			files: { 'main.py': 'import uvicorn\nfrom app import app\nuvicorn.run(app)\n' },
		},
		code`
			class Store:
			    async def start(self):
			        await self._connect()
			        for name in self.names:
			            await self._load(name)
			    async def _load(self, name):
			        self.found[name] = open(name).read()
		`,
	],
	invalid: [
		// Another file has the name, and may call it at any time.
		{
			filename: 'app.py',
			code: STORE.replace(/requests\.get.*/, 'open("keys").read()\n                     ~~~~ blocksInstead'),
			files: { 'routes.py': 'from app import load_keys\n' },
		},
		code`
			from fastapi import FastAPI
			app = FastAPI()
			@app.on_event("startup")
			async def load():
			    await read("first")
			    await later()
			async def read(name):
			    await connect()
			    return open(name).read()
			           ~~~~ blocksInstead
			@app.get("/")
			async def answer(name):
			    return await read(name)
			async def later():
			    await connect()
			    while True:
			        await beat()
			        open("beat", "w")
			        ~~~~ blocksInstead
		`,
		code`
			import asyncio
			class Store:
			    async def start(self):
			        self.task = asyncio.create_task(self._follow())
			        while True:
			            await self._ask()
			            await self._show()
			    async def _follow(self):
			        await self._connect()
			        return open("a").read()
			               ~~~~ blocksInstead
			    async def _ask(self):
			        await self._connect()
			        return open("b").read()
			               ~~~~ blocksInstead
			    async def show(self):
			        return open("c").read()
			               ~~~~ blocksInstead
		`,
	],
};
