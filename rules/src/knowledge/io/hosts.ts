import type { IoModule } from './entry.ts';

/** Browsers, Deno and Bun: globals, and Bun's modules. */
export const hosts: readonly IoModule[] = [
	{
		modules: '',
		tier: 'network',
		calls: 'fetch importScripts WebSocket() EventSource() navigator.sendBeacon',
		documentation: 'https://fetch.spec.whatwg.org/#fetch-method',
	},
	{
		modules: '',
		tier: 'network',
		methods: 'send',
		roots: 'XMLHttpRequest()',
		documentation: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/send',
	},
	{
		modules: '',
		tier: 'network',
		calls: 'caches.open().add caches.open().addAll',
		documentation: 'https://developer.mozilla.org/docs/Web/API/Cache/add',
	},
	{
		modules: '',
		tier: 'database',
		calls: 'indexedDB.open indexedDB.deleteDatabase',
		documentation: 'https://developer.mozilla.org/docs/Web/API/IDBFactory/open',
	},
	{
		modules: '',
		tier: 'files',
		calls:
			'Deno.open Deno.readFile Deno.readTextFile Deno.writeFile Deno.writeTextFile Deno.create Deno.remove Bun.write',
		documentation: 'https://docs.deno.com/api/deno/file-system',
	},
	{
		modules: '',
		tier: 'job',
		calls: 'Deno.stat Deno.lstat Deno.copyFile Deno.mkdir Deno.rename Deno.realPath Deno.readLink',
		documentation: 'https://docs.deno.com/api/deno/file-system',
	},
	{
		modules: '',
		tier: 'network',
		calls: 'Deno.connect Deno.connectTls Deno.resolveDns Deno.openKv Bun.connect',
		documentation: 'https://docs.deno.com/api/deno/network',
	},
	{
		modules: '',
		tier: 'database',
		methods: 'get getMany set delete list enqueue commit',
		roots: 'Deno.openKv()',
		documentation: 'https://docs.deno.com/api/deno/~/Deno.Kv',
	},
	{
		modules: '',
		tier: 'process',
		calls: 'Deno.Command().output Deno.Command().spawn Deno.run Bun.spawn Bun.$',
		documentation: 'https://docs.deno.com/api/deno/subprocess',
	},
	{
		modules: 'bun',
		tier: 'process',
		calls: '$ spawn',
		documentation: 'https://bun.com/docs/api/spawn',
	},
	{
		modules: '',
		tier: 'files',
		methods: 'text json arrayBuffer bytes',
		roots: 'Bun.file()',
		documentation: 'https://bun.com/docs/api/file-io',
	},
	{
		modules: 'bun',
		tier: 'files',
		calls: 'write file().text file().json file().arrayBuffer file().bytes',
		documentation: 'https://bun.com/docs/api/file-io',
	},
	{ modules: 'bun', tier: 'database', calls: 'sql', documentation: 'https://bun.com/docs/api/sql' },
];
