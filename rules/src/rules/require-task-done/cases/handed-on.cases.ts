import { code, type Cases } from '#test';

/** Methods that finish what another method has taken. */
export const handedOn: Cases = {
	valid: [
		// Every way of the other method counts.
		code`
			class Runtime:
			    async def next(self):
			        message = await self._queue.get()
			        match message:
			            case Send():
			                self.start(self._send(message))
			            case _:
			                self.start(self._publish(message))
			    async def _send(self, message):
			        try:
			            await self.agent.send(message)
			        except Exception:
			            self._queue.task_done()
			            return
			        self._queue.task_done()
			    async def _publish(self, message):
			        try:
			            await self.agent.publish(message)
			        finally:
			            self._queue.task_done()
		`,
		code`
			async def work(queue, item):
			    try:
			        await handle(item)
			    finally:
			        queue.task_done()

			async def consume(queue):
			    while True:
			        item = await queue.get()
			        if item is None:
			            queue.task_done()
			            return
			        create_task(work(queue, item))
		`,
		// It counts only what is special; the caller counts at the end.
		code`
			class Runtime:
			    async def run(self):
			        while True:
			            message = await self._queue.get()
			            try:
			                await self._handle(message)
			            finally:
			                self._queue.task_done()
			    async def _handle(self, message):
			        for each in message.dropped:
			            self._queue.task_done()
			        await self.agent.send(message)
		`,
		// Nobody hands it anything.
		code`
			class Runtime:
			    async def acknowledge(self, message):
			        if await self.agent.send(message):
			            self._queue.task_done()
		`,
	],
	invalid: [
		code`
			class Runtime:
			    async def next(self):
			        message = await self._queue.get()
			        self.start(self._send(message))
			    async def _send(self, message):
			              ~~~~~ finishSkipped
			        if message.old:
			            return
			        try:
			            await self.agent.send(message)
			        finally:
			            self._queue.task_done()
		`,
		code`
			class Runtime:
			    async def next(self):
			        while True:
			            message = await self._queue.get()
			            if message is None:
			                self._queue.task_done()
			                return
			            self.start(self._send(message))
			    async def _send(self, message):
			              ~~~~~ finishAfterError
			        await self.agent.send(message)
			        self._queue.task_done()
		`,
		// One of the ways counts, the other hands it to nobody who does.
		code`
			class Runtime:
			    async def next(self):
			        while True:
			            message = await self._queue.get()
			                                        ~~~ skipped
			            if message is None:
			                self._queue.task_done()
			                return
			            self.start(self._send(message))
			    async def _send(self, message):
			        await self.agent.send(message)
		`,
		// A queue that is made later, and looked at before.
		code`
			import asyncio

			class Backend:
			    _queue = None
			    async def start(self):
			        self._queue = asyncio.Queue()
			    async def stop(self):
			        if self._queue is not None:
			            await self._queue.join()
			    async def events(self):
			        while True:
			            yield await self._queue.get()
			                                    ~~~ never
		`,
	],
};
