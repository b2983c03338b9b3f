import { code, type Cases } from '#test';

/** Variables that are asked for their value, and handed on beside that. */
export const pythonAsked: Cases = {
	valid: [
		// Nobody says what it takes, and by its name it may run it.
		code`
			async def lock(run): ...
			def unlock_jobs(run, ids): ...
			async def main(run):
			    ids = lock(run)
			    if ids is None:
			        return
			    unlock_jobs(run, ids=ids)
		`,
		// A function that gives a coroutine or nothing asks whether there is one.
		code`
			class Handlers:
			    async def handle(self, request): ...
			    async def fallback(self, request): ...
			    def response(self, request, known):
			        response = None
			        if known:
			            response = self.handle(request)
			        if response is None:
			            response = self.fallback(request)
			        return response
		`,
		// Asked for nothing, and run later; a name that says so; a log line; somebody who may run it.
		code`
			async def load(item): ...
			async def main(self, items, gather):
			    found = []
			    for item in items:
			        page = load(item)
			        if page:
			            found.append(page)
			    await gather(*found)
			    one = load(items[0])
			    if one:
			        self.jobs.append(one)
			    two = load(items[1])
			    if two:
			        self.pending_task = two
			    three = load(items[2])
			    print(f'{three}')
			    self.found.append(three)
			    four = load(items[3])
			    if four:
			        self.run(four)
		`,
	],
	invalid: [
		// Asked, and only stored beside: of a coroutine one would know.
		code`
			async def load(item): ...
			async def main(self, items):
			    found = []
			    for item in items:
			        page = load(item)
			        if page:
			           ~~~~ condition
			            found.append(page)
			    last = load(items[-1])
			    if last == 'end':
			       ~~~~ usedAsValue
			        self.last = last
			        self.pages['last'] = last
			    return found
			=> addAwait
			async def load(item): ...
			async def main(self, items):
			    found = []
			    for item in items:
			        page = await load(item)
			        if page:
			            found.append(page)
			    last = load(items[-1])
			    if last == 'end':
			        self.last = last
			        self.pages['last'] = last
			    return found
			=> addAwait
			async def load(item): ...
			async def main(self, items):
			    found = []
			    for item in items:
			        page = load(item)
			        if page:
			            found.append(page)
			    last = await load(items[-1])
			    if last == 'end':
			        self.last = last
			        self.pages['last'] = last
			    return found
		`,
		// Given to what takes the value, as its annotation says, though its name may mean otherwise.
		code`
			async def lock(run): ...
			def unlock_jobs(run, ids: set[int]): ...
			async def main(run):
			    ids = lock(run)
			    if ids is None:
			       ~~~ usedAsValue
			        return
			    unlock_jobs(run, ids=ids)
			=> addAwait
			async def lock(run): ...
			def unlock_jobs(run, ids: set[int]): ...
			async def main(run):
			    ids = await lock(run)
			    if ids is None:
			        return
			    unlock_jobs(run, ids=ids)
		`,
	],
};
