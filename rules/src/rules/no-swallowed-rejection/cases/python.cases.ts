import { code, type Cases } from '#test';
import { inMain } from './in-main.ts';

export const python: Cases = {
	valid: [
		code`
			async def main(users, jobs):
			    try:
			        await save(users)
			    finally:
			        for job in jobs:
			            break
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
		{
			code: inMain('try:\n    await track()\nexcept Exception:\n    pass'),
			options: { allowForKnownSafeCalls: ['track'] },
		},
		'class Exception: ...\n' + inMain('try:\n    await save()\nexcept Exception:\n    pass'),
		'async def aclose(self):\n    try:\n        await self.flush()\n    except Exception:\n        pass',
		'async def __aexit__(self, *error):\n    with suppress(Exception):\n        await self.flush()',
	],
	invalid: [
		code`
			async def main(users):
			    for user in users:
			        try:
			            await save(user)
			        finally:
			            break
			            ~~~~~ leavesFinally
		`,
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
