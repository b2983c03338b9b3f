import { code, type Cases } from '#test';

/** Loops that sleep. */
export const python: Cases = {
	valid: [
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
