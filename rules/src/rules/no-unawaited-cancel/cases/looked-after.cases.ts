import { code, type Cases } from '#test';

/** Tasks that somebody waits for in another function, and reasons not to wait. */
export const lookedAfter: Cases = {
	valid: [
		// All tasks of the loop are waited for, this one among them.
		code`
			import asyncio
			async def serve(server, stop):
			    task = asyncio.create_task(server.run())
			    await stop.wait()
			    task.cancel()
			    for each in asyncio.all_tasks():
			        if each is not asyncio.current_task():
			            await each
			async def stop_all(server, stop):
			    task = asyncio.create_task(server.run())
			    await stop.wait()
			    task.cancel()
			    await asyncio.wait(asyncio.all_tasks() - {asyncio.current_task()})
		`,
		// What is only put off has not begun.
		code`
			import asyncio
			class Sensor:
			    def trigger(self):
			        self._clearing = asyncio.create_task(self._clear())
			    async def _clear(self):
			        await asyncio.sleep(0.5)
			        self.value = None
			        self.write()
			    async def remove(self):
			        self._clearing.cancel()
			        await self.leave()
		`,
		// It says itself that it has ended, and is waited for by that.
		code`
			import asyncio
			class Receiver:
			    def __init__(self):
			        self._ended = asyncio.Event()
			        self._left = asyncio.Event()
			    def start(self):
			        self._task = asyncio.ensure_future(self._run())
			        self._other = asyncio.ensure_future(self._leave())
			    async def stop(self):
			        self._task.cancel()
			        await self._ended.wait()
			    async def stop_all(self):
			        self._task.cancel()
			        self._other.cancel()
			        await asyncio.gather(self._ended.wait(), self._left.wait())
			    async def _run(self):
			        try:
			            await self.work()
			        finally:
			            self._ended.set()
			    async def _leave(self):
			        await self.leave()
			        self._left.set()
		`,
		// Who has started it waits for it, and cancels it only when it is cancelled itself.
		code`
			import asyncio
			class Chat:
			    def __init__(self):
			        self._turns = {}
			    async def send(self, key, text):
			        task = asyncio.create_task(self.run(text))
			        self._turns[key] = task
			        try:
			            await task
			        except asyncio.CancelledError:
			            if task.done():
			                return
			            task.cancel()
			            await asyncio.wait([task])
			            raise
			    async def cancel(self, key):
			        task = self._turns.get(key)
			        if task is not None:
			            task.cancel()
		`,
		// A comment says why.
		code`
			import asyncio
			async def stream(request, store):
			    heartbeat = asyncio.create_task(store.beat())
			    try:
			        async for item in request:
			            yield item
			    finally:
			        # The generator is being closed: don't await anything here.
			        request.close()
			        heartbeat.cancel()
		`,
		// Only waits are left.
		code`
			import asyncio
			async def listen(queue, closed):
			    while True:
			        item = asyncio.create_task(queue.get())
			        end = asyncio.create_task(closed.wait())
			        done, pending = await asyncio.wait({item, end}, return_when=asyncio.FIRST_COMPLETED)
			        for task in pending:
			            task.cancel()
			        if end in done:
			            break
		`,
	],
	invalid: [
		// All of them are only counted.
		code`
			import asyncio
			async def serve(server, stop):
			    task = asyncio.create_task(server.run())
			    await stop.wait()
			    task.cancel()
			         ~~~~~~ notAwaited
			    for each in asyncio.all_tasks():
			        print(each)
			=> awaitTask
			import asyncio
			async def serve(server, stop):
			    task = asyncio.create_task(server.run())
			    await stop.wait()
			    task.cancel()
			    await asyncio.gather(task, return_exceptions=True)
			    for each in asyncio.all_tasks():
			        print(each)
		`,
		code`
			import asyncio
			class Sensor:
			    def trigger(self):
			        self._beating = asyncio.create_task(self._beat())
			    async def _beat(self):
			        while True:
			            await asyncio.sleep(0.5)
			            self.write()
			    async def remove(self):
			        self._beating.cancel()
			                      ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			class Sensor:
			    def trigger(self):
			        self._beating = asyncio.create_task(self._beat())
			    async def _beat(self):
			        while True:
			            await asyncio.sleep(0.5)
			            self.write()
			    async def remove(self):
			        self._beating.cancel()
			        await asyncio.gather(self._beating, return_exceptions=True)
		`,
		// Somebody else's event.
		code`
			import asyncio
			class Receiver:
			    def start(self):
			        self._task = asyncio.ensure_future(self._run())
			    async def stop(self):
			        self._task.cancel()
			                   ~~~~~~ notAwaited
			        await self._ended.wait()
			    def on_end(self):
			        self._ended.set()
			=> awaitTask
			import asyncio
			class Receiver:
			    def start(self):
			        self._task = asyncio.ensure_future(self._run())
			    async def stop(self):
			        self._task.cancel()
			        await asyncio.gather(self._task, return_exceptions=True)
			        await self._ended.wait()
			    def on_end(self):
			        self._ended.set()
		`,
		// The other function waits only for what it has cancelled itself.
		code`
			import asyncio
			class Worker:
			    async def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def again(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
			        await self.start()
			    async def close(self):
			        self._task.cancel()
			                   ~~~~~~ notAwaited
			        await self.report()
			=> awaitTask
			import asyncio
			class Worker:
			    async def start(self):
			        self._task = asyncio.create_task(self.run())
			    async def again(self):
			        self._task.cancel()
			        await asyncio.wait([self._task])
			        await self.start()
			    async def close(self):
			        self._task.cancel()
			        await asyncio.gather(self._task, return_exceptions=True)
			        await self.report()
		`,
		// A comment about something else.
		code`
			import asyncio
			async def load(store):
			    task = asyncio.create_task(store.watch())
			    try:
			        return await store.load()
			    finally:
			        # Nothing is kept, and we wait for nobody else.
			        store.clear()
			    # The watcher ends.
			async def other(store):
			    task = asyncio.create_task(store.watch())
			    await store.load()
			    # The watcher has nothing to say any more.
			    task.cancel()
			         ~~~~~~ notAwaited
			=> awaitTask
			import asyncio
			async def load(store):
			    task = asyncio.create_task(store.watch())
			    try:
			        return await store.load()
			    finally:
			        # Nothing is kept, and we wait for nobody else.
			        store.clear()
			    # The watcher ends.
			async def other(store):
			    task = asyncio.create_task(store.watch())
			    await store.load()
			    # The watcher has nothing to say any more.
			    task.cancel()
			    await asyncio.gather(task, return_exceptions=True)
		`,
		// One of them does more than to wait.
		code`
			import asyncio
			async def listen(store, closed):
			    item = asyncio.create_task(store.load())
			    end = asyncio.create_task(closed.wait())
			    done, pending = await asyncio.wait({item, end}, return_when=asyncio.FIRST_COMPLETED)
			    for task in pending:
			        task.cancel()
			             ~~~~~~ notAwaited
			    return done
			=> awaitTasks
			import asyncio
			async def listen(store, closed):
			    item = asyncio.create_task(store.load())
			    end = asyncio.create_task(closed.wait())
			    done, pending = await asyncio.wait({item, end}, return_when=asyncio.FIRST_COMPLETED)
			    for task in pending:
			        task.cancel()
			    await asyncio.gather(*pending, return_exceptions=True)
			    return done
		`,
	],
};
