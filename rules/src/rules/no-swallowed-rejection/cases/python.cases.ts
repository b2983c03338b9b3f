import { code, type Cases } from '#test';

const inMain = (body: string): string => `async def main():\n${body.replaceAll(/^/gm, '    ')}`;
const strict = { checkDefaults: true, checkHandedOn: true, checkCancelledResults: true };

export const python: Cases = {
	valid: [
		// As good as a default in the handler.
		code`
			async def explain(response):
			    body = {}
			    try:
			        body = await response.json()
			    except Exception:
			        pass
			    raise ValueError(body.get("error", "not found"))
		`,
		// Narrow, reraised, looked at, or the answer that a framework asks for.
		{
			code: code`
				async def narrow(url):
				    try:
				        return await fetch(url)
				    except ConnectionError as error:
				        log.warning("no answer: %s", error)
				        return None
				async def raised(url):
				    try:
				        return await fetch(url)
				    except Exception:
				        log.exception("failed")
				        raise
				@app.get("/page")
				async def page(url):
				    try:
				        return await fetch(url)
				    except Exception as error:
				        log.exception("failed")
				        return {"error": str(error)}
				async def wrapped(url):
				    try:
				        return await fetch(url)
				    except Exception as error:
				        return Failure(error)
				async def said(url):
				    try:
				        return await fetch(url)
				    except Exception as error:
				        # Whatever went wrong, the page is left out.
				        log.warning(error)
				        return None
			`,
			options: { checkAnswers: true },
		},
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
		code`
			async def main(users):
			    result = None
			    try:
			        result = await save(users)
			    except Exception as error:
			        log(error)
			    finally:
			        return result
		`,
		inMain('try:\n    await save()\nexcept OSError:\n    pass'),
		inMain('try:\n    await save()\nexcept Exception as error:\n    print(error)'),
		// A cancellation ends here, too: no-swallowed-cancellation's.
		inMain('try:\n    await save()\nexcept BaseException:\n    pass'),
		inMain('try:\n    await save()\nexcept:\n    pass'),
		'import asyncio\nasync def main(page):\n    try:\n        await page.close()\n        await asyncio.sleep(1)\n    except Exception:\n        pass',
		// A sleep that can be cut short.
		inMain(
			'while True:\n    try:\n        await asyncio.wait_for(stopped.wait(), 5)\n    except Exception:\n        pass',
		),
		// The failure is asked for.
		inMain(
			'quads = []\ntry:\n    found = await read()\n    if found:\n        quads = found\nexcept Exception:\n    pass\nif not quads:\n    quads = await measure()',
		),
		inMain(
			'form = None\nwith contextlib.suppress(Exception):\n    form = await request.form()\nif form is None:\n    return',
		),
		// The function says so, or does something ahead of need.
		'async def forget(name):\n    """Delete a consumer, ignoring errors."""\n    try:\n        await remove(name)\n    except Exception:\n        pass',
		'async def _prewarm(client):\n    try:\n        await client.ask("/")\n    except Exception:\n        pass',
		inMain('try:\n    await save()\nexcept Exception:\n    logger.exception("not saved")'),
		inMain('try:\n    await save()\nexcept Exception:\n    raise'),
		inMain('try:\n    save()\nexcept Exception:\n    pass'),
		inMain('try:\n    async def later():\n        await save()\nexcept Exception:\n    pass'),
		'def main():\n    try:\n        save()\n    except Exception:\n        pass',
		inMain('try:\n    await track()\nexcept Exception:\n    # statistics may be lost\n    pass'),
		inMain('try:\n    await track()\nexcept Exception:  # statistics may be lost\n    pass'),
		inMain('try:\n    await track()\nexcept Exception:\n    pass  # statistics may be lost'),
		inMain('# Best effort: statistics may fail.\ntry:\n    await track()\nexcept Exception:\n    pass'),
		// Clean-up, and what others hold too.
		inMain('try:\n    await client.aclose()\nexcept Exception:\n    pass'),
		inMain('try:\n    await writer.wait_closed()\nexcept Exception:\n    pass'),
		inMain('try:\n    await self._task\nexcept Exception:\n    pass'),
		inMain('with suppress(Exception):\n    await session.close()'),
		inMain('from contextlib import suppress\nwith suppress(OSError):\n    await save()'),
		inMain(
			'try:\n    await save()\nexcept OSError as error:\n    try:\n        await report(error)\n    except Exception:\n        pass\n    raise',
		),
		inMain('try:\n    await save()\nfinally:\n    with suppress(Exception):\n        await report()'),
		inMain('try:\n    return await read(cache)\nexcept Exception:\n    pass\nreturn await read(disk)'),
		inMain(
			'while True:\n    try:\n        await connect()\n        break\n    except Exception:\n        pass\n    await sleep(1)',
		),
		inMain('try:\n    return await read()\nexcept Exception:\n    return None'),
		{
			code: inMain('try:\n    return await read()\nexcept Exception as error:\n    return fallback(error)'),
			options: strict,
		},
		{ code: inMain('try:\n    return await stat(path)\nexcept Exception:\n    return None'), options: strict },
		{
			code: inMain('try:\n    await track()\nexcept Exception:\n    pass'),
			options: { allowForKnownSafeCalls: ['track'] },
		},
		'class Exception: ...\n' + inMain('try:\n    await save()\nexcept Exception:\n    pass'),
		'async def aclose(self):\n    try:\n        await self.flush()\n    except Exception:\n        pass',
		'async def __aexit__(self, *error):\n    with suppress(Exception):\n        await self.flush()',
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
		// Cancellations pass.
		code`
			import asyncio
			import logging
			async def main():
			    try:
			        await save()
			    except asyncio.CancelledError:
			        raise
			    except BaseException:
			    ~~~~~~~~~~~~~~~~~~~~ dropped
			        pass
			=> logError
			import asyncio
			import logging
			async def main():
			    try:
			        await save()
			    except asyncio.CancelledError:
			        raise
			    except BaseException:
			        logging.exception('save failed')
		`,
		// More than the default hangs on it.
		code`
			async def main():
			    rows = []
			    try:
			        await connect()
			        rows = await read()
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			    show(rows)
			=> logError
			import logging


			async def main():
			    rows = []
			    try:
			        await connect()
			        rows = await read()
			    except Exception:
			        logging.exception('connect failed')
			    show(rows)
		`,
		{
			options: { checkDefaults: true },
			code: code`
				async def main():
				    rows = []
				    try:
				        rows = await read()
				    except Exception:
				    ~~~~~~~~~~~~~~~~ givesDefault
				        pass
				    show(rows)
			`,
		},
		{
			code: code`
				async def load(url):
				    try:
				        return await fetch(url)
				    except Exception as error:
				    ~~~~~~~~~~~~~~~~ answers
				        log.warning("no answer: %s", error)
				        return None
				async def ask(url):
				    try:
				        return {"url": url, "data": await fetch(url)}
				    except ConnectionError:
				        return {"url": url, "data": None}
				    except Exception as error:
				    ~~~~~~~~~~~~~~~~ answers
				        return {"url": url, "data": str(error)}
			`,
			options: { checkAnswers: true },
		},
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
			async def main():
			    try:
			        await save()
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			=> logError
			import logging


			async def main():
			    try:
			        await save()
			    except Exception:
			        logging.exception('save failed')
		`,
		code`
			import logging
			logger = logging.getLogger(__name__)
			async def main(users):
			    for user in users:
			        try:
			            await save(user)
			        except Exception:
			        ~~~~~~~~~~~~~~~~ dropped
			            continue
			=> logError
			import logging
			logger = logging.getLogger(__name__)
			async def main(users):
			    for user in users:
			        try:
			            await save(user)
			        except Exception:
			            logger.exception('save failed')
			            continue
		`,
		code`
			import logging
			async def main(pages):
			    try:
			        async for page in pages():
			            show(page)
			    except (OSError, Exception) as error: ...
			    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ dropped
			=> logError
			import logging
			async def main(pages):
			    try:
			        async for page in pages():
			            show(page)
			    except (OSError, Exception) as error: logging.exception('pages failed')
		`,
		code`
			import logging
			try:
			    await client.save()
			except BaseException:
			~~~~~~~~~~~~~~~~~~~~ dropped
			    pass  # pragma: no cover
			=> logError
			import logging
			try:
			    await client.save()
			except BaseException:
			    logging.exception('client.save failed')  # pragma: no cover
		`,
		code`
			import inspect
			import logging
			async def main(metrics, worker):
			    for metric in metrics:
			        try:
			            result = metric(worker)
			            if inspect.isawaitable(result):
			                result = await result
			        except Exception:  # TODO: log it
			        ~~~~~~~~~~~~~~~~ dropped
			            pass
			=> logError
			import inspect
			import logging
			async def main(metrics, worker):
			    for metric in metrics:
			        try:
			            result = metric(worker)
			            if inspect.isawaitable(result):
			                result = await result
			        except Exception:  # TODO: log it
			            logging.exception('metric failed')
		`,
		code`
			from contextlib import suppress as ignoring
			async def main():
			    with ignoring(Exception):
			         ~~~~~~~~~~~~~~~~~~~ dropped
			        await save()
		`,
		code`
			import contextlib, asyncio
			async def main():
			    with contextlib.suppress(BaseException):
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ dropped
			        await asyncio.wait_for(save(), 1)
		`,
		{
			code: code`
				import logging
				async def main():
				    try:
				        await track()
				    except Exception:
				    ~~~~~~~~~~~~~~~~ dropped
				        pass  # statistics may be lost
				=> logError
				import logging
				async def main():
				    try:
				        await track()
				    except Exception:
				        logging.exception('track failed')  # statistics may be lost
			`,
			options: { allowComments: false },
		},
		{
			code: code`
				async def main():
				    try:
				        return await read()
				    except Exception:
				    ~~~~~~~~~~~~~~~~ givesDefault
				        return []
				async def second():
				    with suppress(Exception):
				         ~~~~~~~~~~~~~~~~~~~ givesDefault
				        return await read()
				    return None
			`,
			options: strict,
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
		code`
			async def main(users):
			    try:
			        await save(users)
			    finally:
			        return users
			        ~~~~~~ leavesFinally
			async def turn(users):
			    for user in users:
			        try:
			            await save(user)
			        finally:
			            if user:
			                continue
			                ~~~~~~~~ leavesFinally
			            for each in user:
			                break
		`,
		// What a combinator waits for, under a name of its own.
		code`
			import asyncio
			import logging

			async def main(shard):
			    try:
			        work = shard.connect()
			        await asyncio.wait_for(work, 60)
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			=> logError
			import asyncio
			import logging

			async def main(shard):
			    try:
			        work = shard.connect()
			        await asyncio.wait_for(work, 60)
			    except Exception:
			        logging.exception('shard.connect failed')
		`,
		// The file's quotes; `log` is a function here.
		code`
			import asyncio
			import os
			def log(text): print("log", text)
			async def main():
			    try:
			        await save("rows")
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			=> logError
			import asyncio
			import logging
			import os
			def log(text): print("log", text)
			async def main():
			    try:
			        await save("rows")
			    except Exception:
			        logging.exception("save failed")
		`,
	],
};
