import { code, type Cases } from '#test';

/** What shows that a function goes on behind a handler as if nothing had been cancelled. */
export const goesOn: Cases = {
	valid: [
		// The program's own end; no loop leads back.
		code`
			import asyncio
			async def main():
			    try:
			        await asyncio.Future()
			    except asyncio.CancelledError:
			        print('stopped')
			    await asyncio.sleep(1)
			asyncio.run(main())
		`,
		// It asks whether it was a cancellation; the name had a value before.
		code`
			import asyncio
			async def work(jobs, log):
			    try:
			        await jobs.next()
			    except BaseException as error:
			        if isinstance(error, asyncio.CancelledError):
			            log.note(1)
			async def last(jobs):
			    job = None
			    try:
			        job = await jobs.next()
			    except asyncio.CancelledError:
			        print('stopped')
			    print(job)
		`,
	],
	invalid: [
		// A loop leads back, also in the program's main function.
		code`
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            print('stopped')
			asyncio.run(main(1))
			=> addRaise
			import asyncio
			async def main(jobs):
			    while True:
			        try:
			            await jobs.next()
			        except asyncio.CancelledError:
			            print('stopped')
			            raise
			asyncio.run(main(1))
		`,
		// The value that the wait did not give is read.
		code`
			import asyncio
			async def url_of(client):
			    try:
			        response = await client.get('/')
			    except asyncio.CancelledError:
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			        client.reset()
			    return response.url
			=> addRaise
			import asyncio
			async def url_of(client):
			    try:
			        response = await client.get('/')
			    except asyncio.CancelledError:
			        client.reset()
			        raise
			    return response.url
		`,
		// A task is started.
		code`
			import asyncio
			class Server:
			    async def start(self):
			        try:
			            await self.bind()
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ notRaised
			            self.unbind()
			        self.task = asyncio.create_task(self.serve())
			=> addRaise
			import asyncio
			class Server:
			    async def start(self):
			        try:
			            await self.bind()
			        except asyncio.CancelledError:
			            self.unbind()
			            raise
			        self.task = asyncio.create_task(self.serve())
		`,
		// A wrapper gives what it wraps, or nothing; raised for some, nothing for the others.
		code`
			import asyncio
			import functools
			def quiet(function):
			    @functools.wraps(function)
			    async def wrapper(*args):
			        try:
			            return await function(*args)
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
			            print('stopped')
			    return wrapper
			=> addRaise
			import asyncio
			import functools
			def quiet(function):
			    @functools.wraps(function)
			    async def wrapper(*args):
			        try:
			            return await function(*args)
			        except asyncio.CancelledError:
			            print('stopped')
			            raise
			    return wrapper
		`,
		code`
			import asyncio
			class Client:
			    async def call(self, request):
			        try:
			            return await request
			        except asyncio.CancelledError:
			        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ endsQuietly
			            if self.is_closed:
			                raise ConnectionError
			    async def connect(self):
			        try:
			            await self.open()
			        except BaseException as error:
			        ~~~~~~~~~~~~~~~~~~~~ endsQuietly
			            print(error)
			            if isinstance(error, OSError):
			                print('refused')
			=> addOwnRaise
			import asyncio
			class Client:
			    async def call(self, request):
			        try:
			            return await request
			        except asyncio.CancelledError:
			            if asyncio.current_task().cancelling():
			                raise
			            if self.is_closed:
			                raise ConnectionError
			    async def connect(self):
			        try:
			            await self.open()
			        except BaseException as error:
			            print(error)
			            if isinstance(error, OSError):
			                print('refused')
			=> addHandler
			import asyncio
			class Client:
			    async def call(self, request):
			        try:
			            return await request
			        except asyncio.CancelledError:
			            if self.is_closed:
			                raise ConnectionError
			    async def connect(self):
			        try:
			            await self.open()
			        except asyncio.CancelledError:
			            raise
			        except BaseException as error:
			            print(error)
			            if isinstance(error, OSError):
			                print('refused')
		`,
	],
};
