import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8')) as {
	compilerOptions: { paths: Record<string, [string]> };
};

/** The aliases of tsconfig.base.json, so that there is one table of doors. */
const alias = Object.entries(compilerOptions.paths).map(([from, [to]]) => ({
	find: new RegExp(`^${from.replace('*', '(.*)')}$`),
	replacement: root + to.replace('./', '').replace('*', '$1'),
}));

export default defineConfig({
	resolve: { alias },
	test: {
		include: ['rules/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.ts', 'test/**/*.test.ts'],
		exclude: ['**/node_modules/**', '**/dist/**', 'test/editor/**', 'test/host/**'],
		reporters: ['default', './test/kit/closing-line.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		maxWorkers: 2,
	},
});
