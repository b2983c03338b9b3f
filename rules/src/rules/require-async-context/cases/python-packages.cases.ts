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
