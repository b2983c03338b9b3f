import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#engine';
import { examplesOf, pageOf } from '#test';
import { outputOf, PackedPlugin } from './packed-plugin.ts';

/** The examples of every page that are JavaScript or TypeScript: a file each, in a folder for each rule. */
const EXAMPLES = catalogue.flatMap(({ name }) =>
	(['❌', '✅'] as const).flatMap(heading =>
		examplesOf(pageOf(name), heading)
			.filter(({ fence }) => fence !== 'py')
			.map(({ fence, text, options }, index) => ({
				rule: name,
				path: `${name}/${heading === '❌' ? 'reported' : 'silent'}-${index}.${fence}`,
				// What has no import or export would share its names with every other example of the program.
				text: `${text}\nexport {};\n`,
				options,
			})),
	),
);

const CONFIG = `import asynclint from 'eslint-plugin-asynclint';
import tseslint from 'typescript-eslint';
export default [
	{
		files: ['**/*.{js,jsx,ts,tsx}'],
		plugins: { asynclint },
		languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, ecmaFeatures: { jsx: true } } },
	},
	...${JSON.stringify(
		EXAMPLES.map(({ rule, path, options }) => ({
			files: [path],
			rules: { [`asynclint/${rule}`]: Object.keys(options).length ? ['error', options] : 'error' },
		})),
	)},
];
`;
const TSCONFIG = JSON.stringify({
	compilerOptions: { strict: true, allowJs: true, noEmit: true, target: 'es2023', module: 'esnext', jsx: 'preserve' },
	include: ['**/*'],
});

let plugin: PackedPlugin;
beforeAll(() => {
	plugin = new PackedPlugin();
});
afterAll(() => plugin.remove());

/** The oldest TypeScript that typescript-eslint takes on new projects, and the last that is written in JavaScript. */
describe.each(['5.9.3', '6.0.3'])("with typescript-eslint's types of TypeScript %s", version => {
	let reported: ReadonlyMap<string, readonly string[]>;
	beforeAll(() => {
		const packages = ['eslint@10', `typescript@${version}`, 'typescript-eslint@8.73.0'];
		const folder = plugin.project('types', packages, {
			'eslint.config.mjs': CONFIG,
			'tsconfig.json': TSCONFIG,
			'queue.ts': 'declare const queue: { send(): Promise<void> };\nqueue.send();\nexport {};\n',
		});
		for (const { path, text } of EXAMPLES) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const rule = ['--rule', JSON.stringify({ 'asynclint/no-forgotten-await': 'error' })];
		reported = new Map([...lint(folder, '.'), ...lint(folder, 'queue.ts', ...rule)]);
	});

	test('what only the types tell is reported', () => {
		expect(reported.get('queue.ts')).toEqual(['2 asynclint/no-forgotten-await']);
	});

	test.each(EXAMPLES.map(({ path, rule }) => ({ path, rule })))('$path', ({ path, rule }) => {
		const rules = reported.get(path)!.map(line => line.split(' ')[1]);
		if (path.includes('/silent-')) expect(reported.get(path)).toEqual([]);
		else expect(rules).toContain(`asynclint/${rule}`);
	});
});

/** What ESLint says about each file: line and rule, or a message that is of no rule. */
function lint(folder: string, ...parameters: string[]): [string, string[]][] {
	const results = JSON.parse(outputOf(folder, 'eslint/bin/eslint.js', '--format', 'json', ...parameters)) as {
		filePath: string;
		messages: { ruleId: string | null; line: number; message: string }[];
	}[];
	return results.map(({ filePath, messages }) => [
		filePath.slice(folder.length + 1),
		messages.map(({ ruleId, line, message }) => `${line} ${ruleId ?? message}`),
	]);
}
