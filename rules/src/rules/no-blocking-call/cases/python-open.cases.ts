import { code, type Case } from '#test';

/** What arguments, settings and caches leave open, and what something else runs beside. */
export const pythonOpen: readonly Case[] = [
	// What the constructor must be given, a setting that is on, one that another method changes, and what is no setting.
	code`
		import sqlite3
		class Store:
		    def __init__(self, path, name=None, sync=True, mode=None):
		        self.path = path
		        self.name = name
		        self.sync = sync
		        self.mode = mode
		        self.loaded = False
		    def choose(self, mode):
		        self.mode = mode
		    def required(self):
		        if self.path:
		            sqlite3.connect(self.path)
		    def on(self):
		        if self.sync:
		            sqlite3.connect("a")
		    def absent(self):
		        if self.name is None:
		            sqlite3.connect("a")
		    def changed(self):
		        if self.mode:
		            sqlite3.connect("a")
		    def state(self):
		        if self.loaded:
		            sqlite3.connect("a")
		async def main(store: Store):
		    store.required()
		          ~~~~~~~~ blocksThrough
		    store.on()
		          ~~ blocksThrough
		    store.absent()
		          ~~~~~~ blocksThrough
		    store.changed()
		          ~~~~~~~ blocksThrough
		    store.state()
		          ~~~~~ blocksThrough
	`,
	{
		options: { checkOffByDefault: true },
		code: code`
			import sqlite3
			class Store:
			    def __init__(self, path=None):
			        self.path = path
			    def load(self):
			        if self.path:
			            sqlite3.connect(self.path)
			async def main(store: Store):
			    store.load()
			          ~~~~ blocksThrough
		`,
	},
	// Branches that what is passed leaves open, or takes.
	{
		options: { checkEveryType: true },
		code: code`
			import sqlite3
			import io
			class File:
			    def __init__(self, fp, name=None):
			        if isinstance(fp, io.IOBase):
			            self.fp = fp
			        else:
			            self.fp = sqlite3.connect(fp)
			async def main(data, path: str, fp):
			    File("a.txt")
			    ~~~~ blocksThrough
			    File(path)
			    ~~~~ blocksThrough
			    File(fp)
			    ~~~~ blocksThrough
			    File(fp=data["path"])
			    ~~~~ blocksThrough
			    File(*data)
			    ~~~~ blocksThrough
		`,
	},
	code`
		import sqlite3
		def load(name, path=None, *, fallback=None):
		    if path:
		        return sqlite3.connect(path)
		    if fallback is not None:
		        return sqlite3.connect(fallback)
		    return name
		async def main(options, path=None):
		    load("a", "b")
		    ~~~~ blocksThrough
		    load("a", path)
		    ~~~~ blocksThrough
		    load("a", fallback="")
		    ~~~~ blocksThrough
		    load(**options)
		    ~~~~ blocksThrough
	`,
	code`
		import sqlite3
		def load(path=None):
		    path = path or "settings.json"
		    if path:
		        return sqlite3.connect(path)
		def again(path=None):
		    if path is None:
		        path = "settings.json"
		    if path is not None:
		        return sqlite3.connect(path)
		def turns(path=None):
		    while True:
		        if path:
		            sqlite3.connect(path)
		        path = "a"
		def either(path=None, other=None):
		    if path or other or other is None:
		        sqlite3.connect("a")
		async def main():
		    load()
		    ~~~~ blocksThrough
		    again()
		    ~~~~~ blocksThrough
		    turns()
		    ~~~~~ blocksThrough
		    either()
		    ~~~~~~ blocksThrough
	`,
	code`
		import sqlite3
		from functools import partial
		def load(path=None):
		    if path:
		        return sqlite3.connect(path)
		async def main():
		    read = partial(load, "a")
		    read()
		    ~~~~ blocksThrough
		    map(load, ["a"])
		    list(map(load, ["a"]))
		         ~~~ blocksThrough
	`,
	code`
		import sqlite3
		class Base:
		    def __init__(self, path=None, name=None):
		        if path:
		            sqlite3.connect(path)
		    @classmethod
		    def make(cls, path=None):
		        return cls(path)
		class Store(Base):
		    def __init__(self, name):
		        Base.__init__(self, "a")
		async def main():
		    Store("a")
		    ~~~~~ blocksThrough
		    Base.make("a")
		         ~~~~ blocksThrough
	`,
	code`
		import sqlite3
		from contextlib import contextmanager
		@contextmanager
		def opened(path=None):
		    if path:
		        yield sqlite3.connect(path)
		    else:
		        yield None
		async def main():
		    with opened("a") as file:
		         ~~~~~~ blocksThrough
		        print(file)
	`,
	// A cache with keys, a text of the environment, a class that leaves its work to others.
	code`
		import functools
		import sqlite3
		class Store:
		    def __init__(self):
		        self.all = {}
		    def get(self, name):
		        if name not in self.all:
		            self.all[name] = sqlite3.connect(name)
		        return self.all[name]
		@functools.lru_cache(None)
		def connected(name):
		    return sqlite3.connect(name)
		async def main(store: Store, name):
		    store.get(name)
		          ~~~ blocksThrough
		    connected(name)
		    ~~~~~~~~~ blocksThrough
		def tables(name):
		    def connection():
		        return connected(name)
		    return connection().tables()
		async def show(name):
		    tables(name)
		    ~~~~~~ blocksThrough
	`,
	{
		options: { checkFirstUse: true },
		code: code`
			import functools
			import sqlite3
			class Store:
			    @functools.cached_property
			    def connection(self):
			        return sqlite3.connect("a")
			    def file(self):
			        if self._file is None:
			            self._file = sqlite3.connect("a")
			async def main(store: Store):
			    print(store.connection)
			                ~~~~~~~~~~ blocksThrough
			    store.file()
			          ~~~~ blocksThrough
		`,
	},
	code`
		import os
		import sqlite3
		URL = os.environ.get("DATABASE_URL")
		QUIET = os.environ.get("QUIET") == "1"
		LEVEL = int(os.environ.get("LEVEL", "1"))
		def connect():
		    if not URL:
		        raise ValueError
		    sqlite3.connect(URL)
		def log():
		    if not QUIET:
		        sqlite3.connect("log")
		def trace():
		    if LEVEL:
		        sqlite3.connect("log")
		async def main():
		    connect()
		    ~~~~~~~ blocksThrough
		    log()
		    ~~~ blocksThrough
		    trace()
		    ~~~~~ blocksThrough
	`,
	code`
		import sqlite3
		class Handler:
		    def load(self):
		        raise NotImplementedError
		    def answer(self):
		        return self.load()
		    async def run(self):
		        self.etag()
		             ~~~~ blocksThrough
		    def etag(self):
		        return None
		class FileHandler(Handler):
		    def load(self):
		        sqlite3.connect("a")
		    def etag(self):
		        sqlite3.connect("a")
		async def main(handler: Handler):
		    handler.load()
		            ~~~~ blocksThrough
		    handler.answer()
		            ~~~~~~ blocksThrough
	`,
	code`
		import os
		import sqlite3
		def is_quick():
		    return os.getenv("QUICK") == "1"
		def load(name):
		    if is_quick():
		        return name
		    if os.getenv("SAFE", "1") == "0":
		        return name
		    return sqlite3.connect(name)
		async def main():
		    load("a")
		    ~~~~ blocksThrough
	`,
	// Something else runs by then, or may.
	code`
		import asyncio, time
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
		    await start("b")
		    open("a").read()
		    ~~~~ blocksInstead
		    await stop("b")
		asyncio.run(main())
		=> useTwin
		import asyncio
		async def main():
		    await asyncio.sleep(1)
		    await start("b")
		    open("a").read()
		    await stop("b")
		asyncio.run(main())
	`,
	code`
		import asyncio
		async def main():
		    for name in await names("c"):
		        print(open(name).read())
		              ~~~~ blocksInstead
		    await stop("b")
		asyncio.run(main())
	`,
	code`
		import asyncio
		async def main(place="d"):
		    while True:
		        print(open("a").read())
		              ~~~~ blocksInstead
		        await asyncio.sleep(1)
		asyncio.run(main())
	`,
	code`
		import asyncio
		async def load(place="e"):
		    return open(place).read()
		           ~~~~ blocksInstead
		async def main():
		    await asyncio.gather(load(), load())
		asyncio.run(main())
		asyncio.run(load())
	`,
	code`
		from contextlib import asynccontextmanager
		@asynccontextmanager
		async def connected(place="f"):
		    open(place).read()
		    ~~~~ blocksInstead
		    yield
	`,
	code`
		@app.on_event("request")
		async def load(place="g"):
		    open(place).read()
		    ~~~~ blocksInstead
	`,
	{
		options: { checkStartUp: true },
		code: code`
			import asyncio
			async def main(place="h"):
			    print(open("a").read())
			          ~~~~ blocksInstead
			asyncio.run(main())
			@app.on_event("startup")
			async def load():
			    open("a").read()
			    ~~~~ blocksInstead
		`,
	},
];
