import { BODY, each, type AwaitableCalls } from './ecmascript-entry.ts';

const REQUESTS = 'get post put patch delete head options request';
const PAGE =
	'$eval $$eval click close content evaluate focus goBack goForward goto hover pdf reload screenshot select setContent ' +
	'setViewport tap title type waitForFunction waitForNavigation waitForSelector';

/** Packages, but for those that talk to databases or are for tests. */
export const packages: readonly AwaitableCalls[] = [
	{
		modules: 'axios',
		calls: `. ${REQUESTS} ${each('create()', REQUESTS)}`,
		documentation: 'https://axios-http.com/docs/api_intro',
	},
	{
		modules: 'got ky',
		calls: `. ${REQUESTS.replace(' options request', '')} ${each('got', 'get post put patch delete head')} got`,
		documentation: 'https://github.com/sindresorhus/got#documentation',
	},
	{
		modules: 'node-fetch cross-fetch undici',
		calls: `. fetch request ${each('()', BODY)} ${each('fetch()', BODY)} ${each('request().body', BODY)}`,
		documentation: 'https://github.com/node-fetch/node-fetch#fetchurl-options',
	},
	{
		modules: 'amqplib',
		calls: `connect ${each('connect()', 'close createChannel createConfirmChannel')} ${each('connect().createChannel()', 'assertExchange assertQueue bindQueue cancel close consume deleteQueue get prefetch purgeQueue')}`,
		documentation: 'https://amqp-node.github.io/amqplib/channel_api.html',
	},
	{
		modules: 'kafkajs',
		calls: `${each('Kafka().producer()', 'connect disconnect send sendBatch')} ${each('Kafka().consumer()', 'connect disconnect run stop subscribe')} ${each('Kafka().admin()', 'connect createTopics deleteTopics disconnect')}`,
		documentation: 'https://kafka.js.org/docs/getting-started',
	},
	{
		modules: 'bullmq',
		calls: `${each('Queue()', 'add addBulk clean close drain obliterate pause resume')} ${each('Worker()', 'close pause')}`,
		documentation: 'https://docs.bullmq.io/guide/queues',
	},
	{
		modules: 'nodemailer',
		calls: each('createTransport()', 'sendMail verify'),
		takesCallback: true,
		documentation: 'https://nodemailer.com/usage',
	},
	{
		modules: 'fs-extra',
		calls:
			'access appendFile chmod chown copy copyFile createFile createLink createSymlink emptyDir emptydir ensureDir ensureFile ' +
			'ensureLink ensureSymlink lchown link lstat lutimes mkdir mkdirp mkdirs mkdtemp move open opendir outputFile outputJSON ' +
			'outputJson pathExists readFile readJSON readJson readdir readlink realpath remove rename rm rmdir stat symlink truncate ' +
			'unlink utimes writeFile writeJSON writeJson',
		takesCallback: true,
		documentation: 'https://github.com/jprichardson/node-fs-extra#async-vs-sync',
	},
	{
		modules: 'openai',
		calls: ['()', 'OpenAI()', 'AzureOpenAI()']
			.map(root =>
				[
					each(`${root}.chat.completions`, 'create parse'),
					each(`${root}.responses`, 'cancel create delete parse retrieve'),
					each(root, 'embeddings.create completions.create moderations.create audio.speech.create'),
					each(
						root,
						'audio.transcriptions.create images.generate images.edit files.create files.delete batches.create',
					),
				].join(' '),
			)
			.join(' '),
		documentation: 'https://github.com/openai/openai-node/blob/master/api.md',
	},
	{
		modules: '@anthropic-ai/sdk',
		calls: ['()', 'Anthropic()']
			.map(root => each(root, 'messages.create messages.countTokens beta.messages.create beta.messages.countTokens'))
			.join(' '),
		documentation: 'https://github.com/anthropics/anthropic-sdk-typescript/blob/main/api.md',
	},
	{
		modules: '@google/generative-ai',
		calls: ['GenerativeModel()', 'GoogleGenerativeAI().getGenerativeModel()']
			.map(root => each(root, 'batchEmbedContents countTokens embedContent generateContent generateContentStream'))
			.join(' '),
		documentation:
			'https://github.com/google-gemini/deprecated-generative-ai-js/blob/main/docs/reference/main/generative-ai.md',
	},
	{
		modules: '@slack/web-api',
		calls: 'WebClient().apiCall WebClient().?.* WebClient().?.?.*',
		documentation: 'https://docs.slack.dev/tools/node-slack-sdk/web-api/',
	},
	{
		modules: 'jose',
		calls:
			'calculateJwkThumbprint compactDecrypt compactVerify exportJWK exportPKCS8 exportSPKI flattenedVerify generalVerify ' +
			'generateKeyPair generateSecret importJWK importPKCS8 importSPKI importX509 jwtDecrypt jwtVerify SignJWT().sign ' +
			'EncryptJWT().encrypt CompactSign().sign CompactEncrypt().encrypt',
		documentation: 'https://github.com/panva/jose/tree/main/docs',
	},
	{
		modules: 'npm-registry-fetch make-fetch-happen minipass-fetch',
		calls: `. json ${each('()', BODY)}`,
		documentation: 'https://github.com/npm/npm-registry-fetch#api',
	},
	{
		modules: '@tanstack/react-query @tanstack/vue-query @tanstack/svelte-query',
		calls: 'useMutation().mutateAsync createMutation().mutateAsync',
		documentation: 'https://tanstack.com/query/latest/docs/framework/react/guides/mutations#promises',
	},
	{
		modules: 'pkg-types',
		calls: 'readPackageJSON readTSConfig resolvePackageJSON resolveTSConfig writePackageJSON writeTSConfig',
		documentation: 'https://github.com/unjs/pkg-types#readme',
	},
	{
		modules: 'bcrypt bcryptjs',
		calls: 'compare genSalt hash',
		takesCallback: true,
		documentation: 'https://github.com/kelektiv/node.bcrypt.js#api',
	},
	{
		modules: 'sharp',
		calls: ['()', '().?()', '().?().?()', '().?().?().?()'].map(root => each(root, 'toBuffer toFile')).join(' '),
		takesCallback: true,
		documentation: 'https://sharp.pixelplumbing.com/api-output',
	},
	{
		modules: 'execa',
		calls: 'execa execaNode',
		bindsOptions: true,
		documentation: 'https://github.com/sindresorhus/execa/blob/main/docs/api.md#execaoptions',
	},
	{
		modules: 'p-map p-all p-retry p-timeout p-each-series p-props p-settle p-filter p-wait-for delay',
		calls: '.',
		documentation: 'https://github.com/sindresorhus/promise-fun#readme',
	},
	{
		modules: 'p-event',
		calls: '. pEvent pEventMultiple',
		documentation: 'https://github.com/sindresorhus/p-event#api',
	},
	{ modules: 'p-limit', calls: '()', documentation: 'https://github.com/sindresorhus/p-limit#limitfn-args' },
	{
		modules: 'p-queue',
		calls: each('()', 'add addAll onEmpty onIdle'),
		documentation: 'https://github.com/sindresorhus/p-queue#api',
	},
	{
		modules: 'puppeteer puppeteer-core',
		calls: `launch connect ${each('launch()', 'close newPage pages')} ${each('launch().newPage()', PAGE)}`,
		documentation: 'https://pptr.dev/api',
	},
	{
		modules: '@octokit/rest @octokit/core octokit',
		calls: 'Octokit().request Octokit().paginate Octokit().graphql Octokit().rest.?.*',
		documentation: 'https://octokit.github.io/rest.js/',
	},
];
