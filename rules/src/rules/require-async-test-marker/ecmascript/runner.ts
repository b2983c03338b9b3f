import { dirname, join } from 'node:path';
import { qualifiedName } from '#ecmascript';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';

/** Modules that have `describe` and `it`, by the runner that they belong to. */
const MODULES: Readonly<Record<string, string>> = {
	'@jest/globals': 'jest',
	'@playwright/test': 'playwright',
	'bun:test': 'bun',
	mocha: 'mocha',
	test: 'node',
	vitest: 'vitest',
};
const PACKAGES = ['vitest', 'jest', 'mocha', 'jasmine', 'jasmine-core', '@playwright/test'];

/** What a callee means in a test: the runner, and the path there, `describe.only`. Undefined for anything else. */
export function testFunction(
	context: Context,
	callee: TSESTree.Node,
): { readonly runner: string; readonly name: string } | undefined {
	const name = qualifiedName(context.source, callee);
	if (
		!name ||
		!/^(?:test\.)?(?:describe|context|suite|it|test|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)(?:\.\w+)*$/.test(
			name.name,
		)
	) {
		return undefined;
	}
	const runner = name.module === undefined ? globalRunner(context) : MODULES[name.module];
	return runner === undefined ? undefined : { runner, name: name.name };
}

/** The one runner that the nearest `package.json` with a runner names. Several: nobody knows which has this file. */
function globalRunner({ host, path, options: { runners } }: Context): string | undefined {
	if (runners.length) return runners.length === 1 ? runners[0] : undefined;
	if (!host) return undefined;
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		const text = host.readFile(join(folder, 'package.json'));
		const found = text === undefined ? [] : PACKAGES.filter(name => new RegExp(`"${name}"\\s*:\\s*"`).test(text));
		if (found.length)
			return found.length === 1 ? found[0]!.replace('-core', '').replace('@playwright/test', 'playwright') : undefined;
		if (dirname(folder) === folder) return undefined;
	}
}
