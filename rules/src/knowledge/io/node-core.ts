import type { IoModule } from './entry.ts';

/** Operations on files that keep a descriptor open between steps: many at once end in EMFILE. */
const HOLDING = 'appendFile cp open opendir readFile writeFile rm';
/** One request to libuv each. https://docs.libuv.org/en/v1.x/threadpool.html */
const JOBS =
	'access chmod chown copyFile lchmod lchown link lstat lutimes mkdir mkdtemp readdir readlink realpath rename rmdir stat ' +
	'statfs symlink truncate unlink utimes';

const prefixed = (prefix: string, names: string): string =>
	names
		.split(' ')
		.map(name => prefix + name)
		.join(' ');

/** Node's own modules, 20 to 26. Timers wait for nothing that can run out, so they are not among them. */
export const nodeCore: readonly IoModule[] = [
	{
		modules: 'fs/promises',
		tier: 'files',
		calls: HOLDING,
		documentation: 'https://nodejs.org/api/fs.html#promises-api',
	},
	{ modules: 'fs/promises', tier: 'job', calls: JOBS, documentation: 'https://nodejs.org/api/fs.html#promises-api' },
	{
		modules: 'fs',
		tier: 'files',
		calls: `${HOLDING} ${prefixed('promises.', HOLDING)} createReadStream createWriteStream openAsBlob`,
		documentation: 'https://nodejs.org/api/fs.html#callback-api',
	},
	{
		modules: 'fs',
		tier: 'job',
		calls: `${JOBS} ${prefixed('promises.', JOBS)}`,
		documentation: 'https://nodejs.org/api/fs.html#callback-api',
	},
	{
		modules: 'http https',
		tier: 'network',
		calls: 'get request',
		documentation: 'https://nodejs.org/api/http.html#httprequesturl-options-callback',
	},
	{
		modules: 'http2',
		tier: 'network',
		calls: 'connect connect().request',
		documentation: 'https://nodejs.org/api/http2.html#clienthttp2sessionrequestheaders-options',
	},
	{
		modules: 'net',
		tier: 'network',
		calls: 'connect createConnection Socket().connect',
		documentation: 'https://nodejs.org/api/net.html#netcreateconnection',
	},
	{
		modules: 'tls',
		tier: 'network',
		calls: 'connect',
		documentation: 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
	},
	{
		// `lookup` is a job of the thread pool: https://nodejs.org/api/dns.html#dnslookup
		modules: 'dns dns/promises',
		tier: 'network',
		calls: prefixedBoth(
			'resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr resolveSoa ' +
				'resolveSrv resolveTxt reverse',
		),
		documentation: 'https://nodejs.org/api/dns.html#dns-promises-api',
	},
	{
		modules: 'dns dns/promises',
		tier: 'job',
		calls: prefixedBoth('lookup lookupService'),
		documentation: 'https://nodejs.org/api/dns.html#implementation-considerations',
	},
	{
		modules: 'child_process',
		tier: 'process',
		calls: 'exec execFile fork spawn',
		documentation: 'https://nodejs.org/api/child_process.html#asynchronous-process-creation',
	},
	{
		modules: 'worker_threads',
		tier: 'process',
		calls: 'Worker()',
		documentation: 'https://nodejs.org/api/worker_threads.html#new-workerfilename-options',
	},
];

function prefixedBoth(names: string): string {
	return `${names} ${prefixed('promises.', names)}`;
}
