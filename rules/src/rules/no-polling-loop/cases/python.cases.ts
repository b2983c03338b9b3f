import { code, type Cases } from '#test';

/** Loops that sleep. */
export const python: Cases = {
	valid: [
		{
			code: 'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(3600)\n',
			options: { checkEveryCondition: true },
		},
		code`
			import asyncio
			class Door:
			    async def remote(self, server):
			        while True:
			            if await server.is_open():
			                break
			            await asyncio.sleep(1)
			    async def works(self):
			        while True:
			            if self.stopped:
			                break
			            await self.turn()
			            await asyncio.sleep(1)
			    async def counts(self):
			        while True:
			            if self.stopped:
			                self.count += 1
			            await asyncio.sleep(1)
		`,
		code`
			import asyncio
			async def main(server, job):
			    while not await server.is_ready():
			        await asyncio.sleep(0.1)
			    while not server.is_ready():
			        await asyncio.sleep(0.1)
			    while job.running:
			        await asyncio.sleep(0.1)
			        await job.refresh()
			    while True:
			        await asyncio.sleep(0.1)
			    while job.running:
			        await asyncio.sleep(0)
			    while job.running:
			        await job.turn()
		`,
		code`
			from own import asyncio
			async def main(job):
			    while job.running:
			        await asyncio.sleep(1)
		`,
	],
	invalid: [
		{
			code: code`
				import asyncio
				async def opened(door):
				    while not await door.is_open():
				          ~~~~~~~~~~~~~~~~~~~~~~~~ polls
				        await asyncio.sleep(1)
			`,
			options: { checkEveryCondition: true },
		},
		{
			code: code`
				import trio
				async def opened(door):
				    while True:
				        if door.is_open():
				           ~~~~~~~~~~~~~~ polls
				            break
				        await trio.sleep(1)
			`,
			options: { checkEveryCondition: true },
		},
		code`
			import asyncio, anyio
			class Door:
			    async def wait(self):
			        while True:
			            if self.open:
			               ~~~~~~~~~ polls
			                break
			            await asyncio.sleep(0.1)
			    async def closed(self):
			        while True:
			            await anyio.sleep(0.1)
			            if not self.jobs:
			               ~~~~~~~~~~~~~ polls
			                return True
		`,
		code`
			import asyncio
			class Client:
			    async def ready(self):
			        while not self.connected:
			              ~~~~~~~~~~~~~~~~~~ polls
			            await asyncio.sleep(0.05)
			        while not self.future.done() and len(self.jobs) > 3:
			              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ polls
			            await asyncio.sleep(0.05)
		`,
		code`
			from anyio import sleep
			loaded = False
			async def main():
			    while not loaded:
			          ~~~~~~~~~~ polls
			        await sleep(1)
		`,
	],
};
