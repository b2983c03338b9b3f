import { code, testRule } from '#test';
import rule from './rule.ts';

const main = (body: string): string => `import asyncio\nasync def main(users):\n${body.replaceAll(/^/gm, '    ')}`;

testRule(rule, {
	python: {
		valid: [
			main('await asyncio.gather(save(1), save(2), return_exceptions=True)'),
			main('await asyncio.gather(save(1), save(2), **options)'),
			main('await asyncio.gather(save(1))'),
			main('try:\n    await asyncio.gather(save(1), save(2))\nexcept OSError:\n    raise'),
			main(
				'tasks = start(users)\ntry:\n    await asyncio.gather(*tasks)\nfinally:\n    for task in tasks:\n        task.cancel()',
			),
			main('async with asyncio.TaskGroup() as group:\n    await asyncio.gather(save(1), save(2))'),
			main('return asyncio.gather(save(1), save(2))'),
			main(
				'async def save(user):\n    try:\n        await send(user)\n    except Exception as error:\n        print(error)\nawait asyncio.gather(*[save(user) for user in users])',
			),
			main(
				'async def save(user):\n    try:\n        await send(user)\n    except Exception as error:\n        print(error)\ntasks = [save(user) for user in users]\nawait asyncio.gather(*tasks)',
			),
			'def gather(*all): ...\nasync def main():\n    await gather(a(), b())',
		],
		invalid: [
			// A group takes coroutines alone, and raises another error than the one that is expected here.
			code`
				import asyncio
				async def load(): ...
				async def main(loop: asyncio.AbstractEventLoop):
				    await asyncio.gather(asyncio.shield(load()), load())
				          ~~~~~~~~~~~~~~ runsOn
				    await asyncio.gather(loop.run_in_executor(None, print), load())
				          ~~~~~~~~~~~~~~ runsOn
				    await asyncio.gather(*[loop.create_task(load()) for _ in range(3)])
				          ~~~~~~~~~~~~~~ runsOn
			`,
			{
				code: code`
					import asyncio
					import pytest
					async def main(user, load):
					    with pytest.raises(ValueError):
					        await asyncio.gather(load(1), load(2))
					              ~~~~~~~~~~~~~~ runsOn
				`,
				options: { checkTests: true },
			},
			// There are no task groups before Python 3.11.
			{
				files: { 'pyproject.toml': '[project]\nrequires-python = ">=3.9"\n' },
				code: code`
					import asyncio
					async def main(users):
					    await asyncio.gather(save(1), save(2))
					          ~~~~~~~~~~~~~~ runsOn
				`,
			},
			code`
				import asyncio
				async def main(users):
				    await asyncio.gather(save(1), save(2))
				          ~~~~~~~~~~~~~~ runsOn
				=> useTaskGroup
				import asyncio
				async def main(users):
				    async with asyncio.TaskGroup() as group:
				        group.create_task(save(1))
				        group.create_task(save(2))
			`,
			code`
				import asyncio as aio
				async def main(users):
				    await aio.gather(*(save(user) for user in users))
				          ~~~~~~~~~~ runsOn
				=> useTaskGroup
				import asyncio as aio
				async def main(users):
				    async with aio.TaskGroup() as group:
				        for user in users:
				            group.create_task(save(user))
			`,
			code`
				from asyncio import gather
				async def main(users):
				    tasks = [save(user) for user in users]
				    results = await gather(*tasks)
				                    ~~~~~~ runsOn
				    return results
			`,
			code`
				results = await asyncio.gather(*tasks)
				                ~~~~~~~~~~~~~~ runsOn
			`,
			code`
				import asyncio
				async def main(users):
				    try:
				        check(users)
				    finally:
				        await asyncio.gather(
				              ~~~~~~~~~~~~~~ runsOn
				            save(1),  # the first
				            save(2),
				        )
			`,
		],
	},
});
