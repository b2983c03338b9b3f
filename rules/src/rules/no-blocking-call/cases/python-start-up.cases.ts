import { code, type Cases } from '#test';

/** What runs once, when a program starts. */
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
		code`
			import json
			class Connectors:
			    known = {}
			    @classmethod
			    def all(cls):
			        if len(cls.known) == 0:
			            cls.known = cls.load()
			        return cls.known
			    @classmethod
			    def load(cls):
			        with open("connectors.json") as file:
			            return json.load(file)
			async def names():
			    return list(Connectors.all())
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
	],
	invalid: [
		// It is loaded again and again, for as long as there is something in it.
		code`
			import json
			class Connectors:
			    known = {}
			    @classmethod
			    def all(cls):
			        if len(cls.known) > 0:
			            cls.known = cls.load()
			        return cls.known
			    @classmethod
			    def load(cls):
			        with open("connectors.json") as file:
			            return json.load(file)
			async def names():
			    return list(Connectors.all())
			                           ~~~ blocksThrough
			=> useThread
			import asyncio
			import json
			class Connectors:
			    known = {}
			    @classmethod
			    def all(cls):
			        if len(cls.known) > 0:
			            cls.known = cls.load()
			        return cls.known
			    @classmethod
			    def load(cls):
			        with open("connectors.json") as file:
			            return json.load(file)
			async def names():
			    return list(await asyncio.to_thread(Connectors.all))
		`,
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
	],
};
