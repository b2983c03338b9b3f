import { expect, test } from 'vitest';
import { isBuildFile } from './build-files.ts';

test.each([
	'/a/gulpfile.js',
	'webpack.config.prod.ts',
	'/a/wdio.shared.conf.ts',
	'/a/base_wdio.conf.ts',
	'/a/_templates/entity/new/prompt.js',
])('a tool runs %s', path => expect(isBuildFile(path)).toBe(true));

test.each([
	'/a/gulpfile.json',
	'/a/config.ts',
	'/a/wdio.ts',
	'/a/_templates/prompt.js',
	'/a/templates/entity/new/index.js',
])('no tool looks for %s', path => expect(isBuildFile(path)).toBe(false));
