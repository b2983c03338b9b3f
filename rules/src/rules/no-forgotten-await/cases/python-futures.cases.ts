import { code, type Cases } from '#test';

/** Futures: their work has begun, and what it ends in is lost. */
export const pythonFutures: Cases = {
	valid: [
		// What is in a mapping was begun before: it is gone through, asked and taken out.
		{
			options: { checkFutures: true },
			code: code`
				import asyncio
				class Waiting:
				    requests: dict[int, asyncio.Future]
				    async def close(self, id):
				        for waiter in list(self.requests.values()):
				            if not waiter.done():
				                waiter.cancel()
				        self.requests.pop(id, None)
				        self.requests[id].set_result(1)
				        await asyncio.wait(self.requests.values())
			`,
		},
		// What runs in the thread looks after its own errors.
		code`
			import asyncio, logging
			def tell(callback):
			    try:
			        callback()
			    except Exception as error:
			        logging.error(error)
			def told(callback):
			    asyncio.get_running_loop().run_in_executor(None, tell, callback)
		`,

		// Tornado gives a future only to those who want to know when the response is out.
		{
			files: {
				'web.py':
					'from asyncio import Future\nclass RequestHandler:\n    def finish(self, chunk) -> Future[None]:\n        return Future()\n',
			},
			code: code`
				from web import RequestHandler
				class Home(RequestHandler):
				    def get(self):
				        self.finish("hello")
			`,
		},
		// A function that gives a future has begun its work.
		code`
			import asyncio
			from asyncio import Future
			def write(data) -> "Future[None]":
			    return asyncio.get_running_loop().create_future()
			async def main():
			    write("a")
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    await asyncio.gather(load(), load())
			asyncio.run(main())
		`,
		code`
			import asyncio
			async def load(): ...
			async def main():
			    task = asyncio.create_task(load())
			    await task
		`,
		// Dropped tasks are the business of another rule.
		code`
			import asyncio
			async def load(): ...
			async def main():
			    asyncio.create_task(load())
			    asyncio.ensure_future(load())
			    asyncio.get_running_loop().create_task(load())
			    async with asyncio.TaskGroup() as group:
			        group.create_task(load())
		`,
	],
	invalid: [
		code`
			import asyncio
			def tell(callback):
			    callback()
			def told(callback):
			    asyncio.get_running_loop().run_in_executor(None, tell, callback)
			                               ~~~~~~~~~~~~~~~ dropped
		`,

		code`
			import asyncio
			async def load(): ...
			async def main():
			    asyncio.gather(load(), load())
			            ~~~~~~ dropped
			=> addAwait
			import asyncio
			async def load(): ...
			async def main():
			    await asyncio.gather(load(), load())
		`,
		code`
			import asyncio
			async def main(work):
			    loop = asyncio.get_running_loop()
			    loop.run_in_executor(None, work)
			         ~~~~~~~~~~~~~~~ dropped
			=> addAwait
			import asyncio
			async def main(work):
			    loop = asyncio.get_running_loop()
			    await loop.run_in_executor(None, work)
		`,
		{
			code: code`
				import asyncio
				from asyncio import Future
				def write(data) -> "Future[None]":
				    return asyncio.get_running_loop().create_future()
				async def main():
				    write("a")
				    ~~~~~ dropped
				=> addAwait
				import asyncio
				from asyncio import Future
				def write(data) -> "Future[None]":
				    return asyncio.get_running_loop().create_future()
				async def main():
				    await write("a")
			`,
			options: { checkFutures: true },
		},
		code`
			import asyncio
			async def load(id): ...
			async def main(ids):
			    [load(id) for id in ids]
			     ~~~~ droppedItems
			=> addGather
			import asyncio
			async def load(id): ...
			async def main(ids):
			    await asyncio.gather(*[load(id) for id in ids])
		`,
	],
};
