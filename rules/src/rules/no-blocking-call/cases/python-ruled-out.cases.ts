import { code, type Case } from '#test';

/** What arguments, settings, caches and what an instance keeps rule out. */
export const pythonRuledOut: readonly Case[] = [
	code`
		import json
		from functools import lru_cache
		_words = None
		@lru_cache
		def settings():
		    with open("settings.json") as file:
		        return json.load(file)
		def words():
		    global _words
		    if _words is None:
		        _words = open("words.txt").read().split()
		    return _words
		async def answer():
		    return settings()["greeting"], words()
	`,
	// A constant of the module that is off.
	code`
		_DEBUG = False
		class Output:
		    def flush(self, data):
		        if _DEBUG:
		            open("debug.log", "a").write(data)
		        print(data)
		async def main(output: Output):
		    output.flush("a")
	`,
	// What is only done to look for a mistake.
	code`
		from settings import settings, DEBUG
		def log(text):
		    if not settings.debug:
		        return
		    open("debug.log", "a").write(text)
		def dump(text):
		    print(text)
		    if DEBUG:
		        open("dump.log", "a").write(text)
		async def main():
		    log("a")
		    dump("a")
	`,
	// The same where the coroutine asks itself.
	{
		code: code`
			from settings import is_traced
			def dump(text):
			    open("dump.log", "a").write(text)
			async def answer():
			    if is_traced():
			        dump("a")
		`,
		files: { 'settings.py': 'import os\ndef is_traced():\n    return bool(os.getenv("TRACE"))\n' },
	},
	// Settings that are off until somebody turns them on.
	code`
		import json, ssl
		from pathlib import Path
		LOGGING = {"version": 1}
		class Config:
		    backup = Bool(False, help="Keep a copy.").tag(config=True)
		    def __init__(self, app, log=LOGGING, certificate=None, key: str | None = None, *, audit=False):
		        self.app = app
		        self.log = log
		        self.certificate = certificate
		        self.key: str | None = key
		        self.audit = audit
		        self.set_up()
		    @property
		    def is_secure(self):
		        "Has what it needs."
		        return bool(self.certificate or self.key)
		    def set_up(self):
		        if isinstance(self.log, Path):
		            self.log = str(self.log)
		        if isinstance(self.log, dict):
		            print(self.log)
		        elif isinstance(self.log, str) and self.log.endswith(".json"):
		            json.load(open(self.log))
		        if self.backup:
		            open("backup").read()
		        text = open("audit").read() if self.audit else ""
		    def load(self):
		        if self.is_secure:
		            open("certificate").read()
		        if not self.certificate:
		            return None
		        return open(self.certificate).read()
		async def main(app, config: Config):
		    config.load()
		    return Config(app)
	`,
	// Branches that what is passed rules out.
	code`
		import io
		class File:
		    def __init__(self, fp, name=None):
		        if isinstance(fp, io.IOBase):
		            self.fp = fp
		        else:
		            self.fp = open(fp, "rb")
		async def main(data):
		    File(io.BytesIO(data))
		    File(io.BytesIO(data), name="a")
		    File(fp=io.BytesIO(data))
		    with io.BytesIO(data) as buffer:
		        File(buffer)
	`,
	code`
		def load(name, path=None, *, fallback=None):
		    if path:
		        return open(path).read()
		    if fallback is not None:
		        return open(fallback).read()
		    return name
		async def main():
		    load("a")
		    load("a", None)
		    load("a", path="")
		    load("a", fallback=None)
	`,
	code`
		def load(path=None, raw: str = ""):
		    if path is None or path == "":
		        return raw
		    return open(path).read()
		def configure(path=None):
		    return load(path)
		def settings(*, path: str | None = None):
		    return configure(path=path)
		async def main():
		    settings()
		    settings(path=None)
	`,
	code`
		import time
		from typing import Optional
		def wait(mode: str, delay: Optional[float] = None):
		    if mode == "thread":
		        time.sleep(1)
		    elif mode in ("poll", "spin"):
		        time.sleep(2)
		    delay and time.sleep(delay)
		    time.sleep(3) if delay is not None else None
		    if delay is None:
		        delay = 1
		        return
		    time.sleep(4)
		async def main():
		    wait("none")
	`,
	code`
		def read(source):
		    if hasattr(source, "read"):
		        return source
		    with open(source) as file:
		        return file.read()
		class Buffer:
		    def read(self):
		        return b""
		async def main():
		    read(Buffer())
	`,
	code`
		def load(source):
		    is_text = isinstance(source, (str, bytes))
		    if not is_text:
		        raise TypeError
		    return source
		def parse(source):
		    assert not isinstance(source, (str, bytes))
		    return open(source)
		class Base:
		    def __init__(self, path=None):
		        if path:
		            open(path)
		class Store(Base):
		    def __init__(self, name):
		        Base.__init__(self, None)
		class Other(Base):
		    def __init__(self, name):
		        super().__init__(path=None)
		async def main():
		    load("a")
		    parse("a")
		    Store("a")
		    Other("a")
	`,
	code`
		from contextlib import contextmanager
		@contextmanager
		def opened(path=None):
		    if path:
		        yield open(path)
		    else:
		        yield None
		def rows(path=None):
		    if path is not None:
		        yield from open(path)
		async def main():
		    with opened() as file:
		        print(file)
		    for row in rows():
		        print(row)
	`,
	code`
		def load(path=None):
		    def read():
		        if path:
		            return open(path).read()
		    return read()
		async def main():
		    load()
	`,
	// What an instance keeps, flags of the environment, threads that are there.
	code`
		import functools
		class Store:
		    def __init__(self, path):
		        self.path = path
		        self._file = None
		        self.is_running = False
		    @property
		    def file(self):
		        if getattr(self, "_file", None) is None:
		            self._file = open(self.path)
		        return self._file
		    @functools.cached_property
		    def text(self):
		        return open(self.path).read()
		    def start(self):
		        if not self.is_running:
		            self.is_running = True
		            open(self.path)
		    def rows(self):
		        if hasattr(self, "_rows"):
		            return self._rows
		        self._rows = open(self.path).readlines()
		        return self._rows
		async def main(store: Store):
		    store.start()
		    print(store.text, store.file, store.rows())
	`,
	// A function that is told nothing asks for the same each time.
	code`
		from functools import lru_cache
		from config import config
		@lru_cache(maxsize=8)
		def connect(host, port):
		    return open(host).read()
		def connection():
		    return connect(**config().to_dict())
		async def main():
		    return connection()
	`,
	code`
		import functools
		@functools.lru_cache(None)
		def settings(name, verbose=False):
		    return open(name).read()
		async def main():
		    settings("a.txt")
		    settings("a.txt", verbose=True)
	`,
	code`
		import os
		DEBUG = os.environ.get("DEBUG", "0") == "1"
		TRACE = bool(os.getenv("TRACE"))
		read = os.environ.get
		def flag(name):
		    value = read(name, "").lower()
		    return value in ("1", "true")
		VERBOSE = flag("VERBOSE") or DEBUG or "VERBOSE" in os.environ
		def log(text):
		    if DEBUG or TRACE:
		        open("a.log").write(text)
		    if not VERBOSE:
		        return
		    open("b.log").write(text)
		async def main():
		    log("a")
	`,
	code`
		import queue
		import sqlite3
		from threading import Thread
		class Worker(Thread):
		    def __init__(self):
		        super().__init__()
		        self.jobs = queue.SimpleQueue()
		    def execute(self, job):
		        if self.is_alive():
		            self.jobs.put(job)
		        else:
		            sqlite3.connect(job)
		class Pool:
		    def __init__(self):
		        self.thread = Thread(target=print)
		    def execute(self, job):
		        if not self.thread.is_alive():
		            sqlite3.connect(job)
		async def main(worker: Worker, pool: Pool):
		    worker.execute("a")
		    pool.execute("a")
	`,
	code`
		import os
		import ssl
		async def main(data):
		    open(os.devnull, "w")
		    open("/proc/self/status").read()
		    ssl.create_default_context(cadata=data)
		def make(data):
		    open("/dev/null")
		    return ssl.create_default_context(cadata=data)
		async def other(data):
		    make(data)
	`,
	code`
		import os
		def is_empty(item):
		    return item is None or len(item) == 0
		def is_traced():
		    return not is_empty(os.getenv("TRACE_DIR"))
		def trace(text):
		    if is_traced():
		        open("trace").write(text)
		    if os.getenv("DUMP", "0").lower() in ("0", "false"):
		        return
		    open("dump").write(text)
		class Markets:
		    def __init__(self):
		        self._all = {}
		    @property
		    def all(self):
		        if not self._all:
		            self.reload()
		        return self._all
		    def reload(self):
		        self._all = open("markets").read()
		async def main(markets: Markets):
		    trace("a")
		    print(markets.all)
	`,
];
