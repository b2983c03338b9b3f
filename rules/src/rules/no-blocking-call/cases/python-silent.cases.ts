import { code, type Case } from '#test';

/** Code that does not block the loop, or that may. */
export const pythonSilent: readonly Case[] = [
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
	// It gives its place up, and goes on at once.
	code`
		import time
		def give_way():
		    time.sleep(0)
		async def main():
		    time.sleep(0)
		    give_way()
	`,
	// A generator of code steps through them: no event loop runs.
	code`
		import esphome.codegen as cg
		async def to_code(config):
		    cg.add(open(config["font"]).read())
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
];
