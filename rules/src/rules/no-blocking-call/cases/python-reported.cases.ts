import { code, type Case } from '#test';

/** Sleeps, processes and files, drawn with their suggestions. */
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
		import anyio
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
];
