import { readdirSync } from 'node:fs';
import Ajv from 'ajv';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { catalogue, PRESETS } from '#engine';
import plugin from '../rules/src/python.ts';

const rooms = readdirSync(new URL('../rules/src/rules', import.meta.url), { withFileTypes: true })
	.filter(entry => entry.isDirectory())
	.map(entry => entry.name);

test('every room is a rule of the catalogue and of the plugin, and nothing else is', () => {
	expect(catalogue.map(rule => rule.name)).toEqual([...rooms].sort());
	expect(Object.keys(plugin.rules).sort()).toEqual([...rooms].sort());
});

describe.each(catalogue.map(rule => ({ name: rule.name, rule })))('$name', ({ name, rule }) => {
	test('has a name and a description in the one voice', () => {
		expect(name).toMatch(/^(no|prefer|require)-[a-z]+(-[a-z]+)*$/);
		expect(rule.meta.docs.description).toMatch(/^(Disallow|Require|Enforce) .+[^. ]$/);
	});

	test('says in `meta.languages` which halves it has', () => {
		const languages = [
			...(rule.halves.ecmascript ? ['js/js'] : []),
			...(rule.halves.python ? ['asynclint/python'] : []),
		];
		expect(rule.meta.languages).toEqual(languages);
		expect(languages).not.toEqual([]);
	});

	test('has messages of one sentence that fit on a line', () => {
		for (const message of Object.values(rule.meta.messages)) {
			expect(message.replaceAll(/\{\{\w+\}\}/g, 'x').length, message).toBeLessThanOrEqual(90);
			expect(message, 'ends with a full stop').toMatch(/\.$/);
		}
	});

	test('describes each option, and its defaults validate', () => {
		const [schema] = rule.meta.schema as { properties: Record<string, { description?: string; default?: unknown }> }[];
		if (!schema) return expect(rule.defaults).toEqual({});

		for (const [key, property] of Object.entries(schema.properties)) {
			expect(property.description, key).toMatch(/\S/);
			expect(property, key).toHaveProperty('default');
		}
		const validate = new Ajv({ strict: false }).compile(schema);
		expect(validate(rule.defaults), JSON.stringify(validate.errors)).toBe(true);
		for (const options of [rule.strictOptions, rule.allOptions, rule.testOptions]) {
			expect(validate({ ...rule.defaults, ...options }), JSON.stringify(validate.errors)).toBe(true);
		}
		expect(validate({ ...rule.defaults, anInventedOption: true })).toBe(false);
	});
});

test('only `all` looks at files of tests for what harms a program that serves', () => {
	const options = (preset: string) => plugin.configs[preset]!.rules!['asynclint/no-rejection-gap'];
	expect(options('strict')).toBe('error');
	expect(options('all')).toEqual(['error', { checkTests: true }]);
});

test('the presets grow: recommended within strict within all, and off has none', () => {
	const on = (preset: string) => Object.keys(plugin.configs[preset]!.rules ?? {}).sort();
	expect(on('strict')).toEqual(expect.arrayContaining(on('recommended')));
	expect(on('all')).toEqual(expect.arrayContaining(on('strict')));
	expect(Object.values(plugin.configs['off']!.rules ?? {})).not.toContain('error');
	expect(Object.keys(plugin.configs).sort()).toEqual(
		[...PRESETS, 'recommended-file', 'python-recommended', 'python-strict', 'python-all', 'python-tests'].sort(),
	);
});

test.each([
	[
		'recommended',
		'tests',
		'a.test.js',
		"import fs from 'node:fs';\nexport const f = async () => fs.readFileSync('a');\n",
	],
	['python-all', 'python-tests', 'test_a.py', 'import time\n\nasync def test_it():\n    time.sleep(1)\n'],
])('over %s, %s takes out what harms no test', async (base, tests, filePath, text) => {
	const linted = async (...configs: string[]) => {
		const overrideConfig = configs.map((name): Linter.Config => plugin.configs[name]!);
		const [result] = await new ESLint({ overrideConfigFile: true, overrideConfig }).lintText(text, { filePath });
		return result!.messages.map(message => message.ruleId);
	};
	expect(await linted(base)).toContain('asynclint/no-blocking-call');
	expect(await linted(base, tests)).not.toContain('asynclint/no-blocking-call');
	expect(await linted(tests)).toEqual(expect.not.arrayContaining(['asynclint/no-blocking-call']));
});

test.each([
	['recommended', 'a.js', 'export const f = async () => fetch("/");\nf();\n'],
	['strict', 'a.js', 'export {};\n'],
	['all', 'a.js', 'export {};\n'],
	['tests', 'a.js', 'export {};\n'],
	['off', 'a.js', 'export {};\n'],
	['recommended-file', 'a.js', 'export {};\n'],
	['python-recommended', 'a.py', 'import time\n\nasync def f():\n    time.sleep(1)\n'],
	['python-strict', 'a.py', 'x = 1\n'],
	['python-all', 'a.py', 'x = 1\n'],
	['python-tests', 'a.py', 'x = 1\n'],
])('the config %s loads in ESLint', async (name, filePath, text) => {
	const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [plugin.configs[name]!] as Linter.Config[] });
	const [result] = await eslint.lintText(text, { filePath });
	expect(result!.messages.filter(message => message.fatal)).toEqual([]);
	if (name.endsWith('recommended'))
		expect(result!.messages.map(message => message.ruleId?.split('/')[0])).toContain('asynclint');
});

test('a file in another encoding, which ESLint misreads, is not written back', async () => {
	const overrideConfig = [plugin.configs['python-recommended']!];
	const eslint = new ESLint({ overrideConfigFile: true, overrideConfig, fix: true });
	const fixed = async (word: string) => {
		const text = `import asyncio\n\nasync def main():\n    return asyncio.get_event_loop()  # ${word}\n`;
		const [result] = await eslint.lintText(text, { filePath: 'a.py' });
		return result!.output;
	};
	expect(await fixed('é')).toContain('get_running_loop()  # é');
	expect(await fixed('\uFFFD')).toBeUndefined();
});

test('JavaScript and Python configs stand side by side, in either order', async () => {
	const { recommended, 'python-recommended': python } = plugin.configs;
	for (const configs of [
		[recommended!, python!],
		[python!, recommended!],
	]) {
		const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: configs });
		const [inPython] = await eslint.lintText('import time\n\nasync def f():\n    time.sleep(1)\n', {
			filePath: 'a.py',
		});
		expect(inPython!.messages.map(message => message.ruleId)).toEqual(['asynclint/no-blocking-call']);
	}
});
