import { code, type Cases } from '#test';

const INJECT = 'export declare function inject<T>(type: abstract new () => T): T;';
const MAIL = `
	export class Mail {
		async send() { try { await fetch('/mail'); } catch (error) { console.error(error); } }
		log = async () => { await fetch('/log').catch(console.error); };
		async open() { await fetch('/open'); }
		async read(): Promise<void>;
		async read(id: string): Promise<void>;
		async read(id?: string) { await fetch('/read').catch(console.error); }
	}
	export class Fast extends Mail { async open() {} }`;
const files = { 'inject.ts': INJECT, 'mail.ts': MAIL };

const HOOK = {
	'node_modules/react/package.json': '{ "name": "react", "types": "index.d.ts" }',
	'node_modules/react/index.d.ts':
		'export declare function useCallback<F extends Function>(of: F, on: readonly unknown[]): F;',
	'tracker.ts': `
		import { useCallback } from 'react';
		export function useTracker(id: string) {
			const track = useCallback(async (url: string) => {
				try { await fetch(url + id); } catch (error) { console.error(error); }
			}, [id]);
			const open = useCallback(async (url: string) => { await fetch(url + id); }, [id]);
			return { track, open };
		}`,
};

const QUERIES = {
	'node_modules/@tanstack/react-query/package.json': '{ "name": "@tanstack/react-query", "types": "index.d.ts" }',
	'node_modules/@tanstack/react-query/index.d.ts': `
		export declare class QueryClient {
			prefetchQuery(options: object): Promise<void>;
			fetchQuery(options: object): Promise<string>;
		}`,
	'queries.ts': `
		import { QueryClient } from '@tanstack/react-query';
		export const queries = new QueryClient();
		export function prefetchUser(id: string) { return queries.prefetchQuery({ queryKey: [id] }); }
		export function loadUser(id: string) { return queries.fetchQuery({ queryKey: [id] }); }`,
};

/** Functions of the project behind what only a type checker can name. */
export const checkedTarget: Cases = {
	valid: [
		// They look after their own errors.
		{
			typed: true,
			files,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export function click() {
					mail.send();
					mail.log();
					mail.read('1');
				}
			`,
		},
		// Through what hands a function on.
		{
			typed: true,
			code: code`
				declare function useCallback<F extends (...all: never[]) => unknown>(of: F, on: unknown[]): F;
				export function Row({ id }: { id: string }) {
					const save = useCallback(async (path: string) => {
						try {
							await fetch(path + id);
						} catch (error) {
							console.error(error);
						}
					}, [id]);
					return () => { save('/row'); };
				}
			`,
		},
		// It gives the promise of a call that does not reject.
		{
			typed: true,
			files: QUERIES,
			code: "import { prefetchUser } from './queries'; export const hover = (id: string) => { prefetchUser(id); };",
		},
		// A package hands it on, and a hook of another file.
		{
			typed: true,
			files: HOOK,
			code: code`
				import { useTracker } from './tracker';
				export function Page() {
					const { track } = useTracker('1');
					return () => { track('/hidden'); };
				}
			`,
		},
	],
	invalid: [
		{
			typed: true,
			files: QUERIES,
			code: code`
				import { loadUser } from './queries';
				export const hover = (id: string) => { loadUser(id); };
				                                       ~~~~~~~~ dropped
				=> addCatch
				import { loadUser } from './queries';
				export const hover = (id: string) => { loadUser(id).catch(console.error); };
				=> addVoid
				import { loadUser } from './queries';
				export const hover = (id: string) => { void loadUser(id); };
			`,
		},
		{
			typed: true,
			files: HOOK,
			code: code`
				import { useTracker } from './tracker';
				export function Page() {
					const { open } = useTracker('1');
					return () => { open('/hidden'); };
					               ~~~~ dropped
				}
				=> addCatch
				import { useTracker } from './tracker';
				export function Page() {
					const { open } = useTracker('1');
					return () => { open('/hidden').catch(console.error); };
				}
				=> addVoid
				import { useTracker } from './tracker';
				export function Page() {
					const { open } = useTracker('1');
					return () => { void open('/hidden'); };
				}
			`,
		},
		{
			typed: true,
			files,
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export function click() {
					mail.open();
					     ~~~~ dropped
				}
				=> addCatch
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export function click() {
					mail.open().catch(console.error);
				}
				=> addVoid
				import { inject } from './inject';
				import { Mail } from './mail';
				const mail = inject(Mail);
				export function click() {
					void mail.open();
				}
			`,
		},
		// One of two may fail; the other lies in a declaration without a body.
		{
			typed: true,
			files: { ...files, 'remote.d.ts': 'export declare class Remote { send(): Promise<void>; }' },
			code: code`
				import { inject } from './inject';
				import { Mail } from './mail';
				import { Remote } from './remote';
				const either = Math.random() ? inject(Mail) : inject(Remote);
				export function click() {
					either.send();
					       ~~~~ dropped
				}
				=> addCatch
				import { inject } from './inject';
				import { Mail } from './mail';
				import { Remote } from './remote';
				const either = Math.random() ? inject(Mail) : inject(Remote);
				export function click() {
					either.send().catch(console.error);
				}
				=> addVoid
				import { inject } from './inject';
				import { Mail } from './mail';
				import { Remote } from './remote';
				const either = Math.random() ? inject(Mail) : inject(Remote);
				export function click() {
					void either.send();
				}
			`,
		},
	],
};
