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
			    async with asyncio.TaskGroup() as group:
			        first_task = group.create_task(fetch_user(1))
			        second_task = group.create_task(fetch_user(2))
			    first = first_task.result()
			    second = second_task.result()
			    print(first, second)
		`,
		// A `try` says what becomes of the other one.
		code`
			import asyncio
			async def fetch_user(id):
			    await asyncio.sleep(1)
			    return {"id": id}
			async def main(both):
			    try:
			        if both:
			            first = await fetch_user(1)
			            second = await fetch_user(2)
			                     ~~~~~ afterAnother
			    except ValueError:
			        return None
			    return first, second
			=> runTogether
			import asyncio
			async def fetch_user(id):
			    await asyncio.sleep(1)
			    return {"id": id}
			async def main(both):
			    try:
			        if both:
			            first, second = await asyncio.gather(fetch_user(1), fetch_user(2))
			    except ValueError:
			        return None
			    return first, second
		`,
		// Before 3.11 there is no group, and without a `try` a failure leaves the other one running.
		{
			code: code`
				import asyncio
				async def fetch_user(id):
				    await asyncio.sleep(1)
				    return {"id": id}
				async def main():
				    first = await fetch_user(1)
				    second = await fetch_user(2)
				             ~~~~~ afterAnother
				    return first, second
			`,
			files: { 'pyproject.toml': '[project]\nrequires-python = ">=3.9"\n' },
		},
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
