import { code, type Case } from '#test';

/** What runs before a server serves, and until a script first waits. */
export const pythonBeforeServing: readonly Case[] = [
	// Before a server serves, nobody waits for its loop.
	code`
		import contextlib, time
		from fastapi import FastAPI
		@contextlib.asynccontextmanager
		async def load(app):
		    app.state.model = open("model").read()
		    time.sleep(1)
		    yield
		    open("log").read()
		app = FastAPI(lifespan=load)
	`,
	code`
		from contextlib import asynccontextmanager
		@asynccontextmanager
		async def app_lifespan(app):
		    with open("model") as f:
		        app.model = f.read()
		    yield
	`,
	code`
		import sqlite3
		from aiohttp import web
		async def connect(app):
		    app["db"] = sqlite3.connect("a.db")
		def make():
		    app = web.Application()
		    app.on_startup.append(connect)
		    return app
	`,
	code`
		import requests
		@app.on_event("startup")
		async def load():
		    app.keys = requests.get("https://example.com/keys").json()
		@app.before_serving
		async def warm():
		    app.text = open("a").read()
		@app.listener("before_server_start")
		async def read(app):
		    app.text = open("a").read()
	`,
	code`
		import requests
		async def load():
		    return requests.get("https://example.com/keys").json()
		app = Litestar(on_startup=[load])
	`,
	// Until it first waits, nothing else runs.
	code`
		import asyncio, json
		def settings():
		    with open("settings.json") as f:
		        return json.load(f)
		async def main():
		    config = settings()
		    for name in config:
		        print(open(name).read())
		    await serve(config, open("a").read())
		asyncio.run(main())
	`,
	code`
		import anyio
		async def main():
		    text = open(input("File: ")).read()
		    await serve(text)
		def cli():
		    anyio.run(main)
	`,
	{
		options: { allowAtStartUp: true },
		code: code`
			import asyncio
			async def main():
			    return open("a")
			asyncio.run(main())
		`,
	},
];
