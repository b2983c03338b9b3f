import { code, type Cases } from '#test';

const declared = (name: string, types: string): Record<string, string> => ({
	[`node_modules/${name}/package.json`]: `{ "name": "${name}", "types": "index.d.ts" }`,
	[`node_modules/${name}/index.d.ts`]: types,
});

const SWR = {
	...declared(
		'swr',
		code`
			type Given<Data> = Data | Promise<Data> | ((old?: Data) => Data | Promise<Data>);
			export type KeyedMutator<Data> = (data?: Given<Data>, options?: boolean | object) => Promise<Data>;
			export interface ScopedMutator { <Data>(key: string, data?: Given<Data>, options?: boolean | object): Promise<Data>; }
			export declare const mutate: ScopedMutator;
			export default function useSWR(key: string): { data: string[]; mutate: KeyedMutator<string[]> };
		`,
	),
	'use-users.ts': code`
		import useSWR from 'swr';
		export const useUsers = () => {
			const { data, mutate } = useSWR('/users');
			return { users: data, setUsers: mutate };
		};
	`,
};

const NEXT = {
	'node_modules/next/package.json': '{ "name": "next" }',
	'node_modules/next/router.d.ts': code`
		export interface Router {
			push(url: string): Promise<boolean>;
			replace(url: string, as?: string, options?: object): Promise<boolean>;
		}
		export type NextRouter = Pick<Router, 'push' | 'replace'>;
		export declare function prerender(url: string): Promise<void>;
	`,
};

const CAPACITOR = {
	...declared('@capacitor/core', 'export interface PluginListenerHandle { remove(): Promise<void>; }'),
	...declared(
		'@capacitor/app',
		code`
			import type { PluginListenerHandle } from '@capacitor/core';
			export declare const App: {
				addListener(name: string, listener: () => void): Promise<PluginListenerHandle>;
				getLaunchUrl(): Promise<string>;
			};
		`,
	),
};

/** Calls that fail with what they are given, and are given nothing that can; and lists of what others have made. */
export const safeData: Cases = {
	valid: [
		{
			typed: true,
			files: SWR,
			code: code`
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				export function Panel() {
					const { users, setUsers } = useUsers();
					return (name: string, old: string[] | undefined) => {
						setUsers([...users, name], false);
						setUsers(old, { revalidate: false });
						setUsers(users.concat(name), false);
						mutate('/users', (all?: string[]) => all?.filter(each => each !== name), false);
						mutate('/names', null, { populateCache: () => [name] });
					};
				}
			`,
		},
		{
			typed: true,
			files: NEXT,
			code: code`
				import type { NextRouter } from 'next/router';
				export function leave(router: NextRouter) {
					router.replace('/', undefined, { shallow: true });
				}
			`,
		},
		{
			typed: true,
			files: CAPACITOR,
			code: "import { App } from '@capacitor/app'; App.addListener('resume', () => console.log('resumed'));",
		},
		// Who has put them into the list looks after them.
		{
			typed: true,
			code: code`
				type Node = string | Promise<string>;
				export function rows(all: Node[]) {
					const kept: Node[][] = [];
					for (let i = 0; i < all.length; i += 3) kept.push(all.slice(i, i + 3));
				}
			`,
		},
	],
	invalid: [
		{
			typed: true,
			files: CAPACITOR,
			code: code`
				import { App } from '@capacitor/app';
				export const start = () => { App.getLaunchUrl(); };
				                                 ~~~~~~~~~~~~ dropped
				=> addCatch
				import { App } from '@capacitor/app';
				export const start = () => { App.getLaunchUrl().catch(console.error); };
				=> addVoid
				import { App } from '@capacitor/app';
				export const start = () => { void App.getLaunchUrl(); };
			`,
		},
		{
			typed: true,
			files: SWR,
			code: code`
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						~~~~~~~~ dropped
						mutate('/users', async () => load(), false);
						~~~~~~ dropped
						mutate('/users', load, false);
						~~~~~~ dropped
						mutate('/users', () => load(), false);
						~~~~~~ dropped
					};
				}
				=> addCatch
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false).catch(console.error);
						mutate('/users', async () => load(), false);
						mutate('/users', load, false);
						mutate('/users', () => load(), false);
					};
				}
				=> addVoid
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						void setUsers(load(), false);
						mutate('/users', async () => load(), false);
						mutate('/users', load, false);
						mutate('/users', () => load(), false);
					};
				}
				=> addCatch
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						mutate('/users', async () => load(), false).catch(console.error);
						mutate('/users', load, false);
						mutate('/users', () => load(), false);
					};
				}
				=> addVoid
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						void mutate('/users', async () => load(), false);
						mutate('/users', load, false);
						mutate('/users', () => load(), false);
					};
				}
				=> addCatch
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						mutate('/users', async () => load(), false);
						mutate('/users', load, false).catch(console.error);
						mutate('/users', () => load(), false);
					};
				}
				=> addVoid
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						mutate('/users', async () => load(), false);
						void mutate('/users', load, false);
						mutate('/users', () => load(), false);
					};
				}
				=> addCatch
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						mutate('/users', async () => load(), false);
						mutate('/users', load, false);
						mutate('/users', () => load(), false).catch(console.error);
					};
				}
				=> addVoid
				import { mutate } from 'swr';
				import { useUsers } from './use-users.ts';
				declare function load(): Promise<string[]>;
				export function Panel() {
					const { setUsers } = useUsers();
					return () => {
						setUsers(load(), false);
						mutate('/users', async () => load(), false);
						mutate('/users', load, false);
						void mutate('/users', () => load(), false);
					};
				}
			`,
		},
		{
			typed: true,
			files: NEXT,
			code: code`
				import { prerender, type NextRouter } from 'next/router';
				export function leave(router: NextRouter) {
					router.push('/');
					prerender('/');
					~~~~~~~~~ dropped
				}
				=> addCatch
				import { prerender, type NextRouter } from 'next/router';
				export function leave(router: NextRouter) {
					router.push('/');
					prerender('/').catch(console.error);
				}
				=> addVoid
				import { prerender, type NextRouter } from 'next/router';
				export function leave(router: NextRouter) {
					router.push('/');
					void prerender('/');
				}
			`,
		},
		{
			typed: true,
			code: code`
				declare function save(name: string): Promise<string>;
				export function rows(all: string[]) {
					const kept: Promise<string>[][] = [];
					kept.push(all.map(name => save(name)));
					              ~~~ unreadList
				}
			`,
		},
	],
};
