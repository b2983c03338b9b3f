import asyncio

from tools import Client, base, client, get


class Application:
    client = Client()

    async def run(self):
        self.client.get("/")  # expect: no-blocking-call
        self.client.base()  # safe: a constant


async def answer():
    client.get("/")  # expect: no-blocking-call
    client.base()  # safe: a constant
    get("/")  # expect: no-blocking-call
    base()  # safe: a constant


async def main():
    await asyncio.gather(answer(), Application().run())


if __name__ == "__main__":
    client.get("/start")  # safe: start-up
    asyncio.run(main())
