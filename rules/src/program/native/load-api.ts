import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NativeApi } from './native-api.ts';
import { sessions70 } from './sessions-7-0.ts';
import { sessions71 } from './sessions-7-1.ts';

/** The client's own modules, newest name first. 7.1 took `unstable` out of the name and renamed methods. */
const CLIENTS = [
	{ exported: './sync', specifier: 'typescript/sync', also: 'typescript/fs', sessions: sessions71 },
	{ exported: './unstable/sync', specifier: 'typescript/unstable/sync', also: undefined, sessions: sessions70 },
] as const;

/**
 * Loads the client of a `typescript` package of version 7 or later.
 *
 * Rules are synchronous, so it is `require()`d: that takes Node's `require` of ES modules (20.19, 22.12 and later).
 * https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
 *
 * @param typescriptPackage Absolute folder of the package: the one that its `package.json` lies in.
 * @throws When it is no such package, when the platform's binary is missing, or of another version than the client.
 */
export function loadNativeApi(typescriptPackage: string): NativeApi {
	const { client, version, requireFromPackage } = findClient(typescriptPackage);
	const also = client.also && (requireFromPackage(client.also) as never);
	return { version, start: client.sessions(requireFromPackage(client.specifier) as never, also as never) };
}

/** The same for a host that can wait: works on every version of Node. */
export async function importNativeApi(typescriptPackage: string): Promise<NativeApi> {
	const { client, version, requireFromPackage } = findClient(typescriptPackage);
	const load = (specifier: string): Promise<never> =>
		import(pathToFileURL(requireFromPackage.resolve(specifier)).href) as Promise<never>;
	const also = client.also && (await load(client.also));
	return { version, start: client.sessions(await load(client.specifier), also as never) };
}

function findClient(typescriptPackage: string) {
	const manifestPath = join(typescriptPackage, 'package.json');
	const requireFromPackage = createRequire(manifestPath);
	const { name, version, exports = {} } = readManifest(manifestPath);
	const client = CLIENTS.find(({ exported }) => exported in exports);
	if (name !== 'typescript' || !client) {
		throw new Error(`${name}@${version} has no synchronous type checker: it takes typescript@7.0.2 or later.`);
	}

	const platform = `@typescript/typescript-${process.platform}-${process.arch}`;
	const binaryManifest = requireFromPackage.resolve(`${platform}/package.json`);
	const binary = readManifest(binaryManifest);
	// Nothing in what the two say to each other tells the version, so a mixture would answer nonsense.
	if (binary.version !== version) {
		throw new Error(`${platform}@${binary.version} does not belong to typescript@${version}.`);
	}
	// A process that cannot start answers nothing, and the client waits for its answer for ever.
	accessSync(join(dirname(binaryManifest), 'lib', EXECUTABLE), constants.X_OK);
	return { client, version, requireFromPackage };
}

const EXECUTABLE = process.platform === 'win32' ? 'tsc.exe' : 'tsc';

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly exports?: Readonly<Record<string, unknown>>;
}

const readManifest = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
