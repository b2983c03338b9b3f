import { code, type Cases } from '#test';

/** What an argument tells of a call further in: a class that no text is of, a database that is on no disk. */
export const pythonArguments: Cases = {
	valid: [
		code`
			import tempfile
			from PIL.Image import Image as Picture
			class Source:
			    def __init__(self, *, source):
			        self.show(source)
			    def show(self, source):
			        self.source = source
			class Image(Source):
			    def __init__(self, source=""):
			        super().__init__(source=source)
			    def show(self, source):
			        if known("pillow") and isinstance(source, Picture):
			            tempfile.NamedTemporaryFile()
			        super().show(source)
			async def page(name):
			    Image()
			    Image("a.png")
			    Image(f"{name}.png")
		`,
		code`
			import sqlite3
			with sqlite3.connect(":memory:") as connection:
			    cursor = connection.cursor()
			def make():
			    return sqlite3.connect(database=":memory:")
			async def names(key):
			    cursor.execute("SELECT name FROM users")
			    connection.commit()
			    make()
			    own = sqlite3.connect("file::memory:?cache=shared", uri=True)
			    return own.execute("SELECT 1").fetchone()
		`,
		// In memory, until somebody sets it.
		code`
			import sqlite3
			from traitlets import Unicode
			class Sessions:
			    path = Unicode(default_value=":memory:", help="Where it lies.").tag(config=True)
			    _connection = None
			    @property
			    def connection(self):
			        if self._connection is None:
			            self._connection = sqlite3.connect(self.path, isolation_level=None)
			        return self._connection
			    async def names(self):
			        self.connection.execute("SELECT name FROM sessions")
			        return self.connection.cursor().fetchone()
		`,
		// The process has ended.
		code`
			import asyncio, subprocess
			class Runner:
			    def __init__(self, command):
			        self.process = subprocess.Popen(command)
			    async def poll(self):
			        return self.process.poll()
			    async def wait(self):
			        if self.process:
			            while await self.poll() is None:
			                await asyncio.sleep(0.1)
			            code = self.process.wait()
			            return code
			async def run(process: subprocess.Popen):
			    while process.poll() is None:
			        await asyncio.sleep(0.1)
			    return process.wait()
		`,
		// A parameter that is bound again only where it was passed.
		code`
			import requests
			def resolve(address):
			    return address.lower()
			class Client:
			    def __init__(self, address):
			        self.info = requests.get(address)
			def client_of(address=None, is_short=True, name=None):
			    if address and is_short:
			        address = resolve(address)
			    if name is not None:
			        name = name.strip()
			    if name is None:
			        return None
			    elif address:
			        return Client(address)
			    raise ValueError
			def read(source=None):
			    if isinstance(source, str):
			        source = source.strip()
			    else:
			        source = None
			    return open(source).read() if source else ""
			async def main():
			    client_of()
			    client_of(None)
			    client_of(name="a")
			    client_of("a")
		`,
		// What a mixin calls itself is no subclass beside it.
		code`
			from typing import cast
			class Handler:
			    def tag(self):
			        return None
			    def finish(self):
			        self.tag()
			class Mixin:
			    async def sign_in(self):
			        handler = cast(Handler, self)
			        handler.finish()
			class FileHandler(Handler):
			    def tag(self):
			        return open("file").read()
		`,
	],
	invalid: [
		// Whether it is on, the caller says.
		code`
			def log(text, debug=False):
			    if debug:
			        open("debug.log", "a").write(text)
			async def main():
			    log("a")
			    log("a", debug=True)
			    ~~~ blocksThrough
			=> useThread
			import asyncio


			def log(text, debug=False):
			    if debug:
			        open("debug.log", "a").write(text)
			async def main():
			    log("a")
			    await asyncio.to_thread(log, "a", debug=True)
		`,
		// It is on; somebody turns it on.
		code`
			LOG = True
			VERBOSE = False
			def turn_on():
			    global VERBOSE
			    VERBOSE = True
			def log(data):
			    if LOG:
			        open("debug.log", "a").write(data)
			def tell(data):
			    if VERBOSE:
			        open("debug.log", "a").write(data)
			async def main(data):
			    log(data)
			    ~~~ blocksThrough
			    tell(data)
			    ~~~~ blocksThrough
			=> useThread
			import asyncio


			LOG = True
			VERBOSE = False
			def turn_on():
			    global VERBOSE
			    VERBOSE = True
			def log(data):
			    if LOG:
			        open("debug.log", "a").write(data)
			def tell(data):
			    if VERBOSE:
			        open("debug.log", "a").write(data)
			async def main(data):
			    await asyncio.to_thread(log, data)
			    tell(data)
			=> useThread
			import asyncio


			LOG = True
			VERBOSE = False
			def turn_on():
			    global VERBOSE
			    VERBOSE = True
			def log(data):
			    if LOG:
			        open("debug.log", "a").write(data)
			def tell(data):
			    if VERBOSE:
			        open("debug.log", "a").write(data)
			async def main(data):
			    log(data)
			    await asyncio.to_thread(tell, data)
		`,
		code`
			import asyncio, sqlite3, subprocess
			class Sessions:
			    path = Unicode(default_value="sessions.db")
			    async def open(self):
			        return sqlite3.connect(self.path)
			                       ~~~~~~~ blocksInstead
			async def run(process: subprocess.Popen):
			    while process.poll() is None:
			        if await ask():
			            break
			    return process.wait()
			                   ~~~~ blocksInstead
		`,
		code`
			import typing
			class Handler:
			    def tag(self):
			        return None
			    def finish(self):
			        self.tag()
			class FileHandler(Handler):
			    def tag(self):
			        return open("file").read()
			class Mixin:
			    async def sign_in(self, other):
			        typing.cast(FileHandler, self).finish()
			                                       ~~~~~~ blocksThrough
			        typing.cast(Handler, other).finish()
			                                    ~~~~~~ blocksThrough
			=> useThread
			import asyncio
			import typing
			class Handler:
			    def tag(self):
			        return None
			    def finish(self):
			        self.tag()
			class FileHandler(Handler):
			    def tag(self):
			        return open("file").read()
			class Mixin:
			    async def sign_in(self, other):
			        await asyncio.to_thread(typing.cast(FileHandler, self).finish)
			        typing.cast(Handler, other).finish()
			=> useThread
			import asyncio
			import typing
			class Handler:
			    def tag(self):
			        return None
			    def finish(self):
			        self.tag()
			class FileHandler(Handler):
			    def tag(self):
			        return open("file").read()
			class Mixin:
			    async def sign_in(self, other):
			        typing.cast(FileHandler, self).finish()
			        await asyncio.to_thread(typing.cast(Handler, other).finish)
		`,
		code`
			def read(path=None, fallback=None, *, mode="r"):
			    if path:
			        path = path.strip()
			    if not fallback:
			        fallback = "a"
			    if mode == "r":
			        mode = "rb"
			    if path:
			        return open(path).read()
			    if fallback:
			        return open(fallback).read()
			async def main():
			    read("a")
			    ~~~~ blocksThrough
			    read()
			    ~~~~ blocksThrough
			=> useThread
			import asyncio


			def read(path=None, fallback=None, *, mode="r"):
			    if path:
			        path = path.strip()
			    if not fallback:
			        fallback = "a"
			    if mode == "r":
			        mode = "rb"
			    if path:
			        return open(path).read()
			    if fallback:
			        return open(fallback).read()
			async def main():
			    await asyncio.to_thread(read, "a")
			    read()
			=> useThread
			import asyncio


			def read(path=None, fallback=None, *, mode="r"):
			    if path:
			        path = path.strip()
			    if not fallback:
			        fallback = "a"
			    if mode == "r":
			        mode = "rb"
			    if path:
			        return open(path).read()
			    if fallback:
			        return open(fallback).read()
			async def main():
			    read("a")
			    await asyncio.to_thread(read)
		`,
		code`
			import tempfile
			from collections.abc import Iterable
			from PIL.Image import Image as Picture
			def show(source):
			    if isinstance(source, Picture):
			        tempfile.NamedTemporaryFile()
			def each(source):
			    if isinstance(source, Iterable):
			        tempfile.NamedTemporaryFile()
			async def page(picture: Picture):
			    show(picture)
			    ~~~~ blocksThrough
			    each("a")
			    ~~~~ blocksThrough
			=> useThread
			import asyncio
			import tempfile
			from collections.abc import Iterable
			from PIL.Image import Image as Picture
			def show(source):
			    if isinstance(source, Picture):
			        tempfile.NamedTemporaryFile()
			def each(source):
			    if isinstance(source, Iterable):
			        tempfile.NamedTemporaryFile()
			async def page(picture: Picture):
			    await asyncio.to_thread(show, picture)
			    each("a")
			=> useThread
			import asyncio
			import tempfile
			from collections.abc import Iterable
			from PIL.Image import Image as Picture
			def show(source):
			    if isinstance(source, Picture):
			        tempfile.NamedTemporaryFile()
			def each(source):
			    if isinstance(source, Iterable):
			        tempfile.NamedTemporaryFile()
			async def page(picture: Picture):
			    show(picture)
			    await asyncio.to_thread(each, "a")
		`,
		code`
			import sqlite3
			connection = sqlite3.connect("memory.db")
			cursor = connection.cursor()
			async def names():
			    cursor.execute("SELECT name FROM users")
			           ~~~~~~~ blocksInstead
			    connection.commit()
			               ~~~~~~ blocksInstead
		`,
	],
};
