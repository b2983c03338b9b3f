import { expect, test } from 'vitest';
import { scriptsOfWorkflow } from './workflow-scripts.ts';

test.each([
	['- run: node scripts/build.js --all', ['scripts/build.js']],
	['run: npx tsx --no-cache "./scripts/build.ts"', ['./scripts/build.ts']],
	['const label = require("./scripts/label.cjs");', ['./scripts/label.cjs']],
	["await import('${{ github.workspace }}/scripts/label.mjs')", ['scripts/label.mjs']],
	['run: bun run build.ts', ['build.ts']],
	["paths: ['src/server.ts']", []],
	['run: node build.json', []],
	['run: npm run build.js', []],
	['hashFiles("package.js.lock")', []],
])('%s', (text, scripts) => expect(scriptsOfWorkflow(text)).toEqual(scripts));
