import { code, type Cases } from '#test';

/** Tests of what an argument is: where the call does not tell, nobody knows which branch runs. */
export const pythonTypes: Cases = {
	valid: [
		code`
			import io, tempfile
			from PIL import Image
			class File:
			    def __init__(self, source):
			        if isinstance(source, io.IOBase):
			            self.source = source
			        else:
			            self.source = open(source, "rb")
			def show(image):
			    if isinstance(image, Image.Image):
			        tempfile.NamedTemporaryFile()
			    return image
			def read(source):
			    if hasattr(source, "read"):
			        return source.read()
			    return open(source).read()
			async def answer(audio, image, source):
			    File(audio.file)
			    show(image.url)
			    read(source)
		`,
	],
	invalid: [
		// What is passed is known, the other types are refused, or the project chooses what it does.
		code`
			import os, sqlite3
			class Save: ...
			class Load: ...
			def read(source):
			    if hasattr(source, "read"):
			        return source.read()
			    return sqlite3.connect(source)
			def load(path):
			    if not isinstance(path, (str, os.PathLike)):
			        raise TypeError(path)
			    return sqlite3.connect(path)
			def run(action):
			    if isinstance(action, Save):
			        print(action)
			    elif isinstance(action, Load):
			        sqlite3.connect("state")
			async def answer(path, action, name: str):
			    read("state")
			    ~~~~ blocksThrough
			    read(name)
			    ~~~~ blocksThrough
			    load(path)
			    ~~~~ blocksThrough
			    run(action)
			    ~~~ blocksThrough
			    if isinstance(path, str):
			        load(path)
			        ~~~~ blocksThrough
		`,
		{
			options: { checkEveryType: true },
			code: code`
				import sqlite3
				def read(source):
				    if hasattr(source, "read"):
				        return source.read()
				    return sqlite3.connect(source)
				async def answer(source):
				    return read(source)
				           ~~~~ blocksThrough
			`,
		},
	],
};
