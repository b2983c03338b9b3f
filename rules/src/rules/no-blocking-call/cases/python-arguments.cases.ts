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
	],
	invalid: [
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
