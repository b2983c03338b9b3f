import { code, type Cases } from '#test';

/** A coroutine runs once: who awaits it again gets an error. */
export const pythonTwice: Cases = {
	valid: [
		code`
			import asyncio
			async def load(url): ...
			async def main(urls, flag):
			    for url in urls:
			        loading = load(url)
			        await loading
			    tasks = [asyncio.create_task(load(url)) for url in urls]
			    await asyncio.gather(*tasks)
			    await asyncio.gather(*tasks)
			    one = load("/")
			    if flag:
			        await one
			    if not flag:
			        await one
		`,
		code`
			async def load(): ...
			async def main(fast):
			    loading = load()
			    if fast:
			        await loading
			    else:
			        await loading
		`,
	],
	invalid: [
		// A coroutine runs once.
		code`
			async def load(): ...
			async def main():
			    loading = load()
			    for attempt in range(3):
			        try:
			            return await loading
			                         ~~~~~~~ awaitedTwice
			        except OSError:
			            continue
		`,
		code`
			import asyncio
			async def load(url): ...
			async def main(urls):
			    pages = [load(url) for url in urls]
			    await asyncio.gather(*pages)
			    return await asyncio.gather(*pages, return_exceptions=True)
			                                 ~~~~~ gatheredTwice
		`,
		code`
			async def load(): ...
			async def main():
			    loading = load()
			    first = await loading
			    second = await loading
			                   ~~~~~~~ awaitedTwice
		`,
	],
};
