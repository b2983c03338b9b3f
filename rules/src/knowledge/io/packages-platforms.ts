import type { IoModule } from './entry.ts';

/** What ethers asks a node with, and what people annotate it as. */
const ETHERS = [
	'AbstractProvider',
	'AlchemyProvider',
	'BaseProvider',
	'BrowserProvider',
	'FallbackProvider',
	'InfuraProvider',
	'JsonRpcProvider',
	'Provider',
	'StaticJsonRpcProvider',
	'Web3Provider',
	'WebSocketProvider',
];

/** Platforms that programs are written for: editors, chats, chains, registries, models, stores of one key. */
export const platformPackages: readonly IoModule[] = [
	{
		modules: 'vscode',
		tier: 'files',
		calls:
			'workspace.fs.readFile workspace.fs.writeFile workspace.fs.copy workspace.fs.delete workspace.openTextDocument ' +
			'workspace.findFiles',
		documentation: 'https://code.visualstudio.com/api/references/vscode-api#workspace',
	},
	{
		modules: 'discord.js',
		tier: 'network',
		methods: 'send fetch edit delete reply react ban kick timeout create bulkDelete setNickname',
		roots:
			'Client() TextChannel() DMChannel() ThreadChannel() NewsChannel() Guild() GuildMember() User() Message() Webhook() ' +
			'WebhookClient() Role() GuildChannel() BaseGuildTextChannel()',
		documentation: 'https://discord.js.org/docs',
	},
	{
		modules: 'telegraf grammy',
		tier: 'network',
		methods: '*',
		roots: 'Telegraf().telegram Telegram() Bot().api Api()',
		documentation: 'https://grammy.dev/guide/api',
	},
	{
		modules: 'matrix-bot-sdk @vector-im/matrix-bot-sdk',
		tier: 'network',
		methods:
			'sendMessage sendText sendNotice sendEvent sendStateEvent getRoomStateEvent getRoomState getJoinedRoomMembers joinRoom ' +
			'leaveRoom inviteUser kickUser banUser redactEvent uploadContent downloadContent getUserProfile doRequest createRoom',
		roots: 'MatrixClient() Intent()',
		documentation: 'https://turt2live.github.io/matrix-bot-sdk/MatrixClient.html',
	},
	{
		modules: 'npm-registry-fetch',
		tier: 'network',
		calls: '. json json.stream',
		documentation: 'https://github.com/npm/npm-registry-fetch#readme',
	},
	{
		modules: 'libnpmpublish libnpmaccess libnpmorg libnpmteam libnpmsearch',
		tier: 'network',
		calls: '. publish unpublish getPackages getCollaborators setAccess add remove ls create destroy',
		documentation: 'https://github.com/npm/cli/tree/latest/workspaces/libnpmpublish#readme',
	},
	{
		modules: '@langchain/* langchain/*',
		tier: 'network',
		methods:
			'invoke batch embedDocuments embedQuery generatePrompt addDocuments similaritySearch similaritySearchWithScore',
		documentation: 'https://docs.langchain.com/oss/javascript/langchain/models',
	},
	{
		modules: 'ollama',
		tier: 'network',
		calls: 'default.chat default.generate default.embed default.embeddings default.pull',
		methods: 'chat generate embed embeddings pull',
		roots: 'Ollama() default',
		documentation: 'https://github.com/ollama/ollama-js#api',
	},
	{
		modules: 'googleapis @googleapis/*',
		tier: 'network',
		methods: 'list get insert update patch delete create batchUpdate batchGet copy export watch send modify',
		documentation: 'https://github.com/googleapis/google-api-nodejs-client#readme',
	},
	{
		modules: '@microsoft/microsoft-graph-client',
		tier: 'network',
		methods: 'get post put patch delete getStream',
		roots: 'Client.init().api() Client.initWithMiddleware().api() Client().api()',
		documentation: 'https://github.com/microsoftgraph/msgraph-sdk-javascript#readme',
	},
	{
		modules: '@sanity/client',
		tier: 'network',
		methods:
			'fetch create createOrReplace createIfNotExists delete mutate action getDocument getDocuments upload commit',
		roots: 'createClient() SanityClient()',
		documentation: 'https://github.com/sanity-io/client#readme',
	},
	{
		modules: 'algoliasearch meilisearch typesense',
		tier: 'network',
		methods:
			'search searchSingleIndex saveObject saveObjects addDocuments updateDocuments deleteDocument deleteObject getDocument ' +
			'getObject browseObjects',
		documentation: 'https://www.algolia.com/doc/libraries/sdk/methods/search',
	},
	{
		modules: '@pinecone-database/pinecone @qdrant/js-client-rest chromadb',
		tier: 'database',
		methods: 'query upsert fetch deleteOne deleteMany search scroll retrieve delete add get count',
		roots: 'Pinecone().index() Pinecone().Index() QdrantClient() Collection() Index()',
		documentation: 'https://docs.pinecone.io/reference/typescript-sdk',
	},
	{
		modules: 'dockerode',
		tier: 'network',
		methods:
			'inspect start stop restart kill remove logs stats exec pull listContainers listImages createContainer ping',
		roots: '()',
		documentation: 'https://github.com/apocas/dockerode#usage',
	},
	{
		modules: '@kubernetes/client-node',
		tier: 'network',
		methods: '*',
		roots: 'CoreV1Api() AppsV1Api() BatchV1Api() CustomObjectsApi() NetworkingV1Api() KubeConfig().makeApiClient()',
		documentation: 'https://github.com/kubernetes-client/javascript#example-code',
	},
	{
		modules: 'viem',
		tier: 'network',
		methods:
			'getBalance getBlock getBlockNumber getCode getLogs getStorageAt getTransaction getTransactionReceipt readContract ' +
			'multicall simulateContract writeContract sendTransaction waitForTransactionReceipt estimateGas call',
		roots: 'createPublicClient() createWalletClient() PublicClient() WalletClient()',
		documentation: 'https://viem.sh/docs/clients/public',
	},
	{
		modules: 'ethers',
		tier: 'network',
		methods:
			'getBalance getBlock getBlockNumber getCode getLogs getStorage getTransaction getTransactionReceipt call estimateGas ' +
			'sendTransaction broadcastTransaction waitForTransaction send',
		roots: `${['', 'providers.', 'ethers.', 'ethers.providers.'].flatMap(of => ETHERS.map(name => `${of}${name}()`)).join(' ')} Wallet() getDefaultProvider()`,
		documentation: 'https://docs.ethers.org/v6/api/providers/',
	},
	{
		modules: '@ethersproject/providers @ethersproject/abstract-provider',
		tier: 'network',
		methods:
			'getBalance getBlock getBlockNumber getCode getLogs getStorageAt getTransaction getTransactionReceipt call estimateGas ' +
			'sendTransaction waitForTransaction send',
		roots: ETHERS.map(name => `${name}()`).join(' '),
		documentation: 'https://docs.ethers.org/v5/api/providers/provider/',
	},
	{
		modules: '@solana/web3.js',
		tier: 'network',
		methods:
			'getAccountInfo getBalance getBlock getTransaction getParsedTransaction getSignaturesForAddress sendTransaction ' +
			'getProgramAccounts confirmTransaction getTokenAccountsByOwner',
		roots: 'Connection()',
		documentation: 'https://solana-foundation.github.io/solana-web3.js/v1.x/classes/Connection.html',
	},
	{
		// In this process: a job of the thread pool each.
		modules: 'level classic-level',
		tier: 'job',
		methods: 'get getMany put del batch',
		roots: '() Level() ClassicLevel()',
		documentation: 'https://github.com/Level/abstract-level#public-api-for-consumers',
	},
	{
		modules: 'pouchdb nano',
		tier: 'database',
		methods: 'get put post insert remove destroy bulkDocs allDocs query find',
		documentation: 'https://pouchdb.com/api.html',
	},
	{
		modules: 'capture-website rss-parser open-graph-scraper',
		tier: 'network',
		calls: '. default.file default.buffer default.base64 ().parseURL',
		documentation: 'https://github.com/rbren/rss-parser#url',
	},
	{
		modules: 'jsonfile',
		tier: 'files',
		calls: 'readFile writeFile',
		documentation: 'https://github.com/jprichardson/node-jsonfile#api',
	},
	{
		modules: 'node-ssh imapflow',
		tier: 'network',
		methods: 'connect execCommand exec putFile putFiles getFile fetchOne fetchAll download append',
		roots: 'NodeSSH() ImapFlow()',
		documentation: 'https://github.com/steelbrain/node-ssh#api',
	},
];
