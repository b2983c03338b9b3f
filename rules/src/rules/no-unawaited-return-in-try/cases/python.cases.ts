import { code, type Cases } from '#test';

/** Coroutines that are returned from where something still waits for them. */
export const python: Cases = {
	valid: [
		// Written for it, with a handler of its own.
		code`
			def traced(call, span):
			    try:
			        result = call()
			        async def waited():
			            try:
			                return await result
			            finally:
			                span.end()
			        return waited()
			    except Exception:
			        span.end()
			        raise
		`,
		code`
			import asyncio
			async def work(): ...
			def plain(): ...
			def load():
			    return work()
			def other(lock):
			    with lock:
			        return plain()
			def task(lock):
			    with lock:
			        return asyncio.ensure_future(work())
			def handled():
			    try:
			        plain()
			    except OSError:
			        return work()
		`,
		code`
			async def work(): ...
			async def load(lock):
			    with lock:
			        return await work()
			def start(lock):
			    with lock:
			        async def inner():
			            return await work()
			        return inner
			def make(lock):
			    with lock:
			        return lambda: work()
		`,
		// What a builtin gives at one place says nothing of another.
		code`
			async def run(cell, names):
			    if cell.waits:
			        return await eval(cell.code, names)
			def run_now(cell, names):
			    try:
			        return eval(cell.code, names)
			    except OSError as error:
			        print(error)
		`,
	],
	invalid: [
		code`
			async def work(): ...
			def _load(lock):
			    with lock:
			        return work()
			               ~~~~ beforeDispose
			async def main(lock):
			    await _load(lock)
			=> addAwaitAndAsync
			async def work(): ...
			async def _load(lock):
			    with lock:
			        return await work()
			async def main(lock):
			    await _load(lock)
		`,
		code`
			class Store:
			    async def _load(self): ...
			    def load(self, wanted):
			        try:
			            return self._load() if wanted else None
			                        ~~~~~ beforeCatch
			        except OSError as error:
			            print(error)
			    def reload(self):
			        try:
			            pass
			        except OSError:
			            return self._load()
			                        ~~~~~ beforeFinally
			        finally:
			            print('done')
		`,
	],
};
