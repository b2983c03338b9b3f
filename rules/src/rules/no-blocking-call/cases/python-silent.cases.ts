import { code, type Case } from '#test';

/** Code that does not block the loop, or that may. */
export const pythonSilent: readonly Case[] = [
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
	code`
		async def find(id):
		    from models import User
		    return await User.find(id)
	`,
	code`
		import asyncio, time
		def work():
		    time.sleep(1)
		async def main():
		    await asyncio.sleep(1)
		    await asyncio.to_thread(time.sleep, 1)
		time.sleep(1)
	`,
	code`
		import asyncio, time, functools
		async def main(loop):
		    await asyncio.to_thread(lambda: time.sleep(1))
		    await loop.run_in_executor(None, functools.partial(time.sleep, 1))
		    def nested():
		        time.sleep(1)
		    await asyncio.to_thread(nested)
	`,
	code`
		from aiofiles import open
		async def load():
		    async with open("a") as file:
		        return await file.read()
	`,
	code`
		from anyio import Path
		async def load(path: Path):
		    return await path.read_text()
	`,
	code`
		from pathlib import Path
		async def name(path: Path):
		    other = Path("a") / path.name
		    return other.with_suffix(".py").as_posix(), path.parent.joinpath("b").relative_to("/")
	`,
	code`
		from pathlib import Path
		import os
		async def has(path: Path):
		    return path.exists() and os.path.isfile("a") and os.path.join("a", "b")
	`,
	code`
		import asyncio
		from pathlib import Path
		async def find(path: Path):
		    loop = asyncio.get_running_loop()
		    await loop.run_in_executor(None, list, path.glob("*"))
		    return await asyncio.to_thread(list, path.rglob("*.py"))
	`,
	code`
		import io, sys
		async def main():
		    text = io.StringIO("a")
		    text.read()
		    io.BytesIO(b"").read()
		    sys.stdout.write("a")
		    print("a")
	`,
	code`
		class time:
		    def sleep(self): ...
		async def main():
		    time.sleep(1)
	`,
	code`
		async def main(requests, time):
		    requests.get("/")
		    time.sleep(1)
	`,
	code`
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue()
		async def work():
		    lock.acquire(blocking=False)
		    lock.acquire(False)
		    lock.acquire(timeout=0)
		    jobs.put(1)
		    jobs.get_nowait()
		    jobs.get(block=False)
		    jobs.get(False)
	`,
	code`
		import asyncio
		lock = asyncio.Lock()
		jobs = asyncio.Queue(3)
		async def work():
		    await lock.acquire()
		    await jobs.get()
		    await jobs.put(1)
	`,
	code`
		import socket, asyncio
		async def talk(loop):
		    sock = socket.socket()
		    sock.setblocking(False)
		    sock.connect(("a", 1))
	`,
	code`
		import httpx
		async def fetch():
		    async with httpx.AsyncClient() as client:
		        return await client.get("/")
	`,
	code`
		import redis.asyncio as redis
		cache = redis.Redis()
		async def load(key):
		    return await cache.get(key)
	`,
	code`
		import redis
		cache = redis.Redis()
		async def load(key):
		    return cache.pipeline()
	`,
	code`
		import boto3
		s3 = boto3.client("s3")
		async def link():
		    return s3.generate_presigned_url("get_object")
	`,
	code`
		import nest_asyncio
		import asyncio
		async def main():
		    asyncio.run(other())
	`,
	code`
		import asyncio
		async def main(task: asyncio.Task):
		    task.result()
		    asyncio.create_task(other()).result()
	`,
	code`
		import time
		class Sleeper:
		    async def run(self):
		        self.time.sleep(1)
		        time.time()
		        time.monotonic()
	`,
	code`
		import gzip
		import pandas as pd
		async def main():
		    pd.read_csv("a")
		    gzip.GzipFile
	`,
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
	// A function that calls itself with parts of what it got, of something from outside: looked at often, and not forever.
	code`
		import logging
		def visit(error, seen):
		    visit(error.__cause__, seen)
		    visit(error.__context__, seen)
		    visit(error.__traceback__, seen)
		    visit(error.tb_next, seen)
		    visit(error.args, seen)
		    error.seen(seen)
		async def show(record: logging.LogRecord):
		    visit(record.exc_info, [])
	`,
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
	{
		options: { offloads: ['hass.async_add_executor_job'] },
		code: code`
			async def load(hass):
			    return await hass.async_add_executor_job(open("a").read)
		`,
	},
	code`
		import requests
		async def fetch():
		    session = requests.Session()
		    session = other()
		    return session.get("/")
	`,
	code`
		from unknown import Path
		async def load(path: Path):
		    return path.read_text()
	`,
	code`
		async def load(path):
		    return path.read_text(), path.open(), path.get("a")
	`,
	code`
		import requests
		class Client:
		    def __init__(self, session=None):
		        self.session = requests.Session()
		        self.session = session
		    async def fetch(self):
		        return self.session.get("/")
	`,
	code`
		import socket
		async def resolve(address):
		    return socket.getnameinfo(address, socket.NI_NUMERICHOST | socket.NI_NUMERICSERV)
	`,
	// No name server is asked for a number, nor for the address that a server listens on.
	code`
		import socket
		class Client:
		    NUMERIC = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
		    async def resolve(self, host):
		        return socket.getaddrinfo(host, 80, flags=self.NUMERIC)
		def is_address(text):
		    return socket.getaddrinfo(text, 0, socket.AF_UNSPEC, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)
		def bind(address, port, flags=None):
		    if flags is None:
		        flags = socket.AI_PASSIVE
		    return socket.getaddrinfo(address, port, socket.AF_UNSPEC, socket.SOCK_STREAM, 0, flags)
		async def main(text):
		    return is_address(text), bind(None, 80)
	`,
	// The machine knows its own name.
	code`
		import socket
		class Node:
		    def __init__(self, host):
		        if host == "localhost":
		            host = socket.gethostbyname(host)
		        self.host = host
		async def main(host):
		    return Node(host), socket.gethostbyname("localhost")
	`,
	// Something is there: the function has asked, or has waited for it.
	code`
		import asyncio, queue
		class Channel:
		    def __init__(self):
		        self.items = queue.Queue()
		    async def receive(self):
		        while self.items.empty():
		            await asyncio.sleep(0)
		        return self.items.get()
		    def drain(self):
		        while not self.items.empty():
		            self.items.get()
		    async def close(self):
		        self.drain()
	`,
	// A copy of the program asks once whether it is one.
	code`
		import os, threading
		class Pool:
		    def __init__(self):
		        self.lock = threading.Lock()
		        self.pid = os.getpid()
		    def renew(self):
		        if self.pid != os.getpid():
		            self.lock.acquire(timeout=5)
		    async def get(self):
		        self.renew()
	`,
	// The file is open already.
	code`
		import os
		async def wrap(descriptor):
		    return os.fdopen(descriptor, "rb")
	`,
	code`
		from pathlib import Path
		async def walk(path):
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    path = path.parent / path.name
		    return path.read_text()
	`,
	code`
		import threading
		async def work(lock: threading.Lock, thread: threading.Thread):
		    if lock.acquire(timeout=0.0):
		        thread.join(0)
	`,
	// Through functions of the project: what blocks in a coroutine is said there.
	{
		code: code`
			from store import load
			async def answer(name):
			    return await load(name)
		`,
		files: { 'store.py': 'async def load(name):\n    return open(name).read()\n' },
	},
	code`
		import asyncio
		import time
		def wait():
		    time.sleep(1)
		def retry():
		    wait()
		async def main(loop):
		    loop.call_later(1, retry)
		    await asyncio.to_thread(retry)
		    await loop.run_in_executor(None, retry)
		    return [retry], retry
	`,
	{
		options: { allow: ['Store.load'] },
		code: code`
			class Store:
			    def load(self):
			        return open("a").read()
			def settings(store: Store):
			    return store.load()
			async def answer(store: Store):
			    return settings(store)
		`,
	},
	{
		options: { offloads: ['hass.async_add_executor_job'] },
		code: code`
			def load():
			    return open("a").read()
			async def setup(hass):
			    return await hass.async_add_executor_job(load)
		`,
	},
	code`
		import requests
		def pages(urls):
		    for url in urls:
		        yield requests.get(url)
		async def main(urls):
		    return pages(urls)
	`,
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
	{
		files: {
			'.venv/pyvenv.cfg': '',
			'.venv/lib/python3.12/site-packages/quay/py.typed': '',
			'.venv/lib/python3.12/site-packages/quay/__init__.py':
				'def moor(place: str) -> str:\n    if place.startswith("/"):\n        return open(place).read()\n    return place\n',
		},
		code: code`
			from quay import moor
			async def answer():
			    return moor("a")
		`,
	},
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
