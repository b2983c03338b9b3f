import { code, type Cases } from '#test';

/** Functions that give a coroutine, and who awaits it then. */
export const pythonReturned: Cases = {
	valid: [
		// Who awaits it twice means it.
		code`
			async def load(): ...
			async def prepare():
			    return load()
			async def main():
			    return await (await prepare())
		`,
		code`
			from collections.abc import Awaitable
			async def load(): ...
			async def prepare() -> Awaitable[None]:
			    return load()
		`,
		code`
			from app import handler
			async def load(): ...
			@handler
			async def prepare():
			    return load()
		`,
	],
	invalid: [
		// Helpers that hand a coroutine on.
		code`
			async def load(): ...
			def quickly():
			    return load()
			async def main():
			    quickly()
			    ~~~~~~~ neverRuns
			=> addAwait
			async def load(): ...
			def quickly():
			    return load()
			async def main():
			    await quickly()
		`,
		code`
			async def load(): ...
			async def main():
			    return load()
			           ~~~~ returned
			=> addAwait
			async def load(): ...
			async def main():
			    return await load()
		`,
		// Through a name.
		code`
			async def load(): ...
			async def main(fast):
			    if fast:
			        result = load()
			                 ~~~~ returned
			    else:
			        result = None
			    return result
			=> addAwait
			async def load(): ...
			async def main(fast):
			    if fast:
			        result = await load()
			    else:
			        result = None
			    return result
		`,
		code`
			async def load() -> int: ...
			async def main() -> int:
			    return load()
			           ~~~~ returned
			=> addAwait
			async def load() -> int: ...
			async def main() -> int:
			    return await load()
		`,
	],
};
