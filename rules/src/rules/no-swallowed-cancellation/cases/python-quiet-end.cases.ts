import { code, type Cases } from '#test';

const strict = { checkCancelledChildren: true, checkQuietEnds: true };

const quiet = code`
	import asyncio
	async def main(jobs):
	    try:
	        while True:
	            await jobs.get()
	    except asyncio.CancelledError:
	        print('over')
`;

/** Functions that end without a word when they are cancelled. */
export const pythonQuietEnd: Cases = {
	valid: [
		// The main function of a task, and one that says what it gives instead.
		code`
			import asyncio
			async def load(url):
			    try:
			        return await get(url)
			    except asyncio.CancelledError:
			        return 'cancelled'
		`,
		code`
			import asyncio
			async def walk(urls):
			    try:
			        for url in urls:
			            if not await get(url):
			                return
			    except asyncio.CancelledError:
			        print('cancelled')
		`,
		quiet,
		'import contextlib, asyncio\nasync def main():\n    with contextlib.suppress(asyncio.CancelledError):\n        await serve()',
	],
	invalid: [
		{
			code: code`
				import asyncio
				async def serve(queue, connection):
				    while True:
				        try:
				            await connection.send(await queue.get())
				        except asyncio.CancelledError:
				        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
				            break
				=> addRaise
				import asyncio
				async def serve(queue, connection):
				    while True:
				        try:
				            await connection.send(await queue.get())
				        except asyncio.CancelledError:
				            raise
			`,
			options: strict,
		},
		// `raise` would pass by what cleans up behind the loop.
		{
			code: code`
				import asyncio
				async def serve(queue, connection):
				    while True:
				        try:
				            await connection.send(await queue.get())
				        except asyncio.CancelledError:
				        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
				            break
				    connection.close()
			`,
			options: strict,
		},
		{
			code: `${quiet.replace(
				'    except asyncio.CancelledError:\n',
				'    except asyncio.CancelledError:\n    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly\n',
			)}\n=> addRaise\n${quiet}\n        raise`,
			options: strict,
		},
		{
			code: code`
				import asyncio, contextlib
				async def main():
				    with contextlib.suppress(asyncio.CancelledError):
				         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
				        await serve()
			`,
			options: strict,
		},
		// Gives a value elsewhere, and nothing where it is cancelled.
		code`
			import asyncio
			async def load(url):
			    try:
			        return await get(url)
			    except asyncio.CancelledError:
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
			        print('cancelled')
			=> addRaise
			import asyncio
			async def load(url):
			    try:
			        return await get(url)
			    except asyncio.CancelledError:
			        print('cancelled')
			        raise
		`,
		// Takes whatever comes.
		code`
			async def acquire(self):
			    try:
			        await self.event.wait()
			    except BaseException:
			    ~~~~~~~~~~~~~~~~~~~~ endsQuietly
			        self.waiters.pop()
			=> addHandler
			import asyncio


			async def acquire(self):
			    try:
			        await self.event.wait()
			    except asyncio.CancelledError:
			        raise
			    except BaseException:
			        self.waiters.pop()
		`,
	],
};
