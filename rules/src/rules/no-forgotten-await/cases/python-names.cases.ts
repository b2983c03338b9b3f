import { code, type Cases } from '#test';

/** What a name means: decorators, classes, parameters, other files. */
export const pythonNames: Cases = {
	valid: [
		// What a class keeps under its name may be something else.
		code`
			class Store:
			    @staticmethod
			    def instance(made):
			        if not hasattr(Store, "_instance"):
			            Store._instance = Store()
			        if made:
			            Store._instance = made.store
			        return Store._instance
			    async def load(self, key): ...
			async def main(made):
			    Store.instance(made).load(1)
		`,
		// A coroutine or nothing: what runs at once may be overridden by what does not.
		code`
			from typing import Coroutine, Optional, Union
			class Base:
			    def receive(self) -> Union[None, Coroutine[None, None, None]]: ...
			    def send(self) -> Optional[Coroutine[None, None, None]]: ...
			    def close(self) -> "Coroutine[None, None, None] | None": ...
			class Child(Base):
			    def run(self):
			        self.receive()
			        self.send()
			        super().close()
		`,
		// A decorator may make anything of the function.
		code`
			from tasks import background
			@background
			async def load(): ...
			def main():
			    load()
		`,
		code`
			from contextlib import asynccontextmanager
			@asynccontextmanager
			async def opened():
			    yield 1
			def main():
			    opened()
		`,
		// Calling an async generator makes no coroutine.
		code`
			async def numbers():
			    yield 1
			def main():
			    numbers()
		`,
		code`
			class Base:
			    async def save(self): ...
			    def run(self):
			        self.save()
			class Child(Base):
			    def save(self): ...
		`,
		// Nobody knows what an unknown base class has.
		code`
			from library import Base
			class Child(Base):
			    def run(self):
			        self.save()
		`,
		code`
			class Store:
			    async def save(self): ...
			    def __init__(self, save):
			        self.save = save
			    def run(self):
			        self.save()
		`,
		code`
			async def load(): ...
			def load(): ...
			load()
		`,
		code`
			async def load(): ...
			load = print
			load()
		`,
		code`
			def main(load):
			    load()
			async def load(): ...
		`,
		code`
			async def load(): ...
			def main():
			    def load(): ...
			    load()
		`,
		{
			code: code`
				from .store import save
				def main():
				    save()
			`,
			files: { 'store.py': 'def save(): ...' },
		},
	],
	invalid: [
		code`
			class Store:
			    async def save(self): ...
			    async def run(self):
			        self.save()
			             ~~~~ neverRuns
			=> addAwait
			class Store:
			    async def save(self): ...
			    async def run(self):
			        await self.save()
		`,
		code`
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			              ~~~~ neverRuns
			        super().save()
			                ~~~~ neverRuns
			        Store().save()
			                ~~~~ neverRuns
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        await other.save()
			        super().save()
			        Store().save()
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			        await super().save()
			        Store().save()
			=> addAwait
			class Base:
			    async def save(self): ...
			class Store(Base):
			    async def run(self, other: 'Store'):
			        other.save()
			        super().save()
			        await Store().save()
		`,
		{
			code: code`
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    ~~~~ neverRuns
				    store.close()
				          ~~~~~ neverRuns
				    package.client.connect()
				                   ~~~~~~~ neverRuns
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    await save()
				    store.close()
				    package.client.connect()
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    await store.close()
				    package.client.connect()
				=> addAwait
				from store import save, Store
				import package.client
				async def main(store: Store):
				    save()
				    store.close()
				    await package.client.connect()
			`,
			files: {
				'store.py': 'async def save(): ...\nclass Store:\n    async def close(self): ...\n',
				'package/__init__.py': '',
				'package/client.py': 'async def connect(): ...\n',
			},
		},
		{
			code: code`
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        client.connect()
				               ~~~~~~~ neverRuns
				        self.close()
				             ~~~~~ neverRuns
				=> addAwait
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        await client.connect()
				        self.close()
				=> addAwait
				from . import client
				from .client import Client
				class Pool(Client):
				    async def run(self):
				        client.connect()
				        await self.close()
			`,
			filename: 'package/case.py',
			files: {
				'package/__init__.py': '',
				'package/client.py': 'async def connect(): ...\nclass Client:\n    async def close(self): ...\n',
			},
		},
		// The only instance, which its class keeps under its own name.
		code`
			class Store:
			    @staticmethod
			    def instance():
			        if not hasattr(Store, "_instance"):
			            Store._instance = Store()
			        return Store._instance
			    async def load(self, key): ...
			async def main():
			    store = Store.instance()
			    store.load(1)
			          ~~~~ neverRuns
			=> addAwait
			class Store:
			    @staticmethod
			    def instance():
			        if not hasattr(Store, "_instance"):
			            Store._instance = Store()
			        return Store._instance
			    async def load(self, key): ...
			async def main():
			    store = Store.instance()
			    await store.load(1)
		`,
	],
};
