import type { IoTier } from './entry.ts';

/** Methods and functions of packages that talk to somebody else, by their last names. */
export interface PythonPackageIo {
	/** Starts of dotted names, separated by spaces: a package, a module or a class. A `*` stands for the rest of a package's name. */
	readonly owners: string;
	/** Last names, separated by spaces. */
	readonly names: string;
	readonly tier: IoTier;
	readonly documentation: string;
}

const VERBS = 'get post put patch delete head options request';
const CHATS = 'arun ainvoke abatch astream agenerate apredict acall acomplete achat aquery aretrieve';

/** Packages without a table of what is asynchronous in them; for the others see `clients`. */
export const pythonPackages: readonly PythonPackageIo[] = [
	{
		owners:
			'curl_cffi niquests.AsyncSession requests_html.AsyncHTMLSession hishel.AsyncCacheClient aiohttp_retry primp',
		names: VERBS,
		tier: 'network',
		documentation: 'https://curl-cffi.readthedocs.io/en/stable/quick_start.html#asyncio',
	},
	{
		owners: 'tornado.httpclient.AsyncHTTPClient tornado.simple_httpclient tornado.curl_httpclient',
		names: 'fetch',
		tier: 'network',
		documentation: 'https://www.tornadoweb.org/en/stable/httpclient.html',
	},
	{
		owners: 'langchain*',
		names: `${CHATS} aembed_documents aembed_query aadd_documents aadd_texts asimilarity_search aget_relevant_documents`,
		tier: 'network',
		documentation: 'https://docs.langchain.com/oss/python/langchain/models',
	},
	{
		owners: 'llama_index',
		names: `${CHATS} astream_chat astream_complete aget_text_embedding aget_text_embedding_batch aget_query_embedding`,
		tier: 'network',
		documentation: 'https://developers.llamaindex.ai/python/framework/understanding/using_llms/using_llms/',
	},
	{ owners: 'agno', names: CHATS, tier: 'network', documentation: 'https://docs.agno.com/reference/agents/agent' },
	{
		owners: 'pydantic_ai.Agent pydantic_ai.agent agents.Runner browser_use.Agent',
		names: 'run run_stream run_streamed',
		tier: 'network',
		documentation: 'https://ai.pydantic.dev/agent/, https://openai.github.io/openai-agents-python/running_agents/',
	},
	{
		owners: 'litellm',
		names:
			'acompletion atext_completion aembedding aimage_generation atranscription aspeech aresponses arerank amoderation',
		tier: 'network',
		documentation: 'https://docs.litellm.ai/docs/completion/stream#async-completion',
	},
	{
		owners: 'google.genai.Client.aio',
		names:
			'generate_content generate_content_stream embed_content count_tokens generate_images edit_image send_message upload',
		tier: 'network',
		documentation: 'https://googleapis.github.io/python-genai/#asyncio',
	},
	{
		owners: 'google.generativeai vertexai',
		names: 'generate_content_async send_message_async count_tokens_async embed_content_async get_embeddings_async',
		tier: 'network',
		documentation: 'https://cloud.google.com/vertex-ai/generative-ai/docs/reference/python/latest',
	},
	{
		owners: 'groq.AsyncGroq together.AsyncTogether cerebras.cloud.sdk.AsyncCerebras fireworks.client.AsyncFireworks',
		names: 'create',
		tier: 'network',
		documentation: 'https://github.com/groq/groq-python#async-usage',
	},
	{
		owners: 'mistralai',
		names: 'complete_async create_async stream_async process_async upload_async',
		tier: 'network',
		documentation: 'https://github.com/mistralai/client-python#example',
	},
	{
		owners: 'ollama.AsyncClient cohere.AsyncClient cohere.AsyncClientV2 voyageai.AsyncClient',
		names: 'chat chat_stream generate embed embeddings rerank pull push',
		tier: 'network',
		documentation: 'https://github.com/ollama/ollama-python#async-client',
	},
	{
		owners: 'huggingface_hub.AsyncInferenceClient',
		names:
			'chat_completion text_generation feature_extraction text_to_image image_to_text summarization translation ' +
			'automatic_speech_recognition',
		tier: 'network',
		documentation: 'https://huggingface.co/docs/huggingface_hub/package_reference/inference_client',
	},
	{
		owners: 'tavily.AsyncTavilyClient exa_py.AsyncExa firecrawl crawl4ai.AsyncWebCrawler',
		names: 'search extract crawl map scrape scrape_url crawl_url search_and_contents get_contents arun',
		tier: 'network',
		documentation: 'https://docs.tavily.com/sdk/python/reference, https://docs.crawl4ai.com/api/async-webcrawler/',
	},
	{
		owners: 'fastmcp.Client',
		names: 'call_tool list_tools read_resource list_resources get_prompt list_prompts ping',
		tier: 'network',
		documentation: 'https://gofastmcp.com/clients/client',
	},
	{
		// Each client has connections of its own.
		owners: 'aioboto3.Session aiobotocore.session.AioSession',
		names: 'client resource create_client',
		tier: 'network',
		documentation: 'https://github.com/terricain/aioboto3#usage',
	},
	{
		owners: 'aiogoogle.Aiogoogle gidgethub asyncpraw',
		names: 'as_user as_service_account as_anon getitem post patch put delete submission redditor',
		tier: 'network',
		documentation: 'https://gidgethub.readthedocs.io/en/latest/abc.html',
	},
	{
		owners: 'web3.AsyncWeb3 web3.eth.AsyncEth solana.rpc.async_api.AsyncClient',
		names:
			'get_block get_transaction get_transaction_receipt wait_for_transaction_receipt get_balance get_code get_logs ' +
			'get_storage_at get_transaction_count estimate_gas send_raw_transaction send_transaction get_account_info',
		tier: 'network',
		documentation: 'https://web3py.readthedocs.io/en/stable/web3.eth.html',
	},
	{
		owners: 'ccxt.async_support ccxt.pro',
		names:
			'fetch_ticker fetch_tickers fetch_ohlcv fetch_order_book fetch_balance fetch_trades fetch_my_trades fetch_order ' +
			'fetch_orders fetch_open_orders fetch_positions create_order cancel_order load_markets',
		tier: 'network',
		documentation: 'https://docs.ccxt.com/#/README?id=overriding-unified-api-params',
	},
	{
		owners: 'aiodns.DNSResolver dns.asyncresolver dns.asyncquery',
		names: 'query query_dns gethostbyname gethostbyaddr getaddrinfo resolve resolve_address udp tcp tls https',
		tier: 'network',
		documentation: 'https://dnspython.readthedocs.io/en/stable/async-resolver-functions.html',
	},
	{
		owners: 'aioftp.Client aiomqtt.Client',
		names: 'connect upload download stat list publish subscribe',
		tier: 'network',
		documentation: 'https://aioftp.readthedocs.io/client_api.html',
	},
	{
		owners: 'pyppeteer patchright.async_api',
		names: 'goto newPage new_page new_context launch screenshot pdf',
		tier: 'process',
		documentation: 'https://pyppeteer.github.io/pyppeteer/reference.html',
	},
	{
		owners: 'arq.ArqRedis arq.connections.ArqRedis aioredis coredis valkey.asyncio',
		names:
			'enqueue_job get set setex delete exists expire incr hget hset hgetall lpush rpush lrange sadd smembers publish mget',
		tier: 'database',
		documentation: 'https://arq-docs.helpmanuals.io/#arq.connections.ArqRedis',
	},
	{
		// https://docs.djangoproject.com/en/stable/topics/async/#queries-the-orm
		owners: 'django django_lifecycle',
		names:
			'aget acreate aupdate adelete asave acount aexists afirst alast aget_or_create aupdate_or_create abulk_create ' +
			'abulk_update arefresh_from_db aaggregate ain_bulk aearliest alatest aadd aremove aset aclear acontains',
		tier: 'database',
		documentation: 'https://docs.djangoproject.com/en/stable/ref/models/querysets/',
	},
	{
		owners: 'tortoise ormar',
		names:
			'get get_or_none create get_or_create update_or_create bulk_create save delete refresh_from_db fetch_related first ' +
			'count exists upsert load',
		tier: 'database',
		documentation: 'https://tortoise.github.io/models.html',
	},
	{
		owners: 'neo4j.AsyncDriver neo4j.AsyncSession neo4j.AsyncTransaction neo4j.AsyncManagedTransaction',
		names: 'execute_query run execute_read execute_write begin_transaction commit',
		tier: 'database',
		documentation: 'https://neo4j.com/docs/api/python-driver/current/async_api.html',
	},
	{
		owners: 'falkordb.asyncio kuzu.AsyncConnection gel.AsyncIOClient edgedb.AsyncIOClient aioodbc asyncmy',
		names: 'query ro_query execute query_single query_json query_required_single executemany',
		tier: 'database',
		documentation: 'https://docs.falkordb.com/, https://docs.geldata.com/reference/using/python/api/asyncio_client',
	},
	{
		owners: 'qdrant_client.AsyncQdrantClient pymilvus.AsyncMilvusClient',
		names:
			'search query_points query upsert insert delete retrieve scroll count create_collection upload_points set_payload ' +
			'get_collection collection_exists',
		tier: 'database',
		documentation: 'https://python-client.qdrant.tech/qdrant_client.async_qdrant_client',
	},
];

/**
 * Packages that are clients of something: a coroutine of theirs is a round trip, as the tables of what is asynchronous have it
 * (`knowledge/awaitables/packages`, with the documentation of each).
 */
export const clients: ReadonlyMap<string, IoTier> = new Map<string, IoTier>([
	...tiered('network', 'aio_pika aiobotocore aiodocker aiogram aiokafka aiormq aiosmtplib anthropic asyncssh bleak'),
	...tiered('network', 'discord kubernetes_asyncio mcp nats nio openai pyrogram slack_sdk telegram telethon'),
	...tiered('database', 'aiomysql aiopg aiosqlite asyncpg beanie databases elasticsearch motor odmantic opensearchpy'),
	...tiered('database', 'psycopg psycopg_pool pymongo redis sqlalchemy tortoise'),
	...tiered('process', 'playwright'),
]);

function tiered(tier: IoTier, packages: string): [string, IoTier][] {
	return packages.split(' ').map(name => [name, tier]);
}

/** Coroutines of such packages that wait for nobody else, or for something that has been asked for before. */
const LOCAL =
	/^(_|on_|wait|is_|add_|remove_cog|load_|unload_|reload_|setup|process_|before_|after_|start|stop|run_until|handle_|feed_)|^(close|aclose|disconnect|dispose|shutdown|terminate|cancel|rollback|reset|read|aread|json|text|parse|get_context|invoke|callback|prepare|begin|begin_nested|drain|idle|sleep|next|anext)$/;

/** A pipeline keeps what it is told, and asks once. */
const KEPT = /Pipeline\.(?!execute$)\w+$/;

/** True for a coroutine of a client by its dotted name, if it is one, that ends at somebody else. */
export const isRoundTrip = (key: string): boolean =>
	!LOCAL.test(key.slice(key.lastIndexOf('.') + 1)) && !KEPT.test(key);
