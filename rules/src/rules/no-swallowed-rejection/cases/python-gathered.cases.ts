import { code, type Cases } from '#test';
import { inMain } from './in-main.ts';

const strict = { checkDefaults: true, checkHandedOn: true, checkCancelledResults: true };

/** Results of `gather` with `return_exceptions`, in which errors lie unread. */
export const pythonGathered: Cases = {
	valid: [
		{
			code: code`
				import asyncio
				async def load(urls, fetch):
				    results = await asyncio.gather(*[fetch(url) for url in urls], return_exceptions=True)
				    for result in results:
				        if isinstance(result, BaseException):
				            log.error(result)
				            continue
				        use(result)
				    return [result for result in results if not isinstance(result, BaseException)]
			`,
			options: { checkFulfilledOnly: true },
		},
		// Gathered results.
		inMain(
			'results = await asyncio.gather(a(), b(), return_exceptions=True)\nfor result in results:\n    show(result)',
		),
		inMain('await asyncio.gather(a(), b())'),
		inMain('await asyncio.gather(a(), b(), return_exceptions=False)'),
		inMain('task.cancel()\nawait asyncio.gather(task, return_exceptions=True)'),
		code`
			import asyncio
			async def main(jobs):
			    tasks = [asyncio.create_task(job()) for job in jobs]
			    for task in tasks:
			        task.cancel()
			    await asyncio.gather(*tasks, return_exceptions=True)
		`,
		'async def main(self):\n    await asyncio.gather(*self.tasks, return_exceptions=True)',
		'async def main(tasks):\n    await asyncio.gather(*tasks, return_exceptions=True)',
		inMain('await asyncio.gather(a.close(), b.close(), return_exceptions=True)'),
		inMain('# Errors are counted by the client itself.\nawait asyncio.gather(a(), b(), return_exceptions=True)'),
		inMain('results = await asyncio.gather(a(), b(), return_exceptions=True)\nprint(results)'),
		inMain('return await asyncio.gather(a(), b(), return_exceptions=True)'),
		inMain('first, second = await asyncio.gather(a(), b(), return_exceptions=True)'),
		'def gather(*all, return_exceptions): ...\n' + inMain('await gather(a(), return_exceptions=True)'),
		'results = await asyncio.gather(*tasks, return_exceptions=True)\nfor result in results:\n    if isinstance(result, Exception):\n        show(result)',
		{
			code: inMain(
				'results = await load()\nfor result in results:\n    if isinstance(result, Exception):\n        show(result)',
			),
			options: strict,
		},
		{
			code: inMain(
				'results = await asyncio.gather(a(), return_exceptions=True)\nfor r in results:\n    if isinstance(r, BaseException):\n        show(r)',
			),
			options: strict,
		},
		{
			code: inMain(
				'for r in await asyncio.gather(a(), return_exceptions=True):\n    if isinstance(r, asyncio.CancelledError):\n        hide(r)\n    elif isinstance(r, Exception):\n        show(r)',
			),
			options: strict,
		},
	],
	invalid: [
		{
			code: code`
				import asyncio
				async def load(urls, fetch):
				    results = await asyncio.gather(*[fetch(url) for url in urls], return_exceptions=True)
				                    ~~~~~~~~~~~~~~ fulfilledOnly
				    return [result for result in results if not isinstance(result, BaseException)]
				async def turns(urls, fetch):
				    results = await asyncio.gather(*[fetch(url) for url in urls], return_exceptions=True)
				                    ~~~~~~~~~~~~~~ fulfilledOnly
				    for result in results:
				        if isinstance(result, Exception):
				            continue
				        use(result)
			`,
			options: { checkFulfilledOnly: true },
		},
		code`
			import asyncio
			async def main(users):
			    await asyncio.gather(*[save(user) for user in users], return_exceptions=True)
			          ~~~~~~~~~~~~~~ unreadResults
			    results = await asyncio.gather(save(1), save(2), return_exceptions=True)
			                    ~~~~~~~~~~~~~~ unreadResults
			    print(len(results))
		`,
		code`
			from asyncio import gather, create_task
			async def main(users):
			    tasks = []
			    for user in users:
			        tasks.append(create_task(save(user)))
			    await gather(*tasks, return_exceptions=True)
			          ~~~~~~ unreadResults
		`,
		{
			code: code`
				async def main(users):
				    tasks = [save(user) for user in users]
				    results = await asyncio.gather(*tasks, return_exceptions=True)
				                    ~~~~~~~~~~~~~~ handedOn
				    print(f"Results: {results}")
				async def second(users):
				    return await asyncio.gather(*(save(user) for user in users), return_exceptions=True)
				                 ~~~~~~~~~~~~~~ handedOn
			`,
			options: strict,
		},
		{
			code: code`
				import asyncio
				async def main(task):
				    task.cancel()
				    results = await asyncio.gather(task, return_exceptions=True)
				                    ~~~~~~~~~~~~~~ handedOn
				    print(results)
			`,
			options: strict,
		},
		{
			code: code`
				results = await asyncio.gather(*tasks, return_exceptions=True)
				for index, result in enumerate(results):
				    if isinstance(result, Exception):
				       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ cancelledResult
				        print(result)
				=> useBaseException
				results = await asyncio.gather(*tasks, return_exceptions=True)
				for index, result in enumerate(results):
				    if isinstance(result, BaseException):
				        print(result)
			`,
			options: strict,
		},
		{
			code: code`
				import asyncio as aio
				async def main():
				    good = [r for r in await aio.gather(a(), b(), return_exceptions=True) if not isinstance(r, Exception)]
				                                                                                 ~~~~~~~~~~~~~~~~~~~~~~~~ cancelledResult
				    return good
				=> useBaseException
				import asyncio as aio
				async def main():
				    good = [r for r in await aio.gather(a(), b(), return_exceptions=True) if not isinstance(r, BaseException)]
				    return good
			`,
			options: strict,
		},
	],
};
