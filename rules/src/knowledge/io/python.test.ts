import { expect, test } from 'vitest';
import { pythonIo, pythonRoundTrip } from './python.ts';

test.each([
	['httpx.AsyncClient.get', 'network'],
	['langchain_openai.ChatOpenAI.ainvoke', 'network'],
	['langchain_openai.ChatOpenAI.invoke', undefined],
	['google.genai.Client.aio.models.generate_content', 'network'],
	// Without `aio` it blocks, which is another rule's to say.
	['google.genai.Client.models.generate_content', undefined],
	['django.db.models.Model.objects.aget', 'database'],
	['django.db.models.Model.objects.get', undefined],
	['neo4j.AsyncDriver.execute_query', 'database'],
	['neo4j.Driver.execute_query', undefined],
])('%s', (key, tier) => {
	expect(pythonIo(key)?.tier).toBe(tier);
});

test.each([
	['redis.asyncio.Redis.zadd', 'database'],
	['redis.asyncio.client.Pipeline.zadd', undefined],
	['redis.asyncio.client.Pipeline.execute', 'database'],
	['discord.Client.wait_until_ready', undefined],
	['discord.Client.close', undefined],
	['discord.Guild.fetch_member', 'network'],
	['anyio.Event.wait', undefined],
])('a coroutine %s', (key, tier) => {
	expect(pythonRoundTrip(key)).toBe(tier);
});
