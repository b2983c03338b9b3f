import { code, type Cases } from '#test';

/** What runs once, when a program starts, and scripts that do their work and end. */
export const pythonStartUp: Cases = {
	valid: [
		// What a coroutine itself fills, the first time.
		code`
			from pathlib import Path
			client = None
			async def get_client(name):
			    global client
			    if client:
			        return client
			    Path("auth").mkdir()
			    client = await connect(name)
			    return client
		`,
		code`
			import os
			from pathlib import Path
			class Page:
			    _script = None
			    async def script(self):
			        if Page._script is None:
			            Page._script = Path("page.js").read_text()
			        return Page._script
			    @classmethod
			    async def names(cls):
			        if cls._names is None:
			            cls._names = os.listdir("names")
			        return cls._names
		`,
		// A function without parameters whose name says that something starts.
		code`
			import sqlite3
			class Store:
			    _rows = None
			    async def rows(self):
			        if self._rows is None:
			            self._rows = self.load()
			        return self._rows
			    def load(self):
			        return sqlite3.connect("a").execute("select 1").fetchall()
			    async def start(self, certificate=None, *, open_ui=False):
			        await self.connect()
			        self.page = open("page").read()
		`,
		code`
			import os
			class Broker:
			    async def start(self):
			        await self.connect()
			        os.makedirs("state")
			    async def async_setup(self):
			        await self.connect()
			        self.settings = load("settings")
			def load(name):
			    with open(name) as file:
			        return file.read()
			async def initialize():
			    await connect()
			    os.listdir("plugins")
		`,
		// Extensions of bots.
		code`
			import json
			from discord.ext import commands
			class Words(commands.Cog):
			    def __init__(self, bot):
			        self.bot = bot
			        with open("words.json") as file:
			            self.words = json.load(file)
			    async def cog_load(self):
			        await self.bot.wait_until_ready()
			        self.more = open("more.txt").read()
			async def setup(bot):
			    await bot.wait_until_ready()
			    await bot.add_cog(Words(bot))
		`,
		// A process that has ended is not waited for.
		{
			code: code`
				import subprocess
				from launch import Launch
				async def follow(process: subprocess.Popen, launch: Launch):
				    if process.poll() is not None:
				        process.wait()
				    launch.check()
			`,
			files: {
				'launch.py': code`
					import subprocess
					class Launch:
					    def __init__(self, command):
					        self.process = subprocess.Popen(command)
					    def check(self):
					        code = self.process.poll()
					        if code and code > 0:
					            self.process.wait()
					            raise RuntimeError(code)
				`,
			},
		},
		// A site of aiohttp serves when it is started.
		code`
			import ssl
			from aiohttp import web
			class Api:
			    async def serve_secure(self, runner, name):
			        context = ssl.create_default_context()
			        context.load_cert_chain(name)
			        site = web.TCPSite(runner, "localhost", 443, ssl_context=context)
			        await site.start()
		`,
		// A script that does its work and ends.
		{
			code: code`
				import asyncio
				import argparse
				from work import Agent
				async def main():
				    args = argparse.ArgumentParser().parse_args()
				    agent = await Agent.make()
				    asked = args.prompt or input("What? ")
				    await agent.run(asked)
				    text = await ask(agent)
				    with open("answer", "w") as file:
				        file.write(text)
				    await agent.close()
				async def ask(agent):
				    await agent.run("again")
				    return open("answer").read() + await agent.run("last")
				def cli():
				    asyncio.run(main())
				if __name__ == "__main__":
				    cli()
			`,
			files: {
				'work.py': code`
					class Agent:
					    @classmethod
					    async def make(cls):
					        return cls()
					    async def run(self, text): ...
					    async def close(self): ...
				`,
			},
		},
		// What is tried out in a module of a library.
		{
			code: code`
				class User:
				    async def load(self): ...
				async def test():
				    from params import Params
				    async with Params() as params:
				        print(await User(params).load(), open("result").read())
				if __name__ == "__main__":
				    from asyncio import run
				    run(test())
			`,
			files: {
				'params.py': code`
					class Params:
					    def __init__(self):
					        self.text = open("params.ini").read()
					    async def __aenter__(self):
					        return self
					    async def __aexit__(self, *error): ...
				`,
			},
		},
		// What is gathered and waited for in another file is over when it goes on.
		{
			code: code`
				import asyncio
				from work import each
				async def main():
				    found = await each(["a", "b"])
				    with open("found", "w") as file:
				        file.write(found)
				    await each(["c"])
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import asyncio
					async def each(names):
					    return await asyncio.gather(*[load(name) for name in names])
					async def load(name):
					    await asyncio.sleep(1)
				`,
			},
		},
		// Before its first wait nothing else runs, whatever the functions wait for that it calls.
		{
			code: code`
				import asyncio
				from work import connect
				async def main():
				    link = connect("a")
				    await asyncio.gather(link.read(), link.write())
				asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import time
					def connect(name):
					    time.sleep(1)
				`,
			},
		},
	],
	invalid: [
		code`
			import subprocess
			async def follow(process: subprocess.Popen, other: subprocess.Popen):
			    if process.poll() is None:
			        process.wait()
			                ~~~~ blocksInstead
			    if other.poll() is not None:
			        process.wait()
			                ~~~~ blocksInstead
		`,
		// Filled again for each key, and a wait that all feel.
		code`
			import requests
			pages = {}
			token = None
			async def page(name):
			    if name not in pages:
			        pages[name] = open(name).read()
			                      ~~~~ blocksInstead
			    return pages[name]
			async def login():
			    global token
			    if token is None:
			        with requests.post("/token") as answer:
			                      ~~~~ blocksInstead
			            token = answer.text
			    return token
		`,
		{
			options: { checkFirstUse: true, checkStartUp: true },
			code: code`
				client = None
				async def get_client():
				    global client
				    if client is None:
				        open("auth", "w")
				        ~~~~ blocksInstead
				        client = await connect()
				    return client
				async def start():
				    await connect()
				    open("state", "w")
				    ~~~~ blocksInstead
			`,
		},
		// It is asked for something, or waits for longer.
		code`
			import time
			class Broker:
			    async def start(self, name):
			        await self.connect()
			        open(name).read()
			        ~~~~ blocksInstead
			    async def init(self):
			        await self.connect()
			        time.sleep(1)
			             ~~~~~ blocks
			async def setup(hass):
			    open("state").read()
			    ~~~~ blocksInstead
			=> useTwin
			import asyncio
			import time
			class Broker:
			    async def start(self, name):
			        await self.connect()
			        open(name).read()
			    async def init(self):
			        await self.connect()
			        await asyncio.sleep(1)
			async def setup(hass):
			    open("state").read()
		`,
		// What a script does several times at once; when all are done, it is alone again.
		code`
			import asyncio
			async def main(names):
			    await asyncio.gather(*[save(name) for name in names])
			    text = open("all").read()
			    await show(text)
			async def save(name):
			    open(name, "w")
			    ~~~~ blocksInstead
			    await show(name)
			if __name__ == "__main__":
			    asyncio.run(main(["a"]))
		`,
		// Not waited for here, and so it goes on.
		code`
			import asyncio
			async def main(names):
			    saved = asyncio.gather(*[show(name) for name in names])
			    await show("all")
			    text = open("all").read()
			           ~~~~ blocksInstead
			    await show(text)
			    await saved
			if __name__ == "__main__":
			    asyncio.run(main(["a"]))
		`,
		{
			code: code`
				import asyncio, subprocess
				from work import begin
				async def main():
				    await begin()
				    text = open("text").read()
				    while await begin(text):
				        text = open("text").read()
				               ~~~~ blocksInstead
				        await begin(text)
				        print(subprocess.run(["tool"]))
				                         ~~~ blocksInstead
				if __name__ == "__main__":
				    asyncio.run(main())
				=> useThread
				import asyncio, subprocess
				from work import begin
				async def main():
				    await begin()
				    text = open("text").read()
				    while await begin(text):
				        text = open("text").read()
				        await begin(text)
				        print(await asyncio.to_thread(subprocess.run, ["tool"]))
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import asyncio
					async def begin(text=None):
					    return Beat().begin()
					class Beat:
					    def begin(self):
					        self.task = asyncio.create_task(self.beat())
					    async def beat(self): ...
				`,
			},
		},
		code`
			import asyncio
			import discord
			async def main():
			    await prepare()
			    client = discord.Client()
			    token = open("token").read()
			            ~~~~ blocksInstead
			    await client.start(token)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		code`
			import asyncio
			from work import each
			async def one(name):
			    await show(name)
			    open(name)
			    ~~~~ blocksInstead
			async def main():
			    await each(["a"], one)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		code`
			import asyncio
			import requests
			async def main():
			    await show("a")
			    with requests.get("/") as answer:
			                  ~~~ blocksInstead
			        await show(answer)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		// Nobody says that it is the main module.
		code`
			import asyncio
			async def main():
			    await show("a")
			    open("a")
			    ~~~~ blocksInstead
			    await show("b")
			asyncio.run(main())
		`,
	],
};
