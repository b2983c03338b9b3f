import { describe, expect, it } from 'vitest';
import { cacheFolder, type Surroundings } from './cache-folder.ts';

const on = (platform: NodeJS.Platform, env: Surroundings['env'] = {}) => ({ platform, env, home: '/home/a' });

describe.skipIf(process.platform === 'win32')('the cache folder (paths of this platform)', () => {
	it.each([
		['linux', {}, '/home/a/.cache/asynclint'],
		['darwin', {}, '/home/a/Library/Caches/asynclint'],
		['linux', { XDG_CACHE_HOME: '/var/x' }, '/var/x/asynclint'],
		['linux', { XDG_CACHE_HOME: 'relative' }, '/home/a/.cache/asynclint'],
		['win32', { LOCALAPPDATA: '/home/a/Local' }, '/home/a/Local/asynclint/Cache'],
		['linux', { ASYNCLINT_CACHE_DIR: '/ci/cache' }, '/ci/cache'],
	] as const)('on %s with %j is %s', (platform, env, folder) =>
		expect(cacheFolder('/work', on(platform, env))).toBe(folder),
	);

	it('is never inside the workspace unless somebody names it', () => {
		expect(cacheFolder('/home/a', on('linux'))).toBeUndefined();
		expect(cacheFolder('/work', on('linux', { XDG_CACHE_HOME: '/work/.c' }))).toBeUndefined();
		expect(cacheFolder('/work', on('linux', { ASYNCLINT_CACHE_DIR: '/work/.c' }))).toBe('/work/.c');
		expect(cacheFolder('/work', on('linux', { ASYNCLINT_CACHE_DIR: '.c' }))).toBeUndefined();
	});
});
