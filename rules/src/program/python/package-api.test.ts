import { describe, expect, test } from 'vitest';
import { PACKAGE_TABLES } from '#knowledge/awaitables/python-packages.ts';
import { isLibraryClass, libraryCall } from './library-values.ts';
import { isPackageClass, packageCall, packageMember, packagePath } from './package-api.ts';

describe('the tables of packages', () => {
	test.each(PACKAGE_TABLES.map(table => [table.name, table] as const))('%s says where it is from', (_, table) => {
		expect(table.version).toMatch(/^\d+(\.\d+)*$/);
		expect(table.documentation).toMatch(/^https:\/\//);
	});

	test.each(PACKAGE_TABLES.map(({ name, api }) => [name, api] as const))(
		'%s names no class that no table has',
		(name, api) => {
			const types = api
				.split('\n')
				.filter(line => line.startsWith(' '))
				.flatMap(
					line =>
						line
							.trim()
							.split(' ')[0]!
							.match(/[\w/][\w./]*/g) ?? [],
				);
			const unknown = [...new Set(types)]
				.map(type => (type.startsWith('/') ? type.slice(1) : `${name}.${type}`))
				.filter(path => !isLibraryClass(path));
			expect(unknown).toEqual([]);
		},
	);

	test.each(PACKAGE_TABLES.map(({ name, api }) => [name, api] as const))(
		'%s has every base that it names',
		(name, api) => {
			const bases = api
				.trim()
				.split('\n')
				.filter(line => !/^(?: |=|def$)/.test(line))
				.flatMap(line => line.split(' ').slice(1));
			expect(bases.filter(base => !isPackageClass(`${name}.${base}`))).toEqual([]);
		},
	);
});

test('a class is found by every path that leads to it', () => {
	expect(packagePath('aiohttp.client.ClientSession')).toBe('aiohttp.ClientSession');
	expect(packagePath('fastapi.Request')).toBe('starlette.requests.Request');
	expect(packagePath('aiohttp.client.Nothing')).toBe('aiohttp.client.Nothing');
});

test('a method is found in a base class', () => {
	expect(packageMember('discord.TextChannel', 'send')?.type).toMatchObject({
		kind: 'coroutine',
		result: { kind: 'externalInstance', path: 'discord.Message' },
	});
});

test('a name that a class gives at run time is an attribute', () => {
	expect(packageMember('motor.motor_asyncio.AsyncIOMotorDatabase', 'users')).toMatchObject({
		isAttribute: true,
		type: { path: 'motor.motor_asyncio.AsyncIOMotorCollection' },
	});
});

test('what can be entered as well as awaited says so', () => {
	expect(packageCall('aiohttp.ClientSession.get')).toMatchObject({ kind: 'coroutine', isManager: true });
	expect(libraryCall('sqlalchemy.ext.asyncio.AsyncSession.begin')).not.toMatchObject({ kind: 'coroutine' });
});
