import { code } from '#test';

/** A package that installs a command. */
export const MANIFEST = '{ "name": "tool", "bin": "./bin.js" }';
/** A module that serves, for whoever calls it. */
export const WEB =
	"import { createServer } from 'node:http';\nexport const web = answer => createServer(answer).listen(80);\n";

/** A module that blocks; what it belongs to decides whether that is reported. */
export const SETUP = code`
	import { execSync } from 'node:child_process';
	export async function setUp(name) {
		await prepare(name);
		return execSync('make ' + name);
	}
`;

/** The same where it is. */
export const REPORTED = code`
	import { execSync } from 'node:child_process';
	export async function setUp(name) {
		await prepare(name);
		return execSync('make ' + name);
		       ~~~~~~~~ blocksInstead
	}
`;
