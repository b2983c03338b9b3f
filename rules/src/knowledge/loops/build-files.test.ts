import { expect, test } from 'vitest';
import { isBuildFile } from './build-files.ts';

test.each([
	'/a/gulpfile.js',
	'webpack.config.prod.ts',
	'/a/wdio.shared.conf.ts',
	'/a/base_wdio.conf.ts',
	'/a/_templates/entity/new/prompt.js',
	'/a/db/seeds/users.js',
	'/a/seeders/20240101-users.js',
	'/a/prisma/seed.ts',
	'/a/prisma/seed/users.ts',
	'/a/src/database/main/seed/users.ts',
])('a tool runs %s', path => expect(isBuildFile(path)).toBe(true));

test.each([
	'/a/gulpfile.json',
	'/a/config.ts',
	'/a/wdio.ts',
	'/a/_templates/prompt.js',
	'/a/templates/entity/new/index.js',
	'/a/wallet/seed.ts',
	'/a/src/seed/index.ts',
	'/a/prisma/seeded.ts',
])('no tool looks for %s', path => expect(isBuildFile(path)).toBe(false));
