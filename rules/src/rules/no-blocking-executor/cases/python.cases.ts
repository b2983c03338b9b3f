import { code, type Cases } from '#test';

/** Executors in coroutines. */
export const python: Cases = {
	valid: [
		// All of it is waited for inside: no-blocking-call's.
		code`
			from concurrent.futures import ThreadPoolExecutor, as_completed
			async def main(jobs):
			    with ThreadPoolExecutor() as pool:
			        for future in as_completed([pool.submit(job) for job in jobs]):
			            print(future.result())
		`,
		code`
			import concurrent.futures as cf
			async def main(jobs):
			    with cf.ThreadPoolExecutor() as pool:
			        cf.wait([pool.submit(job) for job in jobs])
		`,
		{
			code: code`
				import asyncio
				async def in_thread(work, *more):
				    return await asyncio.to_thread(work, *more)
				def read(path):
				    return [line for line in open(path)]
				def count(n):
				    return sum(i * i for i in range(n))
				async def other(work):
				    return await ask(work)
				async def main(path):
				    await in_thread(read, path)
				    await other(count)
			`,
			options: { checkComputing: true },
		},
		code`
			import asyncio
			from concurrent.futures import ThreadPoolExecutor
			pool = ThreadPoolExecutor()
			async def main():
			    loop = asyncio.get_running_loop()
			    await loop.run_in_executor(pool, work)
			    await loop.run_in_executor(None, work)
			    pool.shutdown(wait=False)
			    pool.shutdown(False)
			    await asyncio.to_thread(pool.shutdown)
			def sync():
			    with ThreadPoolExecutor() as other:
			        other.submit(work)
			    pool.shutdown()
		`,
		// Something else that shuts down, and somebody's own class.
		code`
			from own import ThreadPoolExecutor
			async def main(server, wait):
			    with ThreadPoolExecutor():
			        await work()
			    server.shutdown()
		`,
		code`
			from concurrent.futures import ThreadPoolExecutor
			async def main(wait, options):
			    pool = ThreadPoolExecutor()
			    pool.shutdown(wait=wait)
			    pool.shutdown(**options)
			    def later():
			        pool.shutdown()
			    await run(later)
		`,
		{
			options: { checkComputing: true },
			code: code`
				import asyncio
				import requests
				from concurrent.futures import ProcessPoolExecutor
				def compute(n):
				    return sum(i * i for i in range(n))
				def load(urls):
				    return [requests.get(url) for url in urls]
				def small(n):
				    return n + 1
				pool = ProcessPoolExecutor()
				async def main(loop, unknown):
				    await loop.run_in_executor(pool, compute, 10)
				    await loop.run_in_executor(unknown, compute, 10)
				    await asyncio.to_thread(load, [])
				    await asyncio.to_thread(small, 1)
				    await asyncio.to_thread(unknown)
			`,
		},
		'import asyncio\ndef compute(n):\n    return sum(i * i for i in range(n))\nasync def main():\n    await asyncio.to_thread(compute, 9)\n',
	],
	invalid: [
		{
			code: code`
				import asyncio
				from concurrent.futures import ThreadPoolExecutor
				pool = ThreadPoolExecutor()
				async def in_thread(work, *more):
				    loop = asyncio.get_running_loop()
				    return await loop.run_in_executor(pool, work, *more)
				def count(n):
				    return sum(i * i for i in range(n))
				async def main():
				    await in_thread(count, 1000000)
				                    ~~~~~ computing
			`,
			options: { checkComputing: true },
		},
		{
			options: { checkComputing: true },
			code: code`
				import asyncio
				import math
				from concurrent.futures import ThreadPoolExecutor
				pool = ThreadPoolExecutor()
				def compute(n):
				    total = 0
				    for i in range(n):
				        total += math.sqrt(i)
				    return total
				async def main(loop):
				    await loop.run_in_executor(None, compute, 10)
				                                     ~~~~~~~ computing
				    await loop.run_in_executor(pool, compute, 10)
				                                     ~~~~~~~ computing
				    await asyncio.to_thread(compute, 10)
				                            ~~~~~~~ computing
			`,
		},
		code`
			import asyncio
			import concurrent.futures
			async def main(numbers):
			    loop = asyncio.get_running_loop()
			    with concurrent.futures.ThreadPoolExecutor() as pool:
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ leaving
			        return await loop.run_in_executor(pool, sum, numbers)
		`,
		// A document: the import is left out, and \`await\` stands at the top.
		code`
			with ProcessPoolExecutor() as pool:
			     ~~~~~~~~~~~~~~~~~~~~~ leaving
			    result = await loop.run_in_executor(pool, work, data)
		`,
		code`
			from concurrent.futures import ThreadPoolExecutor as Pool
			class Service:
			    def __init__(self):
			        self.pool = Pool(max_workers=4)
			    async def stop(self):
			        self.pool.shutdown()
			                  ~~~~~~~~ shutdown
			        self.pool.shutdown(wait=True)
			                  ~~~~~~~~ shutdown
			        self.pool.shutdown(cancel_futures=True)
			                  ~~~~~~~~ shutdown
			=> addNoWait
			from concurrent.futures import ThreadPoolExecutor as Pool
			class Service:
			    def __init__(self):
			        self.pool = Pool(max_workers=4)
			    async def stop(self):
			        self.pool.shutdown(wait=False)
			        self.pool.shutdown(wait=True)
			        self.pool.shutdown(cancel_futures=True)
			=> addNoWait
			from concurrent.futures import ThreadPoolExecutor as Pool
			class Service:
			    def __init__(self):
			        self.pool = Pool(max_workers=4)
			    async def stop(self):
			        self.pool.shutdown()
			        self.pool.shutdown(wait=False)
			        self.pool.shutdown(cancel_futures=True)
			=> addNoWait
			from concurrent.futures import ThreadPoolExecutor as Pool
			class Service:
			    def __init__(self):
			        self.pool = Pool(max_workers=4)
			    async def stop(self):
			        self.pool.shutdown()
			        self.pool.shutdown(wait=True)
			        self.pool.shutdown(wait=False, cancel_futures=True)
		`,
	],
};
