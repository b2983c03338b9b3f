import { code, type Case } from '#test';

/** What a receiver is, through what the file and the program say of it. */
export const receiversReported: readonly Case[] = [
	code`
		import zipfile
		from pathlib import Path
		async def clean(path: str | Path, text):
		    path = Path(path)
		    path.open()
		         ~~~~ blocksInstead
		    while text:
		        text = text.parent
		    folder = Path("a")
		    while True:
		        folder = folder.parent
		        folder.open()
		               ~~~~ blocksInstead
		    Path("a").parents[1].open()
		                         ~~~~ blocksInstead
		    with zipfile.ZipFile("a.zip") as archive:
		                 ~~~~~~~ blocksInstead
		        archive.extractall()
	`,
	code`
		from pathlib import Path
		async def each(folder: Path):
		    for path in sorted(folder.rglob("*.json")):
		                              ~~~~~ blocksInstead
		        path.open()
		             ~~~~ blocksInstead
		    for index, other in enumerate(list[Path]()):
		        other.name
	`,
	{
		code: code`
			from paths import SETTINGS, open_files
			async def load():
			    SETTINGS.parent.open()
			                    ~~~~ blocksInstead
			    for index, file in enumerate(open_files()):
			        file.open()
			             ~~~~ blocksInstead
			    for left, right in zip(open_files(), "ab"):
			        left.open()
			             ~~~~ blocksInstead
		`,
		files: {
			'paths.py':
				'from pathlib import Path\nSETTINGS = Path("a") / "b"\ndef open_files() -> list[Path]:\n    return []\n',
		},
	},
	code`
		import json, io, sys
		class Log:
		    def __init__(self, path):
		        self.file = open(path)
		    async def load(self, raw: io.BufferedReader):
		        for line in self.file:
		                    ~~~~~~~~~ blocksInstead
		            print(line)
		        raw.readinto(b"")
		            ~~~~~~~~ blocksInstead
		        return [line for line in self.file]
		                                 ~~~~~~~~~ blocksInstead
	`,
	code`
		from sqlalchemy import create_engine
		from sqlalchemy.orm import Session, sessionmaker
		from fastapi import Depends
		engine = create_engine("sqlite://")
		Local = sessionmaker(bind=engine)
		async def read(db: Session = Depends(Local)):
		    for row in db.query(int):
		                  ~~~~~ blocksInstead
		        print(row)
		    return db.query(int).filter(True).first()
		                                      ~~~~~ blocksInstead
		async def write(thing):
		    with Local() as db:
		        db.add(thing)
		        db.commit()
		           ~~~~~~ blocksInstead
		    with engine.begin() as connection:
		                ~~~~~ blocksInstead
		        connection.execute(thing)
		                   ~~~~~~~ blocksInstead
	`,
	code`
		from pymongo import MongoClient
		class Store:
		    def __init__(self):
		        self.client = MongoClient()
		        self.users = self.client["app"].users
		    async def names(self, ids):
		        self.users.insert_one({})
		                   ~~~~~~~~~~ blocksInstead
		        self.client.server_info()
		                    ~~~~~~~~~~~ blocksInstead
		        return [user["name"] for user in self.users.find({"_id": ids})]
		                                                    ~~~~ blocksInstead
	`,
	{
		code: code`
			from asgiref.sync import sync_to_async
			from .models import Item
			async def view(request):
			    Item.objects.get(pk=1)
			                 ~~~ blocksInstead
			    item = Item(name="a")
			    item.save()
			         ~~~~ blocksInstead
			    for each in Item.objects.filter(name="a"):
			                             ~~~~~~ blocksInstead
			        print(each)
			    await item.asave()
			    async for each in Item.objects.all():
			        print(each)
			    await sync_to_async(Item.objects.get)(pk=1)
			    return await Item.objects.filter(name="a").afirst()
		`,
		files: { 'models.py': 'from django.db import models\nclass Item(models.Model):\n    name = models.CharField()\n' },
	},
	code`
		import docker, openai, fabric, sh, psutil, pexpect
		client = openai.OpenAI()
		async def run():
		    client.chat.completions.create()
		                            ~~~~~~ blocksInstead
		    docker.from_env().containers.run("a")
		           ~~~~~~~~ blocksInstead
		                                 ~~~ blocksInstead
		    fabric.Connection("a").run("b")
		                           ~~~ blocksInstead
		    sh.git("status")
		       ~~~ blocksInstead
		    child = pexpect.spawn("a")
		                    ~~~~~ blocksInstead
		    child.expect("b")
		          ~~~~~~ blocksInstead
	`,
	code`
		import threading
		class Client:
		    def __init__(self):
		        self.done = threading.Event()
		    def sync(self):
		        self.done.wait()
		async def main(client: Client):
		    client.sync()
		           ~~~~ blocksThrough
	`,
];

export const receiversSilent: readonly Case[] = [
	code`
		import io, zipfile, gzip, tarfile
		def packed(data):
		    return gzip.GzipFile(mode="wb", fileobj=io.BytesIO())
		async def unpack(data):
		    zipfile.ZipFile(io.BytesIO(data)).extractall
		    tarfile.open(fileobj=data)
		    buffer = io.BytesIO(data)
		    with gzip.GzipFile(fileobj=buffer) as file:
		        packed(file)
	`,
	code`
		import json, io
		async def load(file: io.StringIO):
		    return json.load(file)
	`,
	code`
		import smtplib, ftplib, os, psutil, sh, ssl
		async def prepare(data):
		    smtplib.SMTP()
		    ftplib.FTP()
		    os.waitpid(1, os.WNOHANG)
		    psutil.cpu_percent()
		    load()
		    await sh.ls(_async=True)
		    ssl.SSLContext().load_verify_locations(cadata=data)
		def load():
		    return psutil.cpu_percent(), psutil.Process().cpu_percent(None), psutil.cpu_percent(interval=None)
	`,
	// A session that is asynchronous is so by what its maker is told.
	code`
		from sqlalchemy.ext.asyncio import AsyncSession
		from sqlalchemy.orm import sessionmaker
		Local = sessionmaker(class_=AsyncSession)
		async def main():
		    async with Local() as db:
		        db.commit()
		    session = Local()
		    session.rollback()
	`,
	// Which of two values it holds, the branch decides.
	code`
		from pathlib import Path
		from anyio import Path as AsyncPath
		async def load(path, fast):
		    if fast:
		        path = Path(path)
		    else:
		        path = AsyncPath(path)
		    path.unlink()
		async def turn(path):
		    first = Path("a")
		    while path:
		        first.unlink
		        first = AsyncPath(path)
	`,
	// Gives a coroutine where a loop runs, and waits for a thread where none does.
	code`
		import threading
		class Client:
		    def __init__(self):
		        self.done = threading.Event()
		    def sync(self, work):
		        if self.loop:
		            return work()
		        self.done.wait()
		async def main(client: Client, work):
		    await client.sync(work)
	`,
	code`
		from pymongo import AsyncMongoClient
		users = AsyncMongoClient()["app"].users
		async def names():
		    users.find()
		    return await users.find_one({})
	`,
];
