import { code, type Case } from '#test';

const SITE = '.venv/lib/python3.12/site-packages';

/** Calls that block, drawn with their suggestions. */
export const pythonReported: readonly Case[] = [
	// A name is asked for, and what is read from a descriptor waits as any file does.
	code`
		import os, socket
		async def main(host, descriptor):
		    socket.getaddrinfo(host, 80, flags=socket.AI_CANONNAME)
		           ~~~~~~~~~~~ blocksInstead
		    with os.fdopen(descriptor) as file:
		        return file.read()
		                    ~~~~ blocksInstead
		=> useThread
		import asyncio
		import os, socket
		async def main(host, descriptor):
		    await asyncio.to_thread(socket.getaddrinfo, host, 80, flags=socket.AI_CANONNAME)
		    with os.fdopen(descriptor) as file:
		        return file.read()
	`,
	code`
		import queue
		class Channel:
		    def __init__(self):
		        self.items = queue.Queue()
		        self.others = queue.Queue()
		    async def receive(self):
		        if self.others.empty():
		            return self.items.get()
		                              ~~~ blocksInstead
		        return None
		=> useThread
		import asyncio
		import queue
		class Channel:
		    def __init__(self):
		        self.items = queue.Queue()
		        self.others = queue.Queue()
		    async def receive(self):
		        if self.others.empty():
		            return await asyncio.to_thread(self.items.get)
		        return None
	`,
	code`
		import time
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
		=> useTwin
		import asyncio
		import time
		async def main():
		    await asyncio.sleep(1)
	`,
	code`
		import asyncio
		from time import sleep as nap
		async def main():
		    nap(0.5)  # keep
		    ~~~ blocks
		    await asyncio.sleep(1)
		=> useTwin
		import asyncio
		from time import sleep as nap
		async def main():
		    await asyncio.sleep(0.5)  # keep
		    await asyncio.sleep(1)
	`,
	code`
		import anyio, time
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
		=> useTwin
		import anyio, time
		async def main():
		    await anyio.sleep(1)
	`,
	code`
		import trio
		import time
		import subprocess
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
		    subprocess.run(["ls"])
		               ~~~ blocksInstead
		    subprocess.run(["ls"], check=True)
		               ~~~ blocksInstead
		=> useTwin
		import trio
		import time
		import subprocess
		async def main():
		    await trio.sleep(1)
		    subprocess.run(["ls"])
		    subprocess.run(["ls"], check=True)
		=> useThread
		import trio
		import time
		import subprocess
		async def main():
		    time.sleep(1)
		    await trio.to_thread.run_sync(subprocess.run, ["ls"])
		    subprocess.run(["ls"], check=True)
	`,
	code`
		"""Docs without imports."""
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
		=> useTwin
		"""Docs without imports."""

		import asyncio

		async def main():
		    await asyncio.sleep(1)
	`,
	code`
		import requests
		async def fetch(url):
		    return requests.get(url, timeout=5).json()
		                    ~~~ blocksInstead
		=> useThread
		import asyncio
		import requests
		async def fetch(url):
		    return (await asyncio.to_thread(requests.get, url, timeout=5)).json()
	`,
	code`
		import asyncio
		import requests
		class Client:
		    def __init__(self):
		        self.session = requests.Session()
		    async def fetch(self, url):
		        return self.session.get(url)
		                            ~~~ blocksInstead
		=> useThread
		import asyncio
		import requests
		class Client:
		    def __init__(self):
		        self.session = requests.Session()
		    async def fetch(self, url):
		        return await asyncio.to_thread(self.session.get, url)
	`,
	code`
		import httpx
		async def fetch(urls):
		    with httpx.Client() as client:
		        return [client.get(url) for url in urls]
		                       ~~~ blocksInstead
		=> useThread
		import asyncio
		import httpx
		async def fetch(urls):
		    with httpx.Client() as client:
		        return [await asyncio.to_thread(client.get, url) for url in urls]
	`,
	code`
		import httpx
		async def fetch(client: httpx.Client, other: httpx.Client | None = None):
		    client.post("/")
		           ~~~~ blocksInstead
		    other.send(1)
		          ~~~~ blocksInstead
		    with httpx.stream("GET", "/"):
		               ~~~~~~ blocksInstead
		        pass
		=> useThread
		import asyncio
		import httpx
		async def fetch(client: httpx.Client, other: httpx.Client | None = None):
		    await asyncio.to_thread(client.post, "/")
		    other.send(1)
		    with httpx.stream("GET", "/"):
		        pass
		=> useThread
		import asyncio
		import httpx
		async def fetch(client: httpx.Client, other: httpx.Client | None = None):
		    client.post("/")
		    await asyncio.to_thread(other.send, 1)
		    with httpx.stream("GET", "/"):
		        pass
	`,
	code`
		from urllib.request import urlopen
		import urllib3
		async def fetch(url):
		    urlopen(url).read()
		    ~~~~~~~ blocksInstead
		    urllib3.PoolManager().request("GET", "/")
		                          ~~~~~~~ blocksInstead
		=> useThread
		import asyncio
		from urllib.request import urlopen
		import urllib3
		async def fetch(url):
		    (await asyncio.to_thread(urlopen, url)).read()
		    urllib3.PoolManager().request("GET", "/")
		=> useThread
		import asyncio
		from urllib.request import urlopen
		import urllib3
		async def fetch(url):
		    urlopen(url).read()
		    await asyncio.to_thread(urllib3.PoolManager().request, "GET", "/")
	`,
	code`
		import os, subprocess
		async def build():
		    os.system("make")
		       ~~~~~~ blocksInstead
		    process = subprocess.Popen(["make"])
		                         ~~~~~ blocksInstead
		    process.wait()
		            ~~~~ blocksInstead
		    subprocess.check_output(["ls"])
		               ~~~~~~~~~~~~ blocksInstead
		=> useThread
		import asyncio
		import os, subprocess
		async def build():
		    await asyncio.to_thread(os.system, "make")
		    process = subprocess.Popen(["make"])
		    process.wait()
		    subprocess.check_output(["ls"])
		=> useThread
		import asyncio
		import os, subprocess
		async def build():
		    os.system("make")
		    process = subprocess.Popen(["make"])
		    process.wait()
		    await asyncio.to_thread(subprocess.check_output, ["ls"])
	`,
	code`
		async def chunks(path):
		    with open(path) as file:
		         ~~~~ blocksInstead
		        for line in file:
		            yield file.read()
	`,
	code`
		import pathlib
		from pathlib import Path
		from typing import Optional
		class Store:
		    folder: Path
		    def __init__(self, path: Path):
		        self.path = path
		    async def load(self, name: str, other: Optional[Path]):
		        (self.folder / name).read_text()
		                             ~~~~~~~~~ blocks
		        self.path.write_text("a")
		                  ~~~~~~~~~~ blocks
		        other.parent.mkdir()
		                     ~~~~~ blocks
		        return pathlib.Path(name).read_bytes()
		                                  ~~~~~~~~~~ blocks
		=> useThread
		import asyncio
		import pathlib
		from pathlib import Path
		from typing import Optional
		class Store:
		    folder: Path
		    def __init__(self, path: Path):
		        self.path = path
		    async def load(self, name: str, other: Optional[Path]):
		        await asyncio.to_thread((self.folder / name).read_text)
		        self.path.write_text("a")
		        other.parent.mkdir()
		        return pathlib.Path(name).read_bytes()
		=> useThread
		import asyncio
		import pathlib
		from pathlib import Path
		from typing import Optional
		class Store:
		    folder: Path
		    def __init__(self, path: Path):
		        self.path = path
		    async def load(self, name: str, other: Optional[Path]):
		        (self.folder / name).read_text()
		        await asyncio.to_thread(self.path.write_text, "a")
		        other.parent.mkdir()
		        return pathlib.Path(name).read_bytes()
		=> useThread
		import asyncio
		import pathlib
		from pathlib import Path
		from typing import Optional
		class Store:
		    folder: Path
		    def __init__(self, path: Path):
		        self.path = path
		    async def load(self, name: str, other: Optional[Path]):
		        (self.folder / name).read_text()
		        self.path.write_text("a")
		        await asyncio.to_thread(other.parent.mkdir)
		        return pathlib.Path(name).read_bytes()
		=> useThread
		import asyncio
		import pathlib
		from pathlib import Path
		from typing import Optional
		class Store:
		    folder: Path
		    def __init__(self, path: Path):
		        self.path = path
		    async def load(self, name: str, other: Optional[Path]):
		        (self.folder / name).read_text()
		        self.path.write_text("a")
		        other.parent.mkdir()
		        return await asyncio.to_thread(pathlib.Path(name).read_bytes)
	`,
	code`
		import os
		import shutil
		import glob
		async def clean():
		    os.remove("a")
		       ~~~~~~ blocks
		    shutil.rmtree("b")
		           ~~~~~~ blocks
		    for root, folders, files in os.walk("c"):
		                                   ~~~~ blocksInstead
		        pass
		    return glob.glob("*.py")
		                ~~~~ blocks
		=> useThread
		import asyncio
		import os
		import shutil
		import glob
		async def clean():
		    await asyncio.to_thread(os.remove, "a")
		    shutil.rmtree("b")
		    for root, folders, files in os.walk("c"):
		        pass
		    return glob.glob("*.py")
		=> useThread
		import asyncio
		import os
		import shutil
		import glob
		async def clean():
		    os.remove("a")
		    await asyncio.to_thread(shutil.rmtree, "b")
		    for root, folders, files in os.walk("c"):
		        pass
		    return glob.glob("*.py")
		=> useThread
		import asyncio
		import os
		import shutil
		import glob
		async def clean():
		    os.remove("a")
		    shutil.rmtree("b")
		    for root, folders, files in os.walk("c"):
		        pass
		    return await asyncio.to_thread(glob.glob, "*.py")
	`,
	code`
		import sqlite3
		async def rows():
		    connection = sqlite3.connect("a.db")
		                         ~~~~~~~ blocksInstead
		    cursor = connection.cursor()
		    cursor.execute("select 1")
		           ~~~~~~~ blocksInstead
		    return cursor.fetchall()
		                  ~~~~~~~~ blocksInstead
	`,
	code`
		from contextlib import closing
		import psycopg2
		async def rows():
		    with closing(psycopg2.connect("")) as connection:
		                          ~~~~~~~ blocksInstead
		        connection.commit()
		                   ~~~~~~ blocksInstead
	`,
	code`
		from fastapi import Depends
		from sqlalchemy.orm import Session
		from typing import Annotated
		async def users(db: Session, other: Annotated[Session, Depends(1)]):
		    db.commit()
		       ~~~~~~ blocksInstead
		    return other.execute("select 1").all()
		                 ~~~~~~~ blocksInstead
	`,
	code`
		import redis
		cache = redis.Redis()
		async def load(key):
		    return cache.get(key)
		                 ~~~ blocksInstead
	`,
	code`
		import boto3
		s3 = boto3.client("s3")
		async def load(key):
		    return s3.get_object(Bucket="b", Key=key)
		              ~~~~~~~~~~ blocksInstead
		=> useThread
		import asyncio
		import boto3
		s3 = boto3.client("s3")
		async def load(key):
		    return await asyncio.to_thread(s3.get_object, Bucket="b", Key=key)
	`,
	code`
		from openai import OpenAI
		client = OpenAI()
		async def ask():
		    return client.chat.completions.create(model="m", messages=[])
		                                   ~~~~~~ blocksInstead
	`,
	code`
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue(maxsize=3)
		done = threading.Event()
		async def work():
		    lock.acquire()
		         ~~~~~~~ blocksInstead
		    job = jobs.get()
		               ~~~ blocksInstead
		    jobs.put(job)
		         ~~~ blocksInstead
		    done.wait()
		         ~~~~ blocksInstead
		    jobs.join()
		         ~~~~ blocksInstead
		=> useThread
		import asyncio
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue(maxsize=3)
		done = threading.Event()
		async def work():
		    lock.acquire()
		    job = await asyncio.to_thread(jobs.get)
		    jobs.put(job)
		    done.wait()
		    jobs.join()
		=> useThread
		import asyncio
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue(maxsize=3)
		done = threading.Event()
		async def work():
		    lock.acquire()
		    job = jobs.get()
		    await asyncio.to_thread(jobs.put, job)
		    done.wait()
		    jobs.join()
		=> useThread
		import asyncio
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue(maxsize=3)
		done = threading.Event()
		async def work():
		    lock.acquire()
		    job = jobs.get()
		    jobs.put(job)
		    await asyncio.to_thread(done.wait)
		    jobs.join()
		=> useThread
		import asyncio
		import threading, queue
		lock = threading.Lock()
		jobs = queue.Queue(maxsize=3)
		done = threading.Event()
		async def work():
		    lock.acquire()
		    job = jobs.get()
		    jobs.put(job)
		    done.wait()
		    await asyncio.to_thread(jobs.join)
	`,
	code`
		from concurrent.futures import ThreadPoolExecutor
		import asyncio
		pool = ThreadPoolExecutor()
		async def work():
		    future = pool.submit(compute)
		    future.result()
		           ~~~~~~ blocksInstead
		    asyncio.run_coroutine_threadsafe(other(), loop).result()
		                                                    ~~~~~~ blocksInstead
	`,
	code`
		import threading
		async def work():
		    thread = threading.Thread(target=compute)
		    thread.start()
		    thread.join()
		           ~~~~ blocks
		=> useThread
		import asyncio
		import threading
		async def work():
		    thread = threading.Thread(target=compute)
		    thread.start()
		    await asyncio.to_thread(thread.join)
	`,
	code`
		import socket
		async def talk():
		    sock = socket.socket()
		    sock.connect(("a", 1))
		         ~~~~~~~ blocksInstead
		    socket.gethostbyname("a")
		           ~~~~~~~~~~~~~ blocksInstead
		=> useThread
		import asyncio
		import socket
		async def talk():
		    sock = socket.socket()
		    sock.connect(("a", 1))
		    await asyncio.to_thread(socket.gethostbyname, "a")
	`,
	code`
		import bcrypt, hashlib
		async def check(password, known):
		    hashlib.pbkdf2_hmac("sha256", password, b"", 1)
		            ~~~~~~~~~~~ blocks
		    return bcrypt.checkpw(password, known)
		                  ~~~~~~~ blocks
		=> useThread
		import asyncio
		import bcrypt, hashlib
		async def check(password, known):
		    await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", password, b"", 1)
		    return bcrypt.checkpw(password, known)
		=> useThread
		import asyncio
		import bcrypt, hashlib
		async def check(password, known):
		    hashlib.pbkdf2_hmac("sha256", password, b"", 1)
		    return await asyncio.to_thread(bcrypt.checkpw, password, known)
	`,
	code`
		import smtplib
		async def mail(message):
		    with smtplib.SMTP("host") as server:
		                 ~~~~ blocksInstead
		        server.send_message(message)
		               ~~~~~~~~~~~~ blocksInstead
		=> useThread
		import asyncio
		import smtplib
		async def mail(message):
		    with smtplib.SMTP("host") as server:
		        await asyncio.to_thread(server.send_message, message)
	`,
	code`
		async def ask():
		    name = input("Name? ")
		           ~~~~~ blocks
		    return name
		=> useThread
		import asyncio


		async def ask():
		    name = await asyncio.to_thread(input, "Name? ")
		    return name
	`,
	code`
		import asyncio
		import time
		def start():
		    async def inner():
		        time.sleep(1)
		             ~~~~~ blocks
		    return inner
		=> useTwin
		import asyncio
		import time
		def start():
		    async def inner():
		        await asyncio.sleep(1)
		    return inner
	`,
	code`
		import asyncio
		import requests
		async def fetch(urls):
		    return sum(requests.get(url).status_code for url in urls)
		                        ~~~ blocksInstead
	`,
	code`
		import asyncio
		import time
		async def main():
		    await asyncio.to_thread(open('a').read)
		                            ~~~~ blocksInstead
	`,
	{
		options: { checkLookups: true, checkHeavyLibraries: true },
		code: code`
			import os
			import pandas as pd
			from pathlib import Path
			async def size(path: Path):
			    if os.path.exists("a") and path.is_file():
			               ~~~~~~ blocks
			                                    ~~~~~~~ blocks
			        return pd.read_csv("a")
			                  ~~~~~~~~ blocks
			=> useThread
			import asyncio
			import os
			import pandas as pd
			from pathlib import Path
			async def size(path: Path):
			    if await asyncio.to_thread(os.path.exists, "a") and path.is_file():
			        return pd.read_csv("a")
			=> useThread
			import asyncio
			import os
			import pandas as pd
			from pathlib import Path
			async def size(path: Path):
			    if os.path.exists("a") and await asyncio.to_thread(path.is_file):
			        return pd.read_csv("a")
			=> useThread
			import asyncio
			import os
			import pandas as pd
			from pathlib import Path
			async def size(path: Path):
			    if os.path.exists("a") and path.is_file():
			        return await asyncio.to_thread(pd.read_csv, "a")
		`,
	},
	{
		options: { blocking: [{ name: 'sensor.read', instead: 'sensor.read_async' }] },
		code: code`
			import sensor
			async def main():
			    return sensor.read()
			                  ~~~~ blocksInstead
		`,
	},
	code`
		import time
		asyncio = None
		async def main():
		    time.sleep(1)
		         ~~~~~ blocks
	`,
	code`
		import asyncio
		import requests
		async def fetch():
		    return requests.post(
		                    ~~~~ blocksInstead
		        "http://a",
		        json={},  # body
		    )
		=> useThread
		import asyncio
		import requests
		async def fetch():
		    return await asyncio.to_thread(requests.post,
		        "http://a",
		        json={},  # body
		    )
	`,
	code`
		import tempfile, ssl, gzip
		async def main():
		    tempfile.mkdtemp()
		             ~~~~~~~ blocks
		    ssl.create_default_context()
		        ~~~~~~~~~~~~~~~~~~~~~~ blocks
		    gzip.open("a")
		         ~~~~ blocksInstead
		=> useThread
		import asyncio
		import tempfile, ssl, gzip
		async def main():
		    await asyncio.to_thread(tempfile.mkdtemp)
		    ssl.create_default_context()
		    gzip.open("a")
		=> useThread
		import asyncio
		import tempfile, ssl, gzip
		async def main():
		    tempfile.mkdtemp()
		    await asyncio.to_thread(ssl.create_default_context)
		    gzip.open("a")
	`,
	code`
		from argon2 import PasswordHasher
		hasher = PasswordHasher()
		async def check(known, password):
		    hasher.verify(known, password)
		           ~~~~~~ blocks
		=> useThread
		import asyncio
		from argon2 import PasswordHasher
		hasher = PasswordHasher()
		async def check(known, password):
		    await asyncio.to_thread(hasher.verify, known, password)
	`,
	code`
		await ready()
		time.sleep(1)
		     ~~~~~ blocks
		=> useTwin
		import asyncio


		await ready()
		await asyncio.sleep(1)
	`,
	code`
		import io
		class Log:
		    def __init__(self, path):
		        self.file = open(path)
		    async def load(self):
		        return self.file.read()
		                         ~~~~ blocksInstead
	`,
	code`
		import select, getpass, sys
		async def main():
		    select.select([], [], [], 5)
		           ~~~~~~ blocksInstead
		    getpass.getpass()
		            ~~~~~~~ blocks
		    sys.stdin.readline()
		              ~~~~~~~~ blocks
		=> useThread
		import asyncio
		import select, getpass, sys
		async def main():
		    select.select([], [], [], 5)
		    await asyncio.to_thread(getpass.getpass)
		    sys.stdin.readline()
		=> useThread
		import asyncio
		import select, getpass, sys
		async def main():
		    select.select([], [], [], 5)
		    getpass.getpass()
		    await asyncio.to_thread(sys.stdin.readline)
	`,
	code`
		import httpx
		class Api:
		    client: httpx.Client = None
		    async def load(self):
		        async with other():
		            return self.client.get("/")
		                               ~~~ blocksInstead
		=> useThread
		import asyncio
		import httpx
		class Api:
		    client: httpx.Client = None
		    async def load(self):
		        async with other():
		            return await asyncio.to_thread(self.client.get, "/")
	`,
	code`
		import gc
		async def process(chunks):
		    if len(gc.get_objects()) > 10000:
		              ~~~~~~~~~~~ blocks
		        gc.collect()
		           ~~~~~~~ blocks
	`,
	// Through functions of the project.
	code`
		import asyncio
		import requests
		def fetch(url):
		    return requests.get(url)
		def retry(url):
		    fetch(url)
		async def main():
		    retry("http://a")
		    ~~~~~ blocksThrough
		=> useThread
		import asyncio
		import requests
		def fetch(url):
		    return requests.get(url)
		def retry(url):
		    fetch(url)
		async def main():
		    await asyncio.to_thread(retry, "http://a")
	`,
	{
		code: code`
			from store import Store
			async def answer(store: Store, name):
			    return store.load(name)["greeting"]
			                 ~~~~ blocksThrough
			=> useThread
			import asyncio
			from store import Store
			async def answer(store: Store, name):
			    return (await asyncio.to_thread(store.load, name))["greeting"]
		`,
		files: {
			'store.py':
				'import json\nfrom files import read\nclass Store:\n    def load(self, name):\n        return json.loads(read(name))\n',
			'files.py': 'from pathlib import Path\ndef read(path):\n    return Path(path).read_text()\n',
		},
	},
	// Packages that the tables have, installed with stubs, which have no bodies, and in a namespace of several packages.
	{
		code: code`
			import requests
			from google.cloud import storage
			from harbour import Harbour
			async def load(session: requests.Session, harbour: Harbour):
			    requests.get("https://example.com")
			             ~~~ blocksInstead
			    session.get("https://example.com")
			            ~~~ blocksInstead
			    storage.Client().bucket("a").blob("b").download_as_bytes()
			                                           ~~~~~~~~~~~~~~~~~ blocks
			    harbour.wait()
			=> useThread
			import asyncio
			import requests
			from google.cloud import storage
			from harbour import Harbour
			async def load(session: requests.Session, harbour: Harbour):
			    await asyncio.to_thread(requests.get, "https://example.com")
			    session.get("https://example.com")
			    storage.Client().bucket("a").blob("b").download_as_bytes()
			    harbour.wait()
			=> useThread
			import asyncio
			import requests
			from google.cloud import storage
			from harbour import Harbour
			async def load(session: requests.Session, harbour: Harbour):
			    requests.get("https://example.com")
			    await asyncio.to_thread(session.get, "https://example.com")
			    storage.Client().bucket("a").blob("b").download_as_bytes()
			    harbour.wait()
			=> useThread
			import asyncio
			import requests
			from google.cloud import storage
			from harbour import Harbour
			async def load(session: requests.Session, harbour: Harbour):
			    requests.get("https://example.com")
			    session.get("https://example.com")
			    await asyncio.to_thread(storage.Client().bucket("a").blob("b").download_as_bytes)
			    harbour.wait()
		`,
		files: {
			'.venv/pyvenv.cfg': '',
			[`${SITE}/requests/__init__.py`]: 'def get(url): ...\n',
			[`${SITE}/requests-stubs/__init__.pyi`]:
				'class Response: ...\ndef get(url: str) -> Response: ...\nclass Session:\n    def get(self, url: str) -> Response: ...\n',
			[`${SITE}/google/cloud/storage/__init__.py`]:
				'class Client:\n    def bucket(self, name: str) -> "Bucket": ...\nclass Bucket: ...\n',
			[`${SITE}/harbour/__init__.py`]:
				'import time\nclass Harbour:\n    def wait(self) -> None:\n        time.sleep(1)\n',
		},
	},
	code`
		import subprocess
		class Repository:
		    @property
		    def head(self):
		        return subprocess.check_output(["git", "rev-parse", "HEAD"])
		async def version(repository: Repository):
		    return repository.head
		                      ~~~~ blocksThrough
	`,
	code`
		import time
		from contextlib import contextmanager
		@contextmanager
		def paused():
		    time.sleep(1)
		    yield
		async def main():
		    with paused():
		         ~~~~~~ blocksThrough
		        print("after")
	`,
	code`
		import requests
		def pages(urls):
		    for url in urls:
		        yield requests.get(url)
		async def main(urls):
		    for page in pages(urls):
		                ~~~~~ blocksThrough
		        print(page.text)
	`,
	code`
		from functools import lru_cache
		@lru_cache
		def text_of(path):
		    return open(path).read()
		async def answer(path):
		    return text_of(path)
		           ~~~~~~~ blocksThrough
		=> useThread
		import asyncio
		from functools import lru_cache
		@lru_cache
		def text_of(path):
		    return open(path).read()
		async def answer(path):
		    return await asyncio.to_thread(text_of, path)
	`,
	{
		options: { checkImports: true },
		code: code`
			import importlib, json
			async def find(id):
			    from models import User
			    ~~~~~~~~~~~~~~~~~~~~~~~ imports
			    return await User.find(id)
		`,
	},
	{
		options: { checkFirstUse: true },
		code: code`
			from functools import cache
			@cache
			def words():
			    return open("words.txt").read().split()
			async def answer():
			    return words()
			           ~~~~~ blocksThrough
			=> useThread
			import asyncio
			from functools import cache
			@cache
			def words():
			    return open("words.txt").read().split()
			async def answer():
			    return await asyncio.to_thread(words)
		`,
	},
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
	code`
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
		import asyncio, time
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
