import { group, type BlockingEntry } from './entry.ts';

const network = (instead?: string): BlockingEntry => ({
	tier: 'network',
	...(instead ? { instead } : {}),
	offload: true,
});
/** What it gives is used up by further calls that block, so that a thread for the first of them helps nobody. */
const held = (instead?: string): BlockingEntry => ({ tier: 'network', ...(instead ? { instead } : {}) });
const shell = (instead: string): BlockingEntry => ({ tier: 'process', instead });

const KUBERNETES = [
	...['AppsV1Api', 'AutoscalingV1Api', 'BatchV1Api', 'CoreV1Api', 'CustomObjectsApi', 'NetworkingV1Api'],
	...['PolicyV1Api', 'RbacAuthorizationV1Api', 'StorageV1Api', 'VersionApi'],
];

/**
 * Clients of services, by package. `**` stands for the resources between a client and its method:
 * `twilio.rest.Client.**.create` is `client.messages.create()` as well.
 */
export const pythonServices: readonly [string, BlockingEntry][] = [
	// https://boto3.amazonaws.com/v1/documentation/api/latest/guide/clients.html and …/guide/resources.html
	['boto3.client().*', network('aioboto3')],
	...group(
		'boto3.resource().',
		'batch_get_item batch_write_item create_bucket create_table create_queue get_queue_by_name put_item get_item ' +
			'delete_item update_item query scan get put delete load reload download_file download_fileobj upload_file ' +
			'upload_fileobj send_message send_messages receive_messages publish',
		held('aioboto3'),
	),
	// https://googleapis.dev/python/storage/latest/
	...group('google.cloud.storage.Client.', 'create_bucket get_bucket list_blobs list_buckets lookup_bucket', network()),
	...group('google.cloud.storage.Bucket.', 'create delete exists get_blob list_blobs reload', network()),
	...group(
		'google.cloud.storage.Blob.',
		'delete download_as_bytes download_as_string download_as_text download_to_file download_to_filename exists reload ' +
			'upload_from_file upload_from_filename upload_from_string',
		network(),
	),
	// https://cloud.google.com/python/docs/reference/bigquery/latest, …/firestore/latest, …/secretmanager/latest
	...group('google.cloud.bigquery.Client.', 'query query_and_wait get_table insert_rows insert_rows_json', held()),
	['google.cloud.bigquery.QueryJob.result', held()],
	['google.cloud.secretmanager.SecretManagerServiceClient.*', network('SecretManagerServiceAsyncClient')],
	// https://learn.microsoft.com/python/api/overview/azure/storage-blob-readme
	...group(
		'azure.storage.blob.BlobClient.',
		'delete_blob download_blob exists get_blob_properties upload_blob',
		held(),
	),
	...group('azure.storage.blob.ContainerClient.', 'create_container delete_blob exists upload_blob', held()),

	// https://github.com/openai/openai-python#async-usage, https://github.com/anthropics/anthropic-sdk-python#async-usage
	...['openai', 'openai.OpenAI', 'openai.AzureOpenAI'].flatMap(client =>
		group(`${client}.`, 'chat.completions.create chat.completions.parse completions.create responses.create', {
			...held(client === 'openai.AzureOpenAI' ? 'openai.AsyncAzureOpenAI' : 'openai.AsyncOpenAI'),
		}),
	),
	...['openai', 'openai.OpenAI', 'openai.AzureOpenAI'].flatMap(client =>
		group(
			`${client}.`,
			'audio.speech.create audio.transcriptions.create embeddings.create files.create images.edit images.generate ' +
				'models.list moderations.create responses.parse',
			held(client === 'openai.AzureOpenAI' ? 'openai.AsyncAzureOpenAI' : 'openai.AsyncOpenAI'),
		),
	),
	...group('openai.', 'ChatCompletion.create Completion.create Embedding.create Image.create', held('.acreate')),
	...group('anthropic.Anthropic.', 'completions.create messages.create messages.count_tokens messages.stream', {
		...held('anthropic.AsyncAnthropic'),
	}),
	// https://docs.litellm.ai/docs/completion/stream#async-completion
	...group('litellm.', 'completion text_completion', held('litellm.acompletion')),
	['litellm.embedding', held('litellm.aembedding')],
	// https://ai.google.dev/api/generate-content, https://googleapis.github.io/python-genai/#async
	['google.generativeai.GenerativeModel.generate_content', held('generate_content_async')],
	...group('google.genai.Client.models.', 'generate_content generate_content_stream embed_content', held('client.aio')),
	// https://github.com/groq/groq-python#async-usage, https://github.com/ollama/ollama-python#async-client
	['groq.Groq.chat.completions.create', held('groq.AsyncGroq')],
	...group('ollama.', 'chat embed embeddings generate pull', held('ollama.AsyncClient')),
	...group('ollama.Client.', 'chat embed embeddings generate pull', held('ollama.AsyncClient')),

	// https://github.com/stripe/stripe-python#async
	...group(
		'stripe.**.',
		'cancel capture confirm create delete list modify retrieve search',
		network('the `_async` method'),
	),
	// https://www.twilio.com/docs/libraries/reference/twilio-python/
	...group('twilio.rest.Client.**.', 'create delete fetch list update', network('AsyncTwilioHttpClient')),
	// https://docs.slack.dev/tools/python-slack-sdk/web/#async
	['slack_sdk.WebClient.*', network('AsyncWebClient')],
	// https://github.com/kubernetes-client/python
	...KUBERNETES.map((name): [string, BlockingEntry] => [`kubernetes.client.${name}.*`, network('kubernetes_asyncio')]),
	// https://docker-py.readthedocs.io/en/stable/client.html
	['docker.from_env', held('aiodocker')],
	...group('docker.DockerClient.**.', 'build create get list prune pull push run', held('aiodocker')),
	...group('docker.DockerClient.', 'df info login ping version', held('aiodocker')),
	// https://elasticsearch-py.readthedocs.io/en/latest/async.html
	...group(
		'elasticsearch.Elasticsearch.',
		'bulk count create delete delete_by_query exists get index info mget msearch ping scroll search update',
		{ tier: 'database', instead: 'AsyncElasticsearch' },
	),
	...group('elasticsearch.Elasticsearch.', 'indices.create indices.delete indices.exists indices.refresh', {
		tier: 'database',
		instead: 'AsyncElasticsearch',
	}),
	// https://docs.datastax.com/en/developer/python-driver/latest/api/cassandra/cluster/
	['cassandra.cluster.Cluster.connect', { tier: 'database' }],
	['cassandra.cluster.Session.execute', { tier: 'database', instead: 'session.execute_async' }],
	// https://pika.readthedocs.io/en/stable/modules/adapters/blocking.html
	['pika.BlockingConnection', held('aio_pika')],
	// https://min.io/docs/minio/linux/developers/python/API.html
	...group(
		'minio.Minio.',
		'bucket_exists copy_object fget_object fput_object get_object list_buckets make_bucket put_object remove_object ' +
			'stat_object',
		network(),
	),
	// https://dnspython.readthedocs.io/en/stable/async.html
	...group('dns.resolver.', 'query resolve resolve_address', network('dns.asyncresolver')),
	...group('dns.resolver.Resolver.', 'query resolve resolve_address', network('dns.asyncresolver')),
	// https://github.com/yt-dlp/yt-dlp#embedding-yt-dlp
	...['yt_dlp', 'youtube_dl'].flatMap(module => group(`${module}.YoutubeDL.`, 'download extract_info', network())),

	// https://www.fabfile.org, https://docs.pyinvoke.org, https://docs.paramiko.org
	...group('fabric.Connection.', 'get local open put run sudo', shell('asyncssh')),
	...group('invoke.', 'run Context.run Context.sudo', shell('asyncio.create_subprocess_shell')),
	...group('paramiko.SSHClient.', 'connect exec_command invoke_shell open_sftp', network('asyncssh')),
	...group(
		'paramiko.Transport.',
		'auth_password auth_publickey connect open_session start_client',
		network('asyncssh'),
	),
	['paramiko.SFTPClient.*', network('asyncssh')],
	// https://pexpect.readthedocs.io/en/stable/api/pexpect.html: `expect(…, async_=True)` is awaited.
	['pexpect.spawn', shell('asyncio.create_subprocess_exec')],
	['pexpect.run', { ...shell('asyncio.create_subprocess_exec'), offload: true }],
	...group('pexpect.spawn.', 'expect expect_exact expect_list', shell('async_=True')),
	...group('pexpect.spawn.', 'read readline wait', shell('asyncio.create_subprocess_exec')),
	// https://sh.readthedocs.io/en/latest/sections/asynchronous_execution.html
	['sh.*', shell('_async=True')],
	// https://gitpython.readthedocs.io/en/stable/reference.html
	...group('git.Repo.', 'clone clone_from', { tier: 'process', offload: true }),
	// https://psutil.readthedocs.io/en/latest/#psutil.cpu_percent: with an interval.
	...group('psutil.', 'cpu_percent cpu_times_percent Process.cpu_percent', { tier: 'sleep', offload: true }),
	// https://pyserial.readthedocs.io/en/latest/pyserial_api.html
	...group('serial.Serial.', 'read read_until readline readlines', { tier: 'network', offload: true }),

	// https://ldap3.readthedocs.io/en/latest/connection.html, https://docs.python-zeep.org/en/master/client.html
	...group('ldap3.Connection.', 'add bind delete extend modify search unbind', held()),
	['zeep.Client', held('zeep.AsyncClient')],
	['zeep.Client.service.*', held('zeep.AsyncClient')],
];

/** Methods of the clients above that only prepare something. */
export const pythonPreparing: ReadonlySet<string> = new Set([
	'boto3.client().can_paginate',
	'boto3.client().close',
	'boto3.client().generate_presigned_post',
	'boto3.client().generate_presigned_url',
	'boto3.client().get_paginator',
	'boto3.client().get_waiter',
	'redis.Redis.close',
	'redis.Redis.from_url',
	'redis.Redis.get_connection_kwargs',
	'redis.Redis.lock',
	'redis.Redis.pipeline',
	'redis.Redis.pubsub',
	'redis.Redis.register_script',
	'paramiko.SFTPClient.close',
	'paramiko.SFTPClient.from_transport',
	'paramiko.SFTPClient.get_channel',
	'paramiko.SFTPClient.getcwd',
	'sh.Command',
	'sh.CommandNotFound',
	'sh.ErrorReturnCode',
	'sh.TimeoutException',
	'sh.bake',
	'sh.contrib',
]);
