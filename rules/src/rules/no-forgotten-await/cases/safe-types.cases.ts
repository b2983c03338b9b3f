import { code, type Cases } from '#test';

const declared = (name: string, types: string): Record<string, string> => ({
	[`node_modules/${name}/package.json`]: `{ "name": "${name}", "types": "index.d.ts" }`,
	[`node_modules/${name}/index.d.ts`]: types,
});

const ANGULAR = declared(
	'@angular/router',
	'export declare class Router { navigate(commands: any[]): Promise<boolean>; navigateByUrl(url: string): Promise<boolean>; }',
);
const QUERY = {
	...declared(
		'@tanstack/query-core',
		code`
			export interface QueryObserverSuccessResult<Data> { data: Data; status: 'success'; }
			export interface QueryObserverLoadingResult<Data> { data: Data | undefined; status: 'pending'; }
			export type QueryObserverResult<Data> = QueryObserverSuccessResult<Data> | QueryObserverLoadingResult<Data>;
			export declare class QueryClient {
				invalidateQueries(filters?: object): Promise<void>;
				fetchQuery(options: object): Promise<string>;
			}
		`,
	),
	...declared(
		'our-api',
		code`
			import type { QueryClient, QueryObserverResult } from '@tanstack/query-core';
			export declare const queries: { client: QueryClient };
			export declare function useUser(): {
				refetch(): Promise<QueryObserverResult<string>>;
				mutateAsync(name: string): Promise<string>;
			};
		`,
	),
};
const SWR = {
	...declared(
		'swr',
		code`
			export type KeyedMutator<Data> = (data?: Data | Promise<Data>) => Promise<Data>;
			export default function useSWR(key: string): { data: string; mutate: KeyedMutator<string> };
		`,
	),
	'use-user.ts': code`
		import useSWR from 'swr';
		export const useUser = () => {
			const { data, mutate } = useSWR('/user');
			return { user: data, refetch: mutate };
		};
	`,
};

/** What may be dropped by its type, also where the file does not say which library it comes from. */
export const safeTypes: Cases = {
	valid: [
		{
			files: declared(
				'cypress',
				'export declare const Cypress: { session: { clearAllSavedSessions(): Promise<void> } };',
			),
			code: "import { Cypress } from 'cypress'; export const clear = () => { Cypress.session.clearAllSavedSessions(); };",
		},
		// The host's own, by TypeScript's declarations.
		{
			typed: true,
			code: code`
				/// <reference lib="webworker" />
				declare const self: ServiceWorkerGlobalScope;
				export const install = () => { self.skipWaiting(); };
			`,
		},
		{
			files: ANGULAR,
			code: code`
				import { Router } from '@angular/router';
				export class Page {
					constructor(private readonly router: Router) {}
					leave() {
						this.router.navigate(['/']);
						this.router.navigateByUrl('/').then(() => console.log('left'));
					}
				}
			`,
		},
		{
			files: QUERY,
			code: code`
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { refetch } = useUser();
					return () => {
						refetch();
						queries.client.invalidateQueries();
					};
				}
			`,
		},
		{
			files: SWR,
			code: code`
				import { useUser } from './use-user.ts';
				export function Panel() {
					const { refetch } = useUser();
					return () => {
						refetch();
					};
				}
			`,
		},
		{
			files: declared(
				'react-hook-form',
				code`
					export type UseFormTrigger = (name?: string) => Promise<boolean>;
					export declare function useFormContext(): { trigger: UseFormTrigger };
				`,
			),
			code: code`
				import { useFormContext } from 'react-hook-form';
				export function Field() {
					const { trigger } = useFormContext();
					return () => {
						trigger('name');
					};
				}
			`,
		},
		{
			files: declared('mobx-react-form', 'export class Form { submit(hooks: object): Promise<Form>; }'),
			code: code`
				import type { Form } from 'mobx-react-form';
				export const send = (form: Form) => {
					form.submit({ onSuccess() {} });
				};
			`,
		},
		{
			files: declared(
				'@mantine/form',
				'export declare function useField(of: object): { validate(): Promise<string> };',
			),
			code: code`
				import { useField } from '@mantine/form';
				export function Name() {
					const field = useField({});
					return () => {
						field.validate();
					};
				}
			`,
		},
		{
			files: declared(
				'electron',
				code`
					declare namespace Electron {
						interface App { whenReady(): Promise<void>; }
						interface WebContents { setVisualZoomLevelLimits(least: number, most: number): Promise<void>; }
						class BrowserWindow { loadFile(path: string): Promise<void>; webContents: WebContents; }
						interface Shell { openExternal(url: string): Promise<void>; openPath(path: string): Promise<string>; }
						interface CrossProcessExports { app: App; shell: Shell; BrowserWindow: typeof BrowserWindow; }
					}
					declare const Electron: Electron.CrossProcessExports;
					export = Electron;
				`,
			),
			code: code`
				import { app, BrowserWindow, shell } from 'electron';
				app.whenReady().then(() => {
					const page = new BrowserWindow();
					page.loadFile('index.html');
					page.webContents.setVisualZoomLevelLimits(1, 3);
					shell.openExternal('https://www.electronjs.org');
					shell.openPath('/tmp');
				});
				export {};
			`,
		},
		{
			files: declared(
				'@tanstack/router-core',
				'export type UseNavigateResult = (options: object) => Promise<void>; export declare function useGo(): UseNavigateResult;',
			),
			code: code`
				import { useGo } from '@tanstack/router-core';
				export function useHome() {
					const go = useGo();
					return () => {
						go({ to: '/' });
					};
				}
			`,
		},
		// What a form hands on fails as the function that it was given, and this one does not.
		code`
			declare const form: { handleSubmit(save: (values: object) => unknown): (event: object) => Promise<void> };
			const store = async (values: object) => {
				try { await fetch('/save', { body: JSON.stringify(values) }); } catch (error) { console.error(error); }
			};
			export function submit(event: object, onSubmit: (values: object) => unknown, keep: (values: object) => void) {
				form.handleSubmit(values => keep(values))(event);
				form.handleSubmit(store)(event);
				form.handleSubmit(onSubmit)(event);
			}
		`,
		// SvelteKit's own module has no package to ask.
		code`
			import { goto } from '$app/navigation';
			export function leave(close: () => void) {
				goto('/').then(() => close());
			}
		`,
		// A client of the project's own, and what only waits for its next page.
		code`
			import { api } from './api.ts';
			export function List({ observe }: { observe: (seen: () => void) => void }) {
				const { fetchNextPage, hasNextPage } = api.posts.useInfiniteQuery();
				const more = async () => {
					if (hasNextPage) await fetchNextPage();
				};
				observe(() => {
					more();
				});
			}
		`,
		// What never rejects, and is followed by nothing that does.
		code`
			export function run(jobs: Promise<void>[], queue: { close(): void }) {
				Promise.allSettled(jobs).then(() => queue.close());
			}
		`,
		code`
			const find = async (path: string) => {
				try { return await fetch(path); } catch { return undefined; }
			};
			export function show(tell: (found: boolean) => void) {
				find('/user').then(found => { tell(found !== undefined); });
			}
		`,
	],
	invalid: [
		{
			typed: true,
			code: code`
				/// <reference lib="webworker" />
				declare const self: ServiceWorkerGlobalScope;
				export const install = () => { self.clients.claim(); };
				                                            ~~~~~ dropped
				=> addCatch
				/// <reference lib="webworker" />
				declare const self: ServiceWorkerGlobalScope;
				export const install = () => { self.clients.claim().catch(console.error); };
				=> addVoid
				/// <reference lib="webworker" />
				declare const self: ServiceWorkerGlobalScope;
				export const install = () => { void self.clients.claim(); };
			`,
		},
		{
			typed: true,
			files: QUERY,
			code: code`
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { mutateAsync } = useUser();
					return () => {
						mutateAsync('name');
						~~~~~~~~~~~ dropped
						queries.client.fetchQuery({});
						               ~~~~~~~~~~ dropped
					};
				}
				=> addCatch
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { mutateAsync } = useUser();
					return () => {
						mutateAsync('name').catch(console.error);
						queries.client.fetchQuery({});
					};
				}
				=> addVoid
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { mutateAsync } = useUser();
					return () => {
						void mutateAsync('name');
						queries.client.fetchQuery({});
					};
				}
				=> addCatch
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { mutateAsync } = useUser();
					return () => {
						mutateAsync('name');
						queries.client.fetchQuery({}).catch(console.error);
					};
				}
				=> addVoid
				import { queries, useUser } from 'our-api';
				export function Panel() {
					const { mutateAsync } = useUser();
					return () => {
						mutateAsync('name');
						void queries.client.fetchQuery({});
					};
				}
			`,
		},
		{
			typed: true,
			code: code`
				declare const form: { handleSubmit(save: (values: object) => unknown): (event: object) => Promise<void> };
				export function submit(event: object) {
					form.handleSubmit(async values => { await fetch('/save', { body: JSON.stringify(values) }); })(event);
					~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ dropped
				}
				=> addCatch
				declare const form: { handleSubmit(save: (values: object) => unknown): (event: object) => Promise<void> };
				export function submit(event: object) {
					form.handleSubmit(async values => { await fetch('/save', { body: JSON.stringify(values) }); })(event).catch(console.error);
				}
				=> addVoid
				declare const form: { handleSubmit(save: (values: object) => unknown): (event: object) => Promise<void> };
				export function submit(event: object) {
					void form.handleSubmit(async values => { await fetch('/save', { body: JSON.stringify(values) }); })(event);
				}
			`,
		},
		// What comes after may fail.
		code`
			async function save() { await fetch('/save'); }
			export function run(jobs: Promise<void>[]) {
				Promise.allSettled(jobs).then(() => save());
				        ~~~~~~~~~~ dropped
			}
			=> addCatch
			async function save() { await fetch('/save'); }
			export function run(jobs: Promise<void>[]) {
				Promise.allSettled(jobs).then(() => save()).catch(console.error);
			}
			=> addVoid
			async function save() { await fetch('/save'); }
			export function run(jobs: Promise<void>[]) {
				void Promise.allSettled(jobs).then(() => save());
			}
		`,
		// A router of nobody's.
		{
			typed: true,
			files: { 'router.ts': 'export declare class Router { navigate(commands: any[]): Promise<boolean>; }\n' },
			code: code`
				import type { Router } from './router.ts';
				export function leave(router: Router) {
					router.navigate(['/']);
					       ~~~~~~~~ dropped
				}
				=> addCatch
				import type { Router } from './router.ts';
				export function leave(router: Router) {
					router.navigate(['/']).catch(console.error);
				}
				=> addVoid
				import type { Router } from './router.ts';
				export function leave(router: Router) {
					void router.navigate(['/']);
				}
			`,
		},
	],
};
