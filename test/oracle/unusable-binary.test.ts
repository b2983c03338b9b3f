import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createNativeChecker, fileSystemHost } from '#engine';
import { TYPESCRIPT_7 } from './backends.ts';

const folder = await mkdtemp(join(tmpdir(), 'asynclint-binary-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a binary that cannot be executed is said to be so, and nobody waits for it', async () => {
	const name = `typescript-${process.platform}-${process.arch}`;
	const typescriptPackage = join(folder, 'node_modules/typescript');
	const platform = join(folder, 'node_modules/@typescript', name);
	await mkdir(join(platform, 'lib'), { recursive: true });
	await cp(join(TYPESCRIPT_7, 'package.json'), join(typescriptPackage, 'package.json'), { recursive: true });
	await cp(join(TYPESCRIPT_7, 'package.json'), join(platform, 'package.json'));
	await writeFile(join(platform, 'lib/tsc'), 'not a program', { mode: 0o644 });

	const checker = createNativeChecker({ typescriptPackage, cwd: folder, host: fileSystemHost() });
	expect(checker.state).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('EACCES') as string });
	expect(checker.oracleFor(join(folder, 'a.ts'), 'f()').types([{ type: 'CallExpression', range: [0, 3] }])).toEqual([
		undefined,
	]);
});
