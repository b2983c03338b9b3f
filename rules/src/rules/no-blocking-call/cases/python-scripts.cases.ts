import { code, type Cases } from '#test';

const AGENT = code`
	import asyncio
	class Agent:
	    stopped = asyncio.Event()
	    async def start(self, text=None):
	        self.task = asyncio.create_task(self.beat())
	    async def beat(self): ...
`;

/** Programs that do their work and end: nobody waits beside them, unless they start several things at once. */
export const pythonScripts: Cases = {
	valid: [
		// What it asks has tasks of its own, and waits for them.
		{
			code: code`
				import asyncio
				from work import Agent
				async def main():
				    await Agent().start()
				    while await Agent().start():
				        text = input("More? ")
				        await Agent().start(text)
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: { 'work.py': AGENT },
		},
		// A script that does its work and ends.
		{
			code: code`
				import asyncio
				import argparse
				from work import Agent
				async def main():
				    args = argparse.ArgumentParser().parse_args()
				    agent = await Agent.make()
				    asked = args.prompt or input("What? ")
				    await agent.run(asked)
				    text = await ask(agent)
				    with open("answer", "w") as file:
				        file.write(text)
				    await agent.close()
				async def ask(agent):
				    await agent.run("again")
				    return open("answer").read() + await agent.run("last")
				def cli():
				    asyncio.run(main())
				if __name__ == "__main__":
				    cli()
			`,
			files: {
				'work.py': code`
					class Agent:
					    @classmethod
					    async def make(cls):
					        return cls()
					    async def run(self, text): ...
					    async def close(self): ...
				`,
			},
		},
		// What is tried out in a module of a library.
		{
			code: code`
				class User:
				    async def load(self): ...
				async def test():
				    from params import Params
				    async with Params() as params:
				        print(await User(params).load(), open("result").read())
				if __name__ == "__main__":
				    from asyncio import run
				    run(test())
			`,
			files: {
				'params.py': code`
					class Params:
					    def __init__(self):
					        self.text = open("params.ini").read()
					    async def __aenter__(self):
					        return self
					    async def __aexit__(self, *error): ...
				`,
			},
		},
		// What is gathered and waited for in another file is over when it goes on.
		{
			code: code`
				import asyncio
				from work import each
				async def main():
				    found = await each(["a", "b"])
				    with open("found", "w") as file:
				        file.write(found)
				    await each(["c"])
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import asyncio
					async def each(names):
					    return await asyncio.gather(*[load(name) for name in names])
					async def load(name):
					    await asyncio.sleep(1)
				`,
			},
		},
		// Before its first wait nothing else runs, whatever the functions wait for that it calls.
		{
			code: code`
				import asyncio
				from work import connect
				async def main():
				    link = connect("a")
				    await asyncio.gather(link.read(), link.write())
				asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import time
					def connect(name):
					    time.sleep(1)
				`,
			},
		},
	],
	invalid: [
		// What a script does several times at once; when all are done, it is alone again.
		code`
			import asyncio
			async def main(names):
			    await asyncio.gather(*[save(name) for name in names])
			    text = open("all").read()
			    await show(text)
			async def save(name):
			    open(name, "w")
			    ~~~~ blocksInstead
			    await show(name)
			if __name__ == "__main__":
			    asyncio.run(main(["a"]))
		`,
		// Not waited for here, and so it goes on.
		code`
			import asyncio
			async def main(names):
			    saved = asyncio.gather(*[show(name) for name in names])
			    await show("all")
			    text = open("all").read()
			           ~~~~ blocksInstead
			    await show(text)
			    await saved
			if __name__ == "__main__":
			    asyncio.run(main(["a"]))
		`,
		{
			code: code`
				import asyncio, subprocess
				from work import begin
				async def main():
				    await begin()
				    text = open("text").read()
				    while True:
				        text = open("text").read()
				               ~~~~ blocksInstead
				        await begin(text)
				        print(subprocess.run(["tool"]))
				                         ~~~ blocksInstead
				if __name__ == "__main__":
				    asyncio.run(main())
				=> useThread
				import asyncio, subprocess
				from work import begin
				async def main():
				    await begin()
				    text = open("text").read()
				    while True:
				        text = open("text").read()
				        await begin(text)
				        print(await asyncio.to_thread(subprocess.run, ["tool"]))
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: {
				'work.py': code`
					import asyncio
					async def begin(text=None):
					    return Beat().begin()
					class Beat:
					    def begin(self):
					        self.task = asyncio.create_task(self.beat())
					    async def beat(self): ...
				`,
			},
		},
		// It starts a task itself, and it goes on until somebody stops it.
		{
			code: code`
				import asyncio
				from work import Agent
				async def main():
				    asyncio.create_task(Agent().run("a"))
				    await asyncio.sleep(1)
				    text = input("More? ")
				           ~~~~~ blocks
				    await Agent().run(text)
				if __name__ == "__main__":
				    asyncio.run(main())
				=> useThread
				import asyncio
				from work import Agent
				async def main():
				    asyncio.create_task(Agent().run("a"))
				    await asyncio.sleep(1)
				    text = await asyncio.to_thread(input, "More? ")
				    await Agent().run(text)
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: { 'work.py': 'class Agent:\n    async def run(self, text): ...\n' },
		},
		{
			code: code`
				import asyncio
				from work import Agent
				async def main():
				    await Agent().start()
				    text = input("More? ")
				           ~~~~~ blocks
				    await Agent.stopped.wait()
				if __name__ == "__main__":
				    asyncio.run(main())
				=> useThread
				import asyncio
				from work import Agent
				async def main():
				    await Agent().start()
				    text = await asyncio.to_thread(input, "More? ")
				    await Agent.stopped.wait()
				if __name__ == "__main__":
				    asyncio.run(main())
			`,
			files: { 'work.py': AGENT },
		},
		code`
			import asyncio
			import discord
			async def main():
			    await prepare()
			    client = discord.Client()
			    token = open("token").read()
			            ~~~~ blocksInstead
			    await client.start(token)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		code`
			import asyncio
			from work import each
			async def one(name):
			    await show(name)
			    open(name)
			    ~~~~ blocksInstead
			async def main():
			    await each(["a"], one)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		code`
			import asyncio
			import requests
			async def main():
			    await show("a")
			    with requests.get("/") as answer:
			                  ~~~ blocksInstead
			        await show(answer)
			if __name__ == "__main__":
			    asyncio.run(main())
		`,
		// Nobody says that it is the main module.
		code`
			import asyncio
			async def main():
			    await show("a")
			    open("a")
			    ~~~~ blocksInstead
			    await show("b")
			asyncio.run(main())
		`,
	],
};
