import type { Rule } from '#kit/define-rule.ts';

const LANGUAGES = [
	['ecmascript', '🟨 JavaScript and TypeScript'],
	['python', '🐍 Python'],
] as const;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const shortNames = (rule: Rule): string =>
	[rule.halves.ecmascript && 'JS/TS', rule.halves.python && 'Python'].filter(Boolean).join(', ');

/** What stands at the top of a rule's page. */
export function ruleHeader(rule: Rule): string {
	const { docs, fixable, hasSuggestions } = rule.meta;
	const facts = [
		presetsOf(rule),
		...LANGUAGES.filter(([dialect]) => rule.halves[dialect]).map(([, words]) => words),
		...(fixable ? ['🔧 Fixed by `--fix`'] : []),
		...(hasSuggestions ? ['💡 Offers suggestions'] : []),
		...(docs.readsOtherFiles ? ['📂 Reads other files of the project'] : []),
	];
	return `📝 ${docs.description}\n\n${facts.join(' · ')}`;
}

/** One row a rule, for the README. */
export function rulesTable(rules: readonly Rule[], pages: string): string {
	const rows = rules.map(rule => {
		const { docs, fixable, hasSuggestions } = rule.meta;
		const fixes = [fixable && '🔧', hasSuggestions && '💡'].filter(Boolean).join(' ');
		return `| [\`${rule.name}\`](${pages}/${rule.name}/README.md) | ${cell(docs.description)} | ${shortNames(rule)} | ${docs.preset} | ${fixes} |`;
	});
	return ['| Rule | What it says | Languages | Preset | Fixes |', '| --- | --- | --- | --- | --- |', ...rows].join(
		'\n',
	);
}

/** One row an option, from the schema. */
export function optionsTable(rule: Rule): string {
	const [schema] = rule.meta.schema as { properties: Record<string, { description: string; default: unknown }> }[];
	const rows = Object.entries(schema!.properties).map(
		([name, { description, default: value }]) =>
			`| \`${name}\` | \`${JSON.stringify(value)}\`${inPresets(rule, name)} | ${cell(description)} |`,
	);
	return ['| Option | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What presets set an option to, where that is not its default. */
function inPresets({ strictOptions, allOptions, testOptions }: Rule, option: string): string {
	const all = allOptions[option] === strictOptions[option] ? undefined : allOptions[option];
	const each = { strict: strictOptions[option], all, tests: testOptions[option] };
	return Object.entries(each)
		.map(([preset, value]) => (value === undefined ? '' : `; in \`${preset}\` \`${JSON.stringify(value)}\``))
		.join('');
}

function presetsOf({ meta: { docs } }: Rule): string {
	const not = docs.inTests === false ? ', not in `tests`' : '';
	return docs.inTests
		? `💼 In the presets \`${docs.preset}\` and \`tests\``
		: `💼 In the \`${docs.preset}\` preset${not}`;
}
