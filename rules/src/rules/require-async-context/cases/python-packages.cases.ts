import { code, type Cases } from '#test';

/** What packages of Python open. */
export const pythonPackages: Cases = {
	valid: [
		code`
			import grpc
			from elasticsearch import AsyncElasticsearch
			from databases import Database
			from psycopg_pool import AsyncConnectionPool
			async def main(url):
			    async with AsyncElasticsearch(url) as es:
			        await es.info()
			    database = Database(url)
			    await database.connect()
			    try:
			        await database.fetch_all("select 1")
			    finally:
			        await database.disconnect()
			    async with grpc.aio.insecure_channel(url) as channel:
			        print(channel)
			    pool = AsyncConnectionPool(url)
			    return pool
		`,
	],
	invalid: [
		// What a plain coroutine gives is entered, and not the coroutine.
		code`
			import anyio
			import aio_pika
			async def main(path):
			    file = await anyio.open_file(path)
			    ~~~~ neverClosed
			    text = await file.read()
			    print(text)
			async def two(url):
			    connection = await aio_pika.connect_robust(
			    ~~~~~~~~~~ openOnError
			        url,
			    )
			    channel = await connection.channel()
			    await channel.declare()
			    await connection.close()
			=> useWith
			import anyio
			import aio_pika
			async def main(path):
			    async with await anyio.open_file(path) as file:
			        text = await file.read()
			        print(text)
			async def two(url):
			    connection = await aio_pika.connect_robust(
			        url,
			    )
			    channel = await connection.channel()
			    await channel.declare()
			    await connection.close()
			=> useWith
			import anyio
			import aio_pika
			async def main(path):
			    file = await anyio.open_file(path)
			    text = await file.read()
			    print(text)
			async def two(url):
			    async with await aio_pika.connect_robust(
			        url,
			    ) as connection:
			        channel = await connection.channel()
			        await channel.declare()
		`,
		code`
			from elasticsearch import AsyncElasticsearch
			async def count(url):
			    packagesearch = AsyncElasticsearch(url)
			    ~~~~~~~~~~~~~ neverClosed
			    return (await packagesearch.count())["count"]
			=> useWith
			from elasticsearch import AsyncElasticsearch
			async def count(url):
			    async with AsyncElasticsearch(url) as packagesearch:
			        return (await packagesearch.count())["count"]
		`,
		code`
			from databases import Database
			async def names(url):
			    packagedatabase = Database(url)
			    ~~~~~~~~~~~~~~~ neverClosed
			    await packagedatabase.connect()
			    return await packagedatabase.fetch_all("select name from users")
			=> useWith
			from databases import Database
			async def names(url):
			    async with Database(url) as packagedatabase:
			        await packagedatabase.connect()
			        return await packagedatabase.fetch_all("select name from users")
		`,
	],
};
