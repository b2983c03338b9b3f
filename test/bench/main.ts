import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchCheck } from './check-bench.ts';
import { benchEditor } from './editor-bench.ts';
import { machine } from './machine.ts';
import { NPM_CORPORA } from './npm-corpora.ts';
import { ASYNCLINT } from './places.ts';
import { benchProject } from './project-bench.ts';
import { benchPython } from './python-bench.ts';
import { benchPythonProject } from './python-project-bench.ts';
import { benchRecall } from './recall-bench.ts';
import { benchRules } from './rules-bench.ts';
import { benchTyping, benchTypingPython } from './typing-bench.ts';

const PARTS = [
	'project',
	'python-project',
	'editor',
	'check',
	'python',
	'typing',
	'typing-python',
	'recall',
	'rules',
] as const;

const { values } = parseArgs({
	options: {
		/** One of PARTS; may be given more than once. */
		only: { type: 'string', multiple: true, default: [...PARTS] },
		/** The name of a package to check; may be given more than once. */
		corpus: { type: 'string', multiple: true, default: NPM_CORPORA.map(({ name }) => name) },
		/** Part of a tool's name in `project` and `python-project`; may be given more than once. */
		tool: { type: 'string', multiple: true, default: [''] },
		/** How often each tool does the same; the tables show medians. */
		runs: { type: 'string', default: '3' },
	},
});
const runs = Number(values.runs);
const isWanted = (tool: string): boolean => values.tool.some(part => tool.includes(part));

async function main(): Promise<void> {
	if (process.platform !== 'linux') fail('The bench reads /proc, so it needs Linux.');
	if (!existsSync(ASYNCLINT)) fail('There is no server/dist/cli.js: run `npm run build` first.');
	const unknown = values.only.find(each => !(PARTS as readonly string[]).includes(each));
	if (unknown !== undefined) fail(`--only takes ${PARTS.join(', ')}, and not ${unknown}.`);
	if (!(runs >= 1)) fail('--runs takes a number from 1 on.');

	const corpora = NPM_CORPORA.filter(({ name }) => values.corpus.includes(name));
	console.log(`${machine()}. Medians of ${runs} runs, the tools taking turns.`);
	await part('project', 'One TypeScript project, every tool', () => benchProject(runs, isWanted));
	await part('python-project', 'Python, every tool', () => benchPythonProject(runs, isWanted));
	await part('editor', 'Typing in the TypeScript project', () => benchEditor(runs));
	await part('check', '`asynclint check` against ESLint with typed rules', () => benchCheck(corpora, runs));
	await part('python', '`asynclint check` on Python', () => benchPython(runs));
	await part('typing', 'Typing in TypeScript files of 2,152 and 2,135 lines', () => benchTyping(runs));
	await part('typing-python', 'Typing in a Python file of 2,006 lines', () => benchTypingPython(runs));
	await part('recall', 'Mutation recall', benchRecall);
	await part('rules', 'What each rule costs', () => benchRules(runs));
}

/** One part that cannot be measured does not keep the others from it, but the bench has failed. */
async function part(name: (typeof PARTS)[number], title: string, bench: () => Promise<string>): Promise<void> {
	if (!values.only.includes(name)) return;
	try {
		console.log(`\n## ${title}\n\n${await bench()}`);
	} catch (error) {
		process.exitCode = 1;
		console.error(`\n${title}: not measured.`, error);
	}
}

function fail(reason: string): never {
	console.error(reason);
	process.exit(2);
}

void main();
