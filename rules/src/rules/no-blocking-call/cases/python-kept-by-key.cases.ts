import { code, type Cases } from '#test';

/** Files that are read once for each key of a mapping. */
export const pythonKeptByKey: Cases = {
	valid: [
		code`
			import json
			TEXTS = {}
			WORDS = {"en": {}, "de": {}}
			def read(path):
			    with open(path) as file:
			        return file.read()
			def text_of(path):
			    if path not in TEXTS:
			        text = read(path)
			        TEXTS[path] = text.strip()
			    return TEXTS[path]
			def word_of(language, name):
			    words = WORDS[language]
			    try:
			        return words[name]
			    except KeyError:
			        words[name] = json.loads(read(name))
			        return words[name]
			class Templates:
			    found = {}
			    def __init__(self):
			        self.own = {}
			    @classmethod
			    def of(cls, name):
			        template = cls.found.get(name)
			        if template is None:
			            template = cls.found[name] = read(name)
			        return template
			    def get(self, name):
			        if name in self.own:
			            return self.own[name]
			        self.own[name] = read(name)
			        return self.own[name]
			async def answer(path, templates: Templates):
			    text_of(path)
			    word_of("en", path)
			    Templates.of(path)
			    templates.get(path)
		`,
	],
	invalid: [
		// Not kept for long, not what is kept, or no file.
		{
			options: { allow: ['open'] },
			code: code`
				import requests
				PAGES = {}
				def page_of(url):
				    if url not in PAGES:
				        PAGES[url] = requests.get(url).text
				    return PAGES[url]
				async def answer(url):
				    return page_of(url)
				           ~~~~~~~ blocksThrough
				=> useThread
				import asyncio
				import requests
				PAGES = {}
				def page_of(url):
				    if url not in PAGES:
				        PAGES[url] = requests.get(url).text
				    return PAGES[url]
				async def answer(url):
				    return await asyncio.to_thread(page_of, url)
			`,
		},
		code`
			import os
			USERS = {}
			def save():
			    os.replace("users.new", "users")
			def add(name):
			    if name not in USERS:
			        USERS[name] = {}
			        save()
			def all_of(names):
			    found = {}
			    for name in names:
			        if name not in found:
			            found[name] = os.listdir(name)
			async def answer(name):
			    add(name)
			    ~~~ blocksThrough
			    all_of([name])
			    ~~~~~~ blocksThrough
			=> useThread
			import asyncio
			import os
			USERS = {}
			def save():
			    os.replace("users.new", "users")
			def add(name):
			    if name not in USERS:
			        USERS[name] = {}
			        save()
			def all_of(names):
			    found = {}
			    for name in names:
			        if name not in found:
			            found[name] = os.listdir(name)
			async def answer(name):
			    await asyncio.to_thread(add, name)
			    all_of([name])
			=> useThread
			import asyncio
			import os
			USERS = {}
			def save():
			    os.replace("users.new", "users")
			def add(name):
			    if name not in USERS:
			        USERS[name] = {}
			        save()
			def all_of(names):
			    found = {}
			    for name in names:
			        if name not in found:
			            found[name] = os.listdir(name)
			async def answer(name):
			    add(name)
			    await asyncio.to_thread(all_of, [name])
		`,
	],
};
