import { code, type Cases } from '#test';

/** Waiting for one thing after another. */
export const python: Cases = {
	valid: [
		code`
			import asyncio
			async def load(path):
			    await asyncio.sleep(1)
			async def main(id, session):
			    user = await load(id)
			    posts = await load(user)
			    if not posts:
			        return
			    more = await load("more")
			    print(more)
			    a = await session.get("a")
			    b = await session.get("b")
		`,
		code`
			async def double(value):
			    return value * 2
			async def main(load):
			    a = await double(1)
			    b = await double(2)
			    c = await load(1)
			    d = await load(2)
			    e = await unknown(1)
			    f = await unknown(2)
		`,
		code`
			import asyncio
			async def load(path):
			    await asyncio.sleep(1)
			async def main(paths):
			    for path in paths:
			        if await load(path):
			            break
			    for path in paths:
			        await load(path)
			        await asyncio.sleep(1)
			    last = None
			    for path in paths:
			        last = await load(path)
			    print(last)
			async def test_loads():
			    a = await load("a")
			    b = await load("b")
		`,
	],
	invalid: [
		code`
			import asyncio
			async def fetch_user(id):
			    await asyncio.sleep(1)
			    return {"id": id}
			async def main():
			    first = await fetch_user(1)
			    second = await fetch_user(2)
			             ~~~~~ afterAnother
			    print(first, second)
			=> runTogether
			import asyncio
			async def fetch_user(id):
			    await asyncio.sleep(1)
			    return {"id": id}
			async def main():
			    first, second = await asyncio.gather(fetch_user(1), fetch_user(2))
			    print(first, second)
		`,
		code`
			import asyncio
			async def load(path):
			    await asyncio.sleep(1)
			async def main(paths):
			    pages = []
			    for path in paths:
			        page = await load(path)
			               ~~~~~ turnByTurn
			        pages.append(page)
			    for path in paths:
			        pages.append(await load(path))
			                     ~~~~~ turnByTurn
			    return pages
		`,
	],
};
