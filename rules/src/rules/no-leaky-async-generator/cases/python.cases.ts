import { code, type Cases } from '#test';

export const python: Cases = {
	valid: [
		code`
			import contextlib
			async def lines(path):
			    async with open_file(path) as file:
			        async for line in file:
			            yield line
			async def first(path):
			    async with contextlib.aclosing(lines(path)) as items:
			        async for line in items:
			            return line
		`,
		// It is taken to its end.
		code`
			async def lines(path):
			    async with open_file(path) as file:
			        async for line in file:
			            yield line
			async def show(path):
			    async for line in lines(path):
			        for word in line:
			            if not word:
			                break
			        print(line)
		`,
		// Nothing is open while it waits.
		code`
			async def pages(urls):
			    for url in urls:
			        async with get(url) as response:
			            page = await response.text()
			        yield page
			async def first(urls):
			    async for page in pages(urls):
			        return page
		`,
		code`
			async def lines(path):
			    try:
			        yield path
			    finally:
			        print("closed")
			async def first(path):
			    found = lines(path)
			    async for line in found:
			        break
			    await found.aclose()
		`,
		code`
			async def first(stream):
			    async for line in stream.lines():
			        return line
			    async for line in unknown():
			        break
		`,
		code`
			@stream
			async def lines(path):
			    with open(path) as file:
			        yield file
			async def first(path):
			    async for line in lines(path):
			        break
		`,
		code`
			async def lines(path):
			    with open(path) as file:
			        yield file
			async def first(path):
			    found = lines(path)
			    return await anext(found)
		`,
		code`
			async def lines(path):
			    with open(path) as file:
			        yield file
			async def all_of(path):
			    async for line in lines(path):
			        def stop():
			            return line
			        stop()
		`,
	],
	invalid: [
		// The call over several lines moves as one.
		code`
			async def lines(path, size):
			  async with open_file(path) as file:
			    async for line in file:
			      yield line

			async def first(path):
			  async for line in lines(
			                    ~~~~~ left
			    path,
			    size=1,
			  ):
			    if line:
			      return line
			=> useAclosing
			import contextlib


			async def lines(path, size):
			  async with open_file(path) as file:
			    async for line in file:
			      yield line

			async def first(path):
			  async with contextlib.aclosing(lines(
			    path,
			    size=1,
			  )) as items:
			    async for line in items:
			      if line:
			        return line
		`,
		code`
			async def lines(path):
			    async with open_file(path) as file:
			        async for line in file:
			            yield line

			async def first(path):
			    async for line in lines(path):
			                      ~~~~~ left
			        if line:
			            return line
			=> useAclosing
			import contextlib


			async def lines(path):
			    async with open_file(path) as file:
			        async for line in file:
			            yield line

			async def first(path):
			    async with contextlib.aclosing(lines(path)) as items:
			        async for line in items:
			            if line:
			                return line
		`,
		code`
			from contextlib import aclosing
			class Log:
			    async def lines(self):
			        try:
			            while True:
			                yield await self.next()
			        finally:
			            await self.close()
			    async def until(self, end):
			        async for line in self.lines():
			                               ~~~~~ left
			            if line == end:
			                break
			=> useAclosing
			from contextlib import aclosing
			class Log:
			    async def lines(self):
			        try:
			            while True:
			                yield await self.next()
			        finally:
			            await self.close()
			    async def until(self, end):
			        async with aclosing(self.lines()) as items:
			            async for line in items:
			                if line == end:
			                    break
		`,
		code`
			async def lines(path):
			    with open(path) as file:
			        for line in file:
			            yield line
			async def check(path):
			    found = lines(path)
			            ~~~~~ left
			    async for line in found:
			        if not line:
			            raise ValueError(path)
			async def head(path):
			    one = await anext(lines(path))
			                      ~~~~~ oneItem
			    two = await lines(path).__anext__()
			                ~~~~~ oneItem
		`,
		{
			code: code`
				async def stream_log_entries(start_time: datetime):
				    last_id = None
				    while True:
				        entries = await fetch_logs(after=last_id, since=start_time)
				        for entry in entries:
				            yield entry
				            last_id = entry.id
				        await asyncio.sleep(1)  # Poll every second

				# Usage
				async for log in stream_log_entries(datetime.now()):
				                 ~~~~~~~~~~~~~~~~~~ endless
				    print(log)
				=> useAclosing
				import contextlib


				async def stream_log_entries(start_time: datetime):
				    last_id = None
				    while True:
				        entries = await fetch_logs(after=last_id, since=start_time)
				        for entry in entries:
				            yield entry
				            last_id = entry.id
				        await asyncio.sleep(1)  # Poll every second

				# Usage
				async with contextlib.aclosing(stream_log_entries(datetime.now())) as items:
				    async for log in items:
				        print(log)
			`,
			options: { checkPlainGenerators: true },
		},
		{
			code: code`
				import contextlib
				async def fetch_pages(url: str):
				    page = 1
				    while True:
				        data = await fetch_page(url, page)
				        if not data:
				            break
				        yield data

				async for page in fetch_pages(url):
				                  ~~~~~~~~~~~ plain
				    process(page)
				=> useAclosing
				import contextlib
				async def fetch_pages(url: str):
				    page = 1
				    while True:
				        data = await fetch_page(url, page)
				        if not data:
				            break
				        yield data

				async with contextlib.aclosing(fetch_pages(url)) as items:
				    async for page in items:
				        process(page)
			`,
			options: { checkPlainGenerators: true, checkErrors: true },
		},
	],
};
