import { code, type Cases } from '#test';

/** Context variables that a coroutine sets. */
export const python: Cases = {
	valid: [
		code`
			from contextvars import ContextVar
			request_id = ContextVar("request_id")
			async def handle(request):
			    token = request_id.set(request.id)
			    try:
			        return await work()
			    finally:
			        request_id.reset(token)
		`,
		// Stored, returned, handed on: somebody else resets it.
		code`
			import contextvars
			user = contextvars.ContextVar("user", default=None)
			class Scope:
			    async def __aenter__(self):
			        self.token = user.set(1)
			    async def __aexit__(self, *args):
			        user.reset(self.token)
			async def enter(stack):
			    stack.callback(user.reset, user.set(2))
			    return user.set(3)
		`,
		// A task has a context of its own.
		code`
			import asyncio
			from contextvars import ContextVar
			job = ContextVar("job")
			async def work(name):
			    job.set(name)
			    await run()
			async def main():
			    async with asyncio.TaskGroup() as group:
			        for name in "abc":
			            group.create_task(work(name))
			asyncio.run(main())
		`,
		code`
			import asyncio
			from contextvars import ContextVar
			async def test():
			    job = ContextVar("job")
			    async def work(name):
			        job.set(name)
			    await asyncio.gather(work("a"), work("b"))
		`,
		// No context variable: a metric, an event, a dictionary.
		code`
			import asyncio
			gauge = Gauge("jobs")
			async def main(event, cache):
			    gauge.set(1)
			    event.set()
			    cache.set("a")
			    asyncio.get_running_loop().set(1)
		`,
		// Code that is no coroutine sets it for the whole program, or for its thread.
		code`
			from contextvars import ContextVar
			level = ContextVar("level")
			level.set(1)
			def configure():
			    level.set(2)
		`,
	],
	invalid: [
		code`
			from contextvars import ContextVar
			request_id: ContextVar[str] = ContextVar("request_id", default="")
			async def set_request_context(uuid4):
			    """Middleware to set request context."""
			    request_id.set(str(uuid4()))
			               ~~~ tokenDropped
		`,
		code`
			from contextvars import ContextVar
			user = ContextVar("user")
			async def handle(request, call_next):
			    # Who asks.
			    user.set(request.user)
			         ~~~ tokenDropped

			    # The answer.
			    response = await call_next(request)

			    return response
			=> addReset
			from contextvars import ContextVar
			user = ContextVar("user")
			async def handle(request, call_next):
			    # Who asks.
			    token = user.set(request.user)

			    try:
			        # The answer.
			        response = await call_next(request)

			        return response
			    finally:
			        user.reset(token)
		`,
		code`
			import contextvars as cv
			user = cv.ContextVar("user")
			async def handle(request):
			    before = user.set(request.user)
			                  ~~~ neverReset
			    return await work()
			=> addReset
			import contextvars as cv
			user = cv.ContextVar("user")
			async def handle(request):
			    before = user.set(request.user)
			    try:
			        return await work()
			    finally:
			        user.reset(before)
		`,
		// From another file of the project.
		{
			files: { 'context.py': 'from contextvars import ContextVar\ntenant = ContextVar("tenant")\n' },
			code: code`
				from context import tenant
				async def handle(request):
				    tenant.set(request.tenant)
				           ~~~ tokenDropped
			`,
		},
	],
};
