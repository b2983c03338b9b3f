import { code, type Cases } from '#test';

/** Classes that keep what they open. */
export const pythonOwners: Cases = {
	valid: [
		code`
			import aiohttp
			class Api:
			    def __init__(self):
			        self.session = aiohttp.ClientSession()
		`,
		{
			code: code`
				import aiohttp
				class Api:
				    def __init__(self):
				        self.session = aiohttp.ClientSession()
				    async def __aenter__(self):
				        return self
				    async def __aexit__(self, *error):
				        await self.session.close()
				class Other(Base):
				    def __init__(self):
				        self.session = aiohttp.ClientSession()
				class Giving:
				    def session(self):
				        self._session = aiohttp.ClientSession()
				        return self._session
			`,
			options: { checkOwners: true },
		},
	],
	invalid: [
		{
			code: code`
				import aiohttp
				class AsyncHTTPClient:
				    async def _get_session(self) -> aiohttp.ClientSession:
				        if self._session is None or self._session.closed:
				            self._session = aiohttp.ClientSession()
				            ~~~~~~~~~~~~~ owner
				        return self._session
				    async def close(self):
				        if self._session:
				            await self._session.close()
				class Leaky:
				    def __init__(self):
				        self.client = httpx.AsyncClient()
				        ~~~~~~~~~~~ ownerNever
				    async def load(self, url):
				        return await self.client.get(url)
			`,
			options: { checkOwners: true },
		},
	],
};
