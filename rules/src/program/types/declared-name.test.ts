import { expect, test } from 'vitest';
import { packageOfPath, toDeclaredName } from './declared-name.ts';

test.each([
	['/app/node_modules/got/index.d.ts', 'got'],
	['/app/node_modules/@aws-sdk/client-s3/dist/index.d.ts', '@aws-sdk/client-s3'],
	['/app/node_modules/@types/node/fs.d.ts', 'node'],
	['/app/node_modules/@types/babel__core/index.d.ts', '@babel/core'],
	['/app/node_modules/.pnpm/got@1.0.0/node_modules/got/index.d.ts', 'got'],
	['/app/node_modules/a/node_modules/b/index.d.ts', 'b'],
	['C:\\app\\node_modules\\got\\index.d.ts', 'got'],
	['/app/src/got.ts', undefined],
	['/app/node_modules_old/got.ts', undefined],
])('%s lies in %s', (path, name) => expect(packageOfPath(path)).toBe(name));

test('what is made up, anonymous or of no file has no name', () => {
	const files = [{ path: '/app/a.ts', isLibrary: false }];
	for (const name of ['__type', '__function', '\xFEobject', 'default', 'export=', '"/app/a"', '']) {
		expect(toDeclaredName({ name, files })).toBeUndefined();
	}
	expect(toDeclaredName({ name: 'Job', files: [] })).toBeUndefined();
	expect(toDeclaredName({ name: '__dirname', files })).toEqual({ name: '__dirname', from: 'file' });
});

test('a symbol that is declared in several files belongs to the library, else to the package', () => {
	const file = { path: '/app/a.ts', isLibrary: false };
	const inPackage = { path: '/app/node_modules/got/a.d.ts', isLibrary: false };
	const library = { path: '/ts/lib.es5.d.ts', isLibrary: true };
	expect(toDeclaredName({ name: 'Promise', files: [file, inPackage, library] })).toEqual({
		name: 'Promise',
		from: 'lib',
	});
	expect(toDeclaredName({ name: 'A', files: [file, inPackage] })).toEqual({
		name: 'A',
		from: 'package',
		package: 'got',
	});
});
