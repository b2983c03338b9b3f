import { code, type Cases } from '#test';

/** Coroutines as arguments, where the program or a library says that a value is meant. */
export const pythonArgument: Cases = {
	valid: [
		// Nobody says what is meant, or what is said leaves room.
		code`
			from collections.abc import Awaitable
			from typing import Any
			from app import show, keep
			async def load() -> int: ...
			def either(value: int | Awaitable[int]): ...
			def anything(value: Any, other: object): ...
			def plain(value): ...
			def rest(*values: int): ...
			async def main():
			    show(load())
			    either(load())
			    anything(load(), load())
			    plain(load())
			    rest(load())
			    keep(work=load())
		`,
		// Who runs what he gets; a parameter whose place shows only when it runs.
		code`
			import asyncio
			async def load() -> int: ...
			def run_all(first: int, second: int): ...
			def show(first: int, second: int): ...
			async def main(tg, places):
			    await asyncio.wait_for(load(), 1)
			    tg.start_soon(load())
			    run_all(load(), load())
			    show(*places, load())
			def sync():
			    show(load(), load())
		`,
		// Each gets what it wants: other lists, and tasks.
		code`
			async def load() -> int: ...
			async def main(pages, others, tasks):
			    pages.append(await load())
			    others.append(load())
			    tasks.append(await load())
			    tasks.append(load())
			async def again(pages):
			    pages.append(load())
		`,
	],
	invalid: [
		code`
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(load())
			         ~~~~ usedAsValue
			    show(1, other=load())
			                  ~~~~ usedAsValue
			    Page(size=load())
			              ~~~~ usedAsValue
			    Box(load())
			        ~~~~ usedAsValue
			    return cast(int, load())
			                     ~~~~ usedAsValue
			=> addAwait
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(await load())
			    show(1, other=load())
			    Page(size=load())
			    Box(load())
			    return cast(int, load())
			=> addAwait
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(load())
			    show(1, other=await load())
			    Page(size=load())
			    Box(load())
			    return cast(int, load())
			=> addAwait
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(load())
			    show(1, other=load())
			    Page(size=await load())
			    Box(load())
			    return cast(int, load())
			=> addAwait
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(load())
			    show(1, other=load())
			    Page(size=load())
			    Box(await load())
			    return cast(int, load())
			=> addAwait
			from dataclasses import dataclass
			from typing import cast
			async def load() -> int: ...
			def show(value: int, other: 'str | None' = None): ...
			@dataclass
			class Page:
			    size: int
			class Box:
			    def __init__(self, size: int): ...
			async def main():
			    show(load())
			    show(1, other=load())
			    Page(size=load())
			    Box(load())
			    return cast(int, await load())
		`,
		code`
			import base64
			import discord
			async def load() -> bytes: ...
			async def main(channel: discord.TextChannel, digest):
			    digest.update(load())
			                  ~~~~ usedAsValue
			    await channel.send(load())
			                       ~~~~ usedAsValue
			    return base64.b64encode(load())
			                            ~~~~ usedAsValue
			=> addAwait
			import base64
			import discord
			async def load() -> bytes: ...
			async def main(channel: discord.TextChannel, digest):
			    digest.update(await load())
			    await channel.send(load())
			    return base64.b64encode(load())
			=> addAwait
			import base64
			import discord
			async def load() -> bytes: ...
			async def main(channel: discord.TextChannel, digest):
			    digest.update(load())
			    await channel.send(await load())
			    return base64.b64encode(load())
			=> addAwait
			import base64
			import discord
			async def load() -> bytes: ...
			async def main(channel: discord.TextChannel, digest):
			    digest.update(load())
			    await channel.send(load())
			    return base64.b64encode(await load())
		`,
		// Elsewhere the same place gets it awaited.
		code`
			from app import to_page
			async def load() -> int: ...
			class Book:
			    async def first(self):
			        self.pages.append(await load())
			        return to_page(await load(), 1)
			    async def second(self):
			        self.pages.append(load())
			                          ~~~~ usedAsValue
			        return to_page(load(), 2)
			                       ~~~~ usedAsValue
			=> addAwait
			from app import to_page
			async def load() -> int: ...
			class Book:
			    async def first(self):
			        self.pages.append(await load())
			        return to_page(await load(), 1)
			    async def second(self):
			        self.pages.append(await load())
			        return to_page(load(), 2)
			=> addAwait
			from app import to_page
			async def load() -> int: ...
			class Book:
			    async def first(self):
			        self.pages.append(await load())
			        return to_page(await load(), 1)
			    async def second(self):
			        self.pages.append(load())
			        return to_page(await load(), 2)
		`,
	],
};
