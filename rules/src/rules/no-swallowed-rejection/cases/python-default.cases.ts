import { code, type Cases } from '#test';
import { inMain } from './in-main.ts';

const strict = { checkDefaults: true, checkHandedOn: true, checkCancelledResults: true };

/** Handlers that give a value instead, or leave the one that was there before. */
export const pythonDefault: Cases = {
	valid: [
		// A failure goes on to the next try, in an \`else\` as well.
		code`
			async def find(client, key):
			    if key.startswith("app:"):
			        return await client.app(key)
			    else:
			        try:
			            return await client.app_of(key)
			        except Exception:
			            pass
			        try:
			            return await client.settings_of(key)
			        except Exception as error:
			            raise ValueError(key) from error
		`,
		// A parameter that may be left out is asked for.
		code`
			async def raise_for(response, message=None):
			    if response.ok:
			        return
			    if response.is_json:
			        try:
			            message = (await response.json())["error"]
			        except Exception:
			            pass
			    if not message:
			        message = await response.text()
			    raise ValueError(message)
		`,

		// It was found empty, and is asked for again.
		code`
			async def delete(request):
			    path = request.query.get("path")
			    if not path:
			        try:
			            data = await request.json()
			            path = data.get("path")
			        except Exception:
			            pass
			    if not path:
			        raise ValueError("no path")
		`,
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
		// Whether it works is what is asked.
		code`
			from contextlib import suppress
			class Node:
			    async def probe(self):
			        self.can_trace = False
			        await self.connect()
			        with suppress(Exception):
			            await self.call("trace")
			            self.can_trace = True
			async def probe(node):
			    works = False
			    try:
			        await node.call("trace")
			        works = True
			    except Exception:
			        pass
			    node.note(works)
		`,
		inMain('try:\n    return await read()\nexcept Exception:\n    return None'),
		{
			code: inMain('try:\n    return await read()\nexcept Exception as error:\n    return fallback(error)'),
			options: strict,
		},
		{ code: inMain('try:\n    return await stat(path)\nexcept Exception:\n    return None'), options: strict },
	],
	invalid: [
		code`
			from contextlib import suppress
			async def delete(request):
			    path = request.query.get("path")
			    if request.can_read:
			        with suppress(Exception):
			             ~~~~~~~~~~~~~~~~~~~ dropped
			            data = await request.json()
			            path = data.get("path")
			    if not path:
			        raise ValueError("no path")
		`,
		// Nothing says that it did not work.
		code`
			from contextlib import suppress
			class Node:
			    async def begin(self):
			        with suppress(Exception):
			             ~~~~~~~~~~~~~~~~~~~ dropped
			            await self.call("begin")
			            self.begun = True
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
	],
};
