export type Half = 'ecmascript' | 'python';

/** The files of a new rule's room, by name. They compile, and their tests fail until the rule sees something. */
export function roomOf(id: string, halves: readonly Half[]): Record<string, string> {
	return {
		'rule.ts': rule(id, halves),
		...Object.fromEntries(halves.map(half => [`${half}.ts`, HALVES[half]])),
		'rule.test.ts': tests(halves),
		'README.md': page(id, halves),
	};
}

const rule = (id: string, halves: readonly Half[]): string => `import { defineRule } from '#kit/define-rule.ts';
${halves.map(half => `import { ${half} } from './${half}.ts';`).join('\n')}

const messages = {
	found: '\`{{callee}}()\` …',
};
export type MessageId = keyof typeof messages;

/** Two lines on what goes wrong for the user. */
export default defineRule<MessageId>({
	name: '${id}',
	description: 'Disallow …',
	type: 'problem',
	preset: 'strict',
	messages,
	create: { ${halves.join(', ')} },
});
`;

const HALVES: Readonly<Record<Half, string>> = {
	ecmascript: `import { qualifiedName } from '#ecmascript';
import type { Ecmascript } from '#kit/rule-context.ts';
import type { MessageId } from './rule.ts';

export const ecmascript: Ecmascript<MessageId> = context => ({
	CallExpression(node) {
		if (qualifiedName(context.source, node.callee)?.name !== '…') return;

		context.report({ at: node.callee, messageId: 'found', data: { callee: '…' } });
	},
});
`,
	python: `import type { Python } from '#kit/rule-context.ts';
import { qualifiedName } from '#python';
import type { MessageId } from './rule.ts';

export const python: Python<MessageId> = context => ({
	Call(node) {
		if (qualifiedName(context.source, node.func) !== '…') return;

		context.report({ at: node.func, messageId: 'found', data: { callee: '…' } });
	},
});
`,
};

const CASES: Readonly<Record<Half, string>> = {
	ecmascript: `	ecmascript: {
		valid: ['async () => await load()'],
		invalid: [
			code\`
				async () => load()
				            ~~~~ found
			\`,
		],
	},`,
	python: `	python: {
		valid: [
			code\`
				async def main():
				    await load()
			\`,
		],
		invalid: [
			code\`
				async def main():
				    load()
				    ~~~~ found
			\`,
		],
	},`,
};

const tests = (halves: readonly Half[]): string => `import { code, testRule } from '#test';
import rule from './rule.ts';

testRule(rule, {
${halves.map(half => CASES[half]).join('\n')}
});
`;

const EXAMPLES: Readonly<Record<Half, string>> = {
	ecmascript: '```js\nasync () => load();\n```\n',
	python: '```py\nasync def main():\n    load()\n```\n',
};

const page = (id: string, halves: readonly Half[]): string => `# asynclint/${id}

<!-- begin generated header -->

<!-- end generated header -->

## Why

## Examples

❌ Reported:

${halves.map(half => EXAMPLES[half]).join('\n')}
✅ Not reported:

${halves.map(half => EXAMPLES[half].replaceAll('load()', 'await load()')).join('\n')}
## When not to use it
`;
