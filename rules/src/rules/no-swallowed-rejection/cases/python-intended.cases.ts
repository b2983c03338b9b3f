import { code, type Cases } from '#test';

/** Errors in Python whose end is meant, and what looks alike. */
export const pythonIntended: Cases = {
	valid: [
		// A comment of several lines, before the statement and at the top of its body.
		code`
			import contextlib
			async def write(store, turn):
			    # A failed write heals itself: the next pass sees that the turn was
			    # answered and tries it again.
			    with contextlib.suppress(Exception):
			        await store.write(turn)
		`,
		code`
			from contextlib import suppress
			async def create(session, note):
			    with suppress(Exception):
			        # Notifications that fail must not end it.
			        await session.send(note)
			    return note
		`,
		// Tasks that others hold are only waited for, whatever copies them.
		code`
			import asyncio
			class Pool:
			    async def drain(self):
			        await asyncio.gather(*list(self.tasks), return_exceptions=True)
			        await asyncio.gather(*tuple(self.tasks), return_exceptions=True)
			        await asyncio.gather(*self.by_name.values(), return_exceptions=True)
			        rest = sorted(self.tasks)
			        await asyncio.gather(*rest, return_exceptions=True)
		`,
		// The error that is on its way goes on.
		code`
			import asyncio
			async def write(data):
			    task = asyncio.create_task(save(data))
			    try:
			        return await asyncio.shield(task)
			    except asyncio.CancelledError:
			        await asyncio.gather(task, return_exceptions=True)
			        raise
		`,
		// A plain value that was right before, some statements and blocks earlier.
		code`
			async def report(client, session_id):
			    recording: dict = {}
			    if session_id:
			        try:
			            details = await client.session(session_id)
			            recording = {'url': details.url}
			        except Exception:
			            pass
			    return {'id': session_id, **recording}
		`,
		// Success leaves by the way of \`else\`.
		code`
			async def resolve(resolver):
			    try:
			        value = await resolver()
			    except Exception:
			        pass
			    else:
			        if value:
			            return value
			    give_up()
		`,
		// It is ended next.
		code`
			async def discard(session):
			    await session.ready
			async def leave(session):
			    try:
			        await session.send('stop')
			    except Exception:
			        pass
			    try:
			        await session.detach()
			    except Exception:
			        pass
		`,
		// How long something is waited for.
		code`
			async def open(page):
			    try:
			        await page.wait_for_load_state('networkidle', timeout=5)
			    except Exception:
			        pass
			    try:
			        await page.unroute('**')
			    except Exception:
			        pass
		`,
		code`
			import contextlib
			async def wait_all(children):
			    """Waits for every child. Errors are suppressed, since the processor looks after them."""
			    for child in children:
			        with contextlib.suppress(Exception):
			            await child.result()
		`,
		// Sessions that are being ended, whatever the call is named after.
		code`
			import asyncio
			async def end_all(sessions):
			    tasks = [session.async_abort() for session in sessions]
			    await asyncio.gather(*tasks, return_exceptions=True)
		`,
		// Whether one has been found is asked behind the loop.
		code`
			async def convert(converters, raw):
			    result = MISSING
			    for each in converters:
			        try:
			            result = await each.convert(raw)
			        except Exception:
			            continue
			    if result is MISSING:
			        raise ValueError(raw)
			    return result
		`,
		// What measures must not disturb.
		code`
			class Metric:
			    @staticmethod
			    async def flush(session, url):
			        try:
			            await session.post(url)
			        except Exception:
			            pass
		`,
		// Nothing is on its way.
		code`
			import sys
			async def tenant_of(request):
			    tenant = None
			    try:
			        tenant = await request.tenant()
			    finally:
			        if sys.exc_info()[0] is None:
			            return tenant or 'default'
		`,
	],
	invalid: [
		// A comment that says something else, and one about an earlier statement.
		code`
			import contextlib
			async def write(store, turn):
			    # A failed write heals itself.

			    # Turns are kept for a day.
			    with contextlib.suppress(Exception):
			         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ dropped
			        await store.write(turn)
		`,
		// What this function starts itself is its own to look after.
		code`
			import asyncio
			class Pool:
			    async def drain(self, urls):
			        await asyncio.gather(*list(load(url) for url in urls), return_exceptions=True)
			              ~~~~~~~~~~~~~~ unreadResults
			        work = tuple(load(url) for url in urls)
			        await asyncio.gather(*work, return_exceptions=True)
			              ~~~~~~~~~~~~~~ unreadResults
		`,
		// The value is no default, or more than the name is lost.
		code`
			async def report(client, log):
			    recording = log.last()
			    try:
			        recording = await client.session()
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			    return recording
			=> logError
			import logging


			async def report(client, log):
			    recording = log.last()
			    try:
			        recording = await client.session()
			    except Exception:
			        logging.exception('client.session failed')
			    return recording
		`,
		code`
			import logging
			async def report(client):
			    recording = {}
			    try:
			        await client.save()
			        recording = {'url': client.url}
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			    return recording
			=> logError
			import logging
			async def report(client):
			    recording = {}
			    try:
			        await client.save()
			        recording = {'url': client.url}
			    except Exception:
			        logging.exception('client.save failed')
			    return recording
		`,
		// Another one is ended next.
		code`
			import logging
			async def leave(session, other):
			    try:
			        await session.send('stop')
			    except Exception:
			    ~~~~~~~~~~~~~~~~ dropped
			        pass
			    await other.detach()
			=> logError
			import logging
			async def leave(session, other):
			    try:
			        await session.send('stop')
			    except Exception:
			        logging.exception('session.send failed')
			    await other.detach()
		`,
		// No default, and a class of another kind.
		code`
			import logging
			class Meter:
			    async def read(self, sensors):
			        result = self.last()
			        for each in sensors:
			            try:
			                result = await each.read()
			            except Exception:
			            ~~~~~~~~~~~~~~~~ dropped
			                continue
			            print(result)
			        return result
			=> logError
			import logging
			class Meter:
			    async def read(self, sensors):
			        result = self.last()
			        for each in sensors:
			            try:
			                result = await each.read()
			            except Exception:
			                logging.exception('each.read failed')
			                continue
			            print(result)
			        return result
		`,
		code`
			import sys
			async def tenant_of(request):
			    tenant = None
			    try:
			        tenant = await request.tenant()
			    finally:
			        if tenant is None:
			            return 'default'
			            ~~~~~~ leavesFinally
		`,
	],
};
