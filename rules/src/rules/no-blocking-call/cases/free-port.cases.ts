import { code, type Cases } from '#test';

const PORT =
	"import net from 'node:net';\nexport function freePort() {\n\tconst server = net.createServer();\n\treturn new Promise((resolve, reject) => {\n\t\tserver.once('error', reject);\n\t\tserver.listen(0, () => {\n\t\t\tconst { port } = server.address();\n\t\t\tserver.close(() => resolve(port));\n\t\t});\n\t});\n}\n";
const KEPT = PORT.replace('const { port } = server.address();', "server.on('connection', socket => socket.end());");

const MODULE = code`
	import { execSync } from 'node:child_process';
	import { freePort } from './port.js';
	export async function seed() {
		const PORT = String(await freePort());
		execSync('docker compose up -d', { env: { PORT } });
	}
`;
const REPORTED = code`
	import { execSync } from 'node:child_process';
	import { freePort } from './port.js';
	export async function seed() {
		const PORT = String(await freePort());
		execSync('docker compose up -d', { env: { PORT } });
		~~~~~~~~ blocksInstead
	}
`;
const SCRIPT = "import { seed } from './case.js';\nawait seed();\nprocess.exit(0);\n";

/** Servers that are closed again as soon as they have told a free port. */
export const freePorts: Cases = {
	valid: [
		{ filename: 'case.js', code: MODULE, files: { 'port.js': PORT, 'release.js': SCRIPT } },
		// In the script itself.
		code`
			import { createServer } from 'node:net';
			import { execSync } from 'node:child_process';
			const freePort = () =>
				new Promise(resolve => {
					const server = createServer().listen(0);
					server.on('listening', () => {
						resolve(server.address().port);
						server.close();
					});
				});
			async function main() {
				const port = await freePort();
				await start(port);
				execSync('docker compose down', { env: { PORT: String(port) } });
			}
			main().catch(() => process.exit(1));
		`,
	],
	invalid: [
		// It serves who connects.
		{ filename: 'case.js', code: REPORTED, files: { 'port.js': KEPT, 'release.js': SCRIPT } },
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'port.js': PORT.replace('createServer()', 'createServer(answer)'), 'release.js': SCRIPT },
		},
		// Others have it, too.
		{
			filename: 'case.js',
			code: REPORTED,
			files: { 'port.js': PORT.replace('server.close(', 'serve(server);\n\t\t\tserver.close('), 'release.js': SCRIPT },
		},
	],
};
