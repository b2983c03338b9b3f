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
		code`
			from collections.abc import Awaitable
			async def load(): ...
			async def prepare(fast) -> Awaitable[None] | None:
			    if fast:
			        return await load()
			    return load()
		`,
	],
	invalid: [
		// What the annotation says holds under any decorator, and what is returned elsewhere where nothing is said.
		code`
			from typing import Any
			from app import handler
			async def load(): ...
			@handler
			async def said() -> dict[str, Any]:
			    return load()
			           ~~~~ returned
			@handler
			async def mixed(fast):
			    if fast:
			        return await load()
			    return load()
			           ~~~~ returned
			async def anything(fast) -> Any:
			    if fast:
			        return await load()
			    return load()
			           ~~~~ returned
			=> addAwait
			from typing import Any
			from app import handler
			async def load(): ...
			@handler
			async def said() -> dict[str, Any]:
			    return await load()
			@handler
			async def mixed(fast):
			    if fast:
			        return await load()
			    return load()
			async def anything(fast) -> Any:
			    if fast:
			        return await load()
			    return load()
			=> addAwait
			from typing import Any
			from app import handler
			async def load(): ...
			@handler
			async def said() -> dict[str, Any]:
			    return load()
			@handler
			async def mixed(fast):
			    if fast:
			        return await load()
			    return await load()
			async def anything(fast) -> Any:
			    if fast:
			        return await load()
			    return load()
			=> addAwait
			from typing import Any
			from app import handler
			async def load(): ...
			@handler
			async def said() -> dict[str, Any]:
			    return load()
			@handler
			async def mixed(fast):
			    if fast:
			        return await load()
			    return load()
			async def anything(fast) -> Any:
			    if fast:
			        return await load()
			    return await load()
		`,
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
