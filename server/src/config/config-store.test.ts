import { catalogue, type ProgramHost } from '#engine';
import { describe, expect, it } from 'vitest';
import { configErrorLine } from './config.ts';
import { ConfigStore, type ConfigStoreOptions } from './config-store.ts';

const RULE = 'no-forgotten-await';

/** A project in memory, by path; texts can be changed while a store looks at them. */
function project(files: Record<string, string>, options: Partial<ConfigStoreOptions> = {}) {
	const host: ProgramHost = {
		trusted: true,
		readFile: path => files[path],
		isFile: path => path in files,
		isDirectory: path => Object.keys(files).some(each => each.startsWith(`${path}/`)),
		stamp: path => files[path],
	};
	return { files, store: new ConfigStore({ catalogue, host, ...options }) };
}

const settingOf = (store: ConfigStore, path: string) => store.settingsFor(path).rules.ecmascript.get(RULE);
const errorLines = (name: string, text: string): string[] =>
	project({ [`/p/${name}`]: text })
		.store.settingsFor('/p/a.ts')
		.errors.map(error => configErrorLine(error));

describe('which project file decides', () => {
	it('is none by default: the recommended rules, as errors', () => {
		const { store } = project({ '/p/package.json': '{ "name": "p" }' });
		expect(store.settingsFor('/p/a.ts')).toMatchObject({ source: undefined, ignored: undefined, errors: [] });
		expect(settingOf(store, '/p/a.ts')).toEqual({ severity: 'error', options: {} });
		expect(store.settingsFor('/p/a.ts', 'off').rules.ecmascript.size).toBe(0);
	});

	it('is the nearest one, and it alone', () => {
		const { store } = project({
			'/p/asynclint.json': `{ "rules": { "${RULE}": "off" } }`,
			'/p/api/pyproject.toml': `[tool.asynclint.rules]\n${RULE} = "warn"\n`,
			'/p/web/package.json': `{ "asynclint": { "preset": "off" } }`,
		});
		expect(settingOf(store, '/p/a.ts')).toBeUndefined();
		expect(settingOf(store, '/p/api/src/a.ts')?.severity).toBe('warn');
		expect(store.settingsFor('/p/api/src/a.ts').source).toBe('/p/api/pyproject.toml');
		expect(store.settingsFor('/p/web/a.ts').rules.ecmascript.size).toBe(0);
	});

	it('is not looked for above the folder that holds .git', () => {
		const { store } = project({ '/asynclint.json': '{ "preset": "off" }', '/p/.git/HEAD': '', '/p/src/a.ts': '' });
		expect(store.settingsFor('/p/src/a.ts').source).toBeUndefined();
		expect(store.settingsFor('/q/a.ts').source).toBe('/asynclint.json');
	});

	it('passes over manifests that do not configure us, broken ones included', () => {
		const { store } = project({
			'/p/asynclint.json': '{ "preset": "off" }',
			'/p/x/package.json': '{ "devDependencies": { "asynclint": "1" } }',
			'/p/x/pyproject.toml': '[tool.',
		});
		expect(store.settingsFor('/p/x/a.ts')).toMatchObject({ source: '/p/asynclint.json', errors: [] });
	});

	it('is the given one, when one is given', () => {
		const files = { '/p/asynclint.json': '{ "preset": "off" }', '/ci.json': `{ "rules": { "${RULE}": "warn" } }` };
		const { store } = project(files, { configFile: '/ci.json' });
		expect(settingOf(store, '/p/a.ts')?.severity).toBe('warn');
	});
});

describe('rules', () => {
	it('come from the preset, then rules, then the overrides that match, in order', () => {
		const { store } = project({
			'/p/asynclint.json': JSON.stringify({
				preset: 'off',
				rules: { [RULE]: ['warn', {}] },
				overrides: [
					{ files: ['test/**'], rules: { [RULE]: 'error' } },
					{ files: ['*.gen.ts'], rules: { [RULE]: 'off' } },
				],
			}),
		});
		expect(settingOf(store, '/p/a.ts')?.severity).toBe('warn');
		expect(settingOf(store, '/p/test/a.ts')?.severity).toBe('error');
		expect(settingOf(store, '/p/test/deep/a.gen.ts')).toBeUndefined();
	});

	it('can be those of another preset for some files, with the severities and options of all', () => {
		const { store } = project({
			'/p/asynclint.json': JSON.stringify({
				rules: { [RULE]: ['warn', { checkVoid: true }], 'no-sync-protocol': 'off' },
				overrides: [
					{ files: ['test/**'], preset: 'tests' },
					{ files: ['test/server/**'], rules: { 'no-blocking-call': 'warn' } },
				],
			}),
		});
		const rulesOf = (path: string) => store.settingsFor(path).rules.ecmascript;
		expect(rulesOf('/p/a.ts').has('no-blocking-call')).toBe(true);
		expect(rulesOf('/p/test/a.ts').has('no-blocking-call')).toBe(false);
		expect(rulesOf('/p/test/a.ts').has('require-async-test-marker')).toBe(true);
		expect(rulesOf('/p/test/a.ts').get(RULE)).toEqual({ severity: 'warn', options: { checkVoid: true } });
		expect(rulesOf('/p/test/server/a.ts').get('no-blocking-call')?.severity).toBe('warn');
	});

	it('can be chosen on the command line, and keep the severity of the project', () => {
		const files = { '/p/asynclint.json': `{ "preset": "off", "rules": { "${RULE}": "warn" } }` };
		expect([...project(files, { choice: { only: [RULE] } }).store.settingsFor('/p/a.ts').rules.ecmascript]).toEqual([
			[RULE, { severity: 'warn', options: {} }],
		]);
		expect(project({}, { choice: { preset: 'off' } }).store.settingsFor('/p/a.ts').rules.ecmascript.size).toBe(0);
	});
});

describe('files that are left out', () => {
	const { store } = project({
		'/p/asynclint.json': '{ "files": ["src"], "ignores": ["generated", "*.test.ts", "!keep.test.ts", "/src/old/"] }',
	});
	it.each(['/p/src/a.ts', '/p/src/keep.test.ts', '/p/src/x/old/a.ts'])('%s is checked', path =>
		expect(store.settingsFor(path).ignored).toBeUndefined(),
	);
	it.each(['/p/src/generated/a.ts', '/p/src/x/a.test.ts', '/p/src/old/a.ts'])('%s is ignored', path =>
		expect(store.settingsFor(path).ignored).toContain('"ignores"'),
	);
	it('says so of a file that is not among "files"', () =>
		expect(store.settingsFor('/p/a.ts').ignored).toContain('"files"'));
});

describe('errors name the file, the place, the key and what is allowed', () => {
	it.each([
		['asynclint.json', '{\n  "presett": "strict"\n}'],
		['asynclint.json', '{ "preset": "recomended" }'],
		['asynclint.json', `{ "rules": {\n  "no-forgoten-await": "error" } }`],
		['asynclint.json', `{ "rules": { "${RULE}": "fatal" } }`],
		['asynclint.json', `{ "overrides": [{ "files": "src", "rules": {} }] }`],
		['asynclint.json', '{ "overrides": [{ "files": ["src"] }] }'],
		['asynclint.json', '{ "preset": "all", }'],
		['asynclint.json', '{\n  // why\n  "preset": "all"\n}'],
		['asynclint.json', '[]'],
		['asynclint.json', ''],
		['package.json', '{\n  "name": "p",\n  "asynclint": {\n    "ignore": []\n  }\n}'],
		['pyproject.toml', '[tool.asynclint]\npreset = "al"\n\n[tool.asynclint.rules]\nno-blocking-cal = "error"\n'],
		['pyproject.toml', '[tool.asynclint.rules]\nno-blocking-cal = "error"\n'],
		['pyproject.toml', '[tool.asynclint]\npreset = \n'],
	])('%s: %j', (name, text) => expect(errorLines(name, text)).toMatchSnapshot());
});

it('checks the options of a rule against its own schema', () => {
	const [line] = errorLines('asynclint.json', `{ "rules": { "${RULE}": ["error", { "nonsense": 1 }] } }`);
	expect(line).toMatch(/^\/p\/asynclint\.json:1:\d+: options of "no-forgotten-await": unknown key "nonsense"\./);
});

describe('a project file that changes', () => {
	it('is read again after invalidate, and its last good state outlives a mistake', () => {
		const { files, store } = project({ '/p/asynclint.json': '{ "preset": "off" }' });
		expect(store.settingsFor('/p/a.ts').rules.ecmascript.size).toBe(0);

		files['/p/asynclint.json'] = '{ "preset": ';
		expect(store.settingsFor('/p/a.ts').errors).toEqual([]);
		store.invalidate('/p/asynclint.json');
		const broken = store.settingsFor('/p/a.ts');
		expect(broken.errors).toHaveLength(1);
		expect(broken.rules.ecmascript.size).toBe(0);

		files['/p/asynclint.json'] = '{ "preset": "all" }';
		store.invalidate();
		expect(store.settingsFor('/p/a.ts').errors).toEqual([]);
		expect(settingOf(store, '/p/a.ts')).toBeDefined();
	});

	it('can appear and go', () => {
		const { files, store } = project({});
		expect(store.settingsFor('/p/a.ts').source).toBeUndefined();
		files['/p/asynclint.json'] = '{}';
		store.invalidate('/p/asynclint.json');
		expect(store.settingsFor('/p/a.ts').source).toBe('/p/asynclint.json');
		delete files['/p/asynclint.json'];
		store.invalidate('/p/asynclint.json');
		expect(store.settingsFor('/p/a.ts').source).toBeUndefined();
	});
});
