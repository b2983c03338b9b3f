import { code, type Case } from '#test';

const SITE = '.venv/lib/python3.12/site-packages';

/** Names, libraries and ways through functions of the project. */
export const pythonChains: readonly Case[] = [
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
		    return await asyncio.to_thread(
		        requests.post,
		        "http://a",
		        json={},  # body
		    )
	`,
	// What makes tasks or sets events works in the loop's own thread alone.
	code`
		import asyncio
		import subprocess
		class Shuffle:
		    def __init__(self, folder):
		        subprocess.run(["mkdir", folder])
		        self.task = asyncio.create_task(self.flush())
		    async def flush(self): ...
		class Folder:
		    def __init__(self, folder):
		        subprocess.run(["mkdir", folder])
		async def start():
		    await asyncio.sleep(0)
		    shuffle = Shuffle("a")
		              ~~~~~~~ blocksThrough
		    folder = Folder(
		             ~~~~~~ blocksThrough
		        "b",
		    )
		    await shuffle.flush(folder)
		=> useThread
		import asyncio
		import subprocess
		class Shuffle:
		    def __init__(self, folder):
		        subprocess.run(["mkdir", folder])
		        self.task = asyncio.create_task(self.flush())
		    async def flush(self): ...
		class Folder:
		    def __init__(self, folder):
		        subprocess.run(["mkdir", folder])
		async def start():
		    await asyncio.sleep(0)
		    shuffle = Shuffle("a")
		    folder = await asyncio.to_thread(
		        Folder,
		        "b",
		    )
		    await shuffle.flush(folder)
	`,
	// Where the program runs nothing is imported under that name.
	code`
		from typing import TYPE_CHECKING
		import time
		if TYPE_CHECKING:
		    import asyncio
		async def main(save: 'asyncio.Event'):
		    await save.wait()
		    time.sleep(1)
		         ~~~~~ blocks
		    await save.wait()
	`,
	code`
		import asyncio
		from time import monotonic, sleep
		async def main():
		    sleep(1)
		    ~~~~~ blocks
		    return monotonic()
		=> useTwin
		import asyncio
		from time import monotonic
		async def main():
		    await asyncio.sleep(1)
		    return monotonic()
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
		import requests
		from functools import lru_cache
		@lru_cache
		def text_of(path):
		    return requests.get(path).text
		async def answer(path):
		    return text_of(path)
		           ~~~~~~~ blocksThrough
		=> useThread
		import asyncio
		import requests
		from functools import lru_cache
		@lru_cache
		def text_of(path):
		    return requests.get(path).text
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
];
