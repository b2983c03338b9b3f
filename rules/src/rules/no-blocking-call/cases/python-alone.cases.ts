import { code, type Cases } from '#test';

/** Functions beside which nothing runs: before a server serves, in a command, and where a program ends. */
export const pythonAlone: Cases = {
	valid: [
		// Nothing is waited for any more.
		code`
			import asyncio, json
			async def main(urls):
			    found = [await load(url) for url in urls]
			    for each in found:
			        open(each).write(json.dumps(each))
			    with open("all.json", "w") as file:
			        json.dump(found, file)
			asyncio.run(main(["a"]))
		`,
		code`
			import asyncio, subprocess, sys
			def command(name):
			    async def run():
			        if name == "inside":
			            subprocess.run(["tool"])
			            sys.exit(1)
			        await load(name)
			        save(name)
			    asyncio.run(run())
			def save(name):
			    with open("state", "w") as file:
			        file.write(name)
		`,
		// What is entered or gone through is there before anything waits.
		code`
			import asyncio, ssl
			class Client:
			    def __init__(self):
			        self.context = ssl.create_default_context()
			    async def __aenter__(self):
			        return self
			    async def __aexit__(self, *error):
			        pass
			async def main():
			    async with Client() as client:
			        await client.get()
			async def other():
			    async for line in lines(open("names").read()):
			        await line
			if __name__ == "__main__":
			    asyncio.run(main())
			    asyncio.run(other())
		`,
		// A command of a command line is run alone.
		code`
			import cyclopts
			app = cyclopts.App()
			@app.command
			async def show(path: str):
			    text = open(path).read()
			    await send(text)
			@app.default()
			async def other(path: str):
			    await send(path)
			    open(path, "w")
		`,
		code`
			import asyncclick as click
			@click.group()
			async def cli():
			    open("settings")
			    await connect()
			@cli.command()
			async def show():
			    open("settings")
			    await connect()
			@click.command()
			async def other():
			    open("settings")
			    await connect()
		`,
		code`
			from typing import Annotated
			import cyclopts
			async def show(*, path: Annotated[str, cyclopts.Parameter("--path")]):
			    text = open(path).read()
			    await send(text)
		`,
		code`
			import typer
			from pathlib import Path
			@cli.command()
			@started
			async def show(path: Path = typer.Option("a"), *, out: Path = typer.Option("b")):
			    text = path.read_text()
			    out.write_text(await convert(text))
		`,
		// A manager around an application, by any name.
		code`
			import contextlib
			from starlette.applications import Starlette
			@contextlib.asynccontextmanager
			async def registry(app: Starlette):
			    open("registry", "w")
			    yield
			    open("registry", "w")
		`,
		// The server serves further down.
		code`
			import asyncio, os
			class Broker:
			    async def start(self):
			        os.makedirs(self.path)
			        self.server = await asyncio.start_unix_server(self.serve_one, self.path)
			    async def run(self, server):
			        with open("banner") as file:
			            print(file.read())
			        await server.serve()
		`,
	],
	invalid: [
		code`
			import asyncio
			async def main(pool):
			    async with pool, source(open("second")) as names:
			                            ~~~~ blocksInstead
			        async for name in names:
			            open(name)
			            ~~~~ blocksInstead
			            await name
			asyncio.run(main(None))
		`,
		// Something is waited for behind it, on some way or in the next turn.
		code`
			import asyncio
			async def main(urls):
			    for url in urls:
			        found = await load(url)
			        open(found)
			        ~~~~ blocksInstead
			asyncio.run(main(["a"]))
		`,
		code`
			import asyncio
			async def main(pool, name):
			    async with pool:
			        await pool.start()
			        open(name).read()
			        ~~~~ blocksInstead
			    if name:
			        open(name).read()
			        ~~~~ blocksInstead
			        await pool.end()
			asyncio.run(main(connect(), "a"))
		`,
		// Others call it, too.
		code`
			import asyncio
			async def save(path):
			    await load(path)
			    open(path).read()
			    ~~~~ blocksInstead
			async def main():
			    await asyncio.gather(save("a"), save("b"))
			asyncio.run(main())
		`,
		// A command of a chat, which goes on.
		code`
			from discord.ext import commands
			bot = commands.Bot()
			@bot.command()
			async def save(ctx, path: str):
			    open(path).read()
			    ~~~~ blocksInstead
			    await ctx.send("saved")
			@app.command
			async def other(path: str):
			    open(path).read()
			    ~~~~ blocksInstead
			    await send(path)
		`,
		// A manager for each request, and what runs while the server serves.
		code`
			import asyncio, contextlib
			@contextlib.asynccontextmanager
			async def session(request):
			    open(request.path).read()
			    ~~~~ blocksInstead
			    yield
			async def run(path):
			    server = await asyncio.start_server(print, path)
			    open(path).read()
			    ~~~~ blocksInstead
			    await server.wait_closed()
			async def again(servers):
			    for server in servers:
			        open(server.path).read()
			        ~~~~ blocksInstead
			        await server.serve()
		`,
	],
};
