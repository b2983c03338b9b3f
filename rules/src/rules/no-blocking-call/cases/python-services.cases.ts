import { code, type Case } from '#test';

/** Databases, services, locks and futures that block, drawn with their suggestions. */
export const pythonServices: readonly Case[] = [
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
	// A driver that is told to connect in the background.
	code`
		import psycopg2
		class Link:
		    def __init__(self, dsn, **options):
		        options["async_"] = True
		        self.link = psycopg2.connect(dsn, **options)
		class Plain:
		    def __init__(self, dsn, **options):
		        options["async_"] = False
		        self.link = psycopg2.connect(dsn, **options)
		async def main(dsn):
		    Link(dsn)
		    psycopg2.connect(dsn, async_=1)
		    psycopg2.connect(dsn, async_=0)
		             ~~~~~~~ blocksInstead
		    Plain(dsn)
		    ~~~~~ blocksThrough
	`,
];
