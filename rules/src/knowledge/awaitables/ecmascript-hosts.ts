import { BODY, each, type AwaitableCalls } from './ecmascript-entry.ts';

const FILE_HANDLE =
	'appendFile chmod chown close datasync read readFile readv stat sync truncate utimes write writeFile writev';
const SUBTLE =
	'decrypt deriveBits deriveKey digest encrypt exportKey generateKey importKey sign unwrapKey verify wrapKey';

/** Methods of what modules of Node.js give. What their functions give is read off declarations: `knowledge/declared`. */
export const core: readonly AwaitableCalls[] = [
	{
		modules: 'fs/promises',
		calls: each('open()', FILE_HANDLE),
		documentation: 'https://nodejs.org/api/fs.html#class-filehandle',
	},
	{
		modules: 'fs',
		calls: each('promises.open()', FILE_HANDLE),
		documentation: 'https://nodejs.org/api/fs.html#class-filehandle',
	},
	{
		modules: 'crypto',
		calls: `${each('subtle', SUBTLE)} ${each('webcrypto.subtle', SUBTLE)}`,
		documentation: 'https://nodejs.org/api/webcrypto.html#class-subtlecrypto',
	},
	{
		modules: 'readline/promises',
		calls: 'createInterface().question',
		documentation: 'https://nodejs.org/api/readline.html#rlquestionquery-options',
	},
	{
		modules: 'worker_threads',
		calls: 'Worker().terminate',
		documentation: 'https://nodejs.org/api/worker_threads.html#workerterminate',
	},
];

/** Globals of the hosts: of all of them, of browsers, of Deno, of Bun. */
export const hosts: readonly AwaitableCalls[] = [
	{
		modules: '',
		calls: `${each('fetch()', BODY)} ${each('Response()', BODY)} ${each('Request()', BODY)}`,
		documentation: 'https://fetch.spec.whatwg.org/#body-mixin',
	},
	{
		modules: '',
		calls: `${each('crypto.subtle', SUBTLE)} ${each('globalThis.crypto.subtle', SUBTLE)}`,
		documentation: 'https://w3c.github.io/webcrypto/#subtlecrypto-interface',
	},
	{
		modules: '',
		calls:
			'createImageBitmap WebAssembly.compile WebAssembly.compileStreaming WebAssembly.instantiate ' +
			'WebAssembly.instantiateStreaming caches.open caches.delete caches.match ' +
			`${each('caches.open()', 'add addAll delete match matchAll put')} ` +
			`${each('navigator.clipboard', 'read readText write writeText')} navigator.serviceWorker.register ` +
			'navigator.mediaDevices.getUserMedia navigator.storage.estimate navigator.storage.persist ' +
			'customElements.whenDefined',
		documentation: 'https://developer.mozilla.org/en-US/docs/Web/API',
	},
	{
		modules: '',
		calls: each(
			'Deno',
			'chmod copyFile create lstat makeTempDir makeTempFile mkdir open readFile readLink readTextFile realPath remove ' +
				'rename stat symlink truncate writeFile writeTextFile',
		),
		documentation: 'https://docs.deno.com/api/deno/file-system',
	},
	{
		modules: '',
		calls: `Bun.write ${each('Bun.file()', 'arrayBuffer bytes delete exists json stat text write')} Bun.password.hash Bun.password.verify`,
		documentation: 'https://bun.com/docs/api/file-io',
	},
];
