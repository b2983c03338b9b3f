import { code, type Cases } from '#test';

const FORMIK = {
	'node_modules/formik/package.json': '{ "name": "formik", "types": "index.d.ts" }',
	'node_modules/formik/index.d.ts': code`
		export interface Form { setFieldValue(field: string, value: unknown): Promise<void>; submitForm(): Promise<void>; }
		export function Formik(props: { children: (form: Form) => unknown }): any;
		export function useFormik(): Form;
		declare global {
			namespace JSX {
				interface ElementChildrenAttribute { children: {} }
				interface IntrinsicElements { [name: string]: any }
			}
		}
	`,
};
const SWR = {
	'node_modules/swr/package.json': '{ "name": "swr", "types": "index.d.ts" }',
	'node_modules/swr/index.d.ts': code`
		export type KeyedMutator<Data> = (data?: Data | Promise<Data>) => Promise<Data>;
		export function mutate(key: string, data?: Promise<string>): Promise<string>;
		export default function useSWR(key: string): { data: string; mutate: KeyedMutator<string> };
	`,
};

/** What libraries of user interfaces look after themselves. */
export const knownSafe: Cases = {
	valid: [
		{
			filename: 'case.tsx',
			files: FORMIK,
			code: code`
				import { Formik, useFormik } from 'formik';
				export const form = (
					<Formik>
						{({ setFieldValue: set }) => <button onClick={() => { set('name', ''); }} />}
					</Formik>
				);
				export const other = <Formik children={form => <button onClick={() => { form.setFieldValue('a', 1); }} />} />;
				export function Third() {
					const form = useFormik();
					form.setFieldValue('name', '');
				}
			`,
		},
		{
			files: SWR,
			code: code`
				import useSWR, { mutate } from 'swr';
				export function useUser() {
					const { mutate: revalidate } = useSWR('/user');
					revalidate();
					mutate('/count');
					return useSWR('/user');
				}
				export function refresh() {
					useUser().mutate();
				}
			`,
		},
		// What a hook gives back is the function that it was given: it looks after its errors.
		{
			filename: 'case.tsx',
			files: {
				'node_modules/react/package.json': '{ "name": "react", "types": "index.d.ts" }',
				'node_modules/react/index.d.ts':
					'export function useCallback<F extends Function>(f: F, deps: unknown[]): F; export function useEffect(f: () => void): void;',
			},
			code: code`
				import { useCallback, useEffect } from 'react';
				export function Panel({ show }: { show: (text: string) => void }) {
					const load = useCallback(async () => {
						try { show(await (await fetch('/panel')).text()); } catch (error) { show(String(error)); }
					}, [show]);
					useEffect(() => {
						load();
					});
				}
			`,
		},
		code`
			import { useRouter } from 'next/router';
			export function useHome() {
				const router = useRouter();
				router.push('/').then(() => window.scrollTo(0, 0));
			}
		`,
	],
	invalid: [
		{
			typed: true,
			filename: 'case.tsx',
			files: FORMIK,
			code: code`
				import { Formik } from 'formik';
				export const form = (
					<Formik>
						{form => <button onClick={() => { form.submitForm(); }} />}
						                                       ~~~~~~~~~~ dropped
					</Formik>
				);
				=> addCatch
				import { Formik } from 'formik';
				export const form = (
					<Formik>
						{form => <button onClick={() => { form.submitForm().catch(console.error); }} />}
					</Formik>
				);
				=> addVoid
				import { Formik } from 'formik';
				export const form = (
					<Formik>
						{form => <button onClick={() => { void form.submitForm(); }} />}
					</Formik>
				);
			`,
		},
		{
			typed: true,
			files: SWR,
			code: code`
				import { mutate } from 'swr';
				export function rename(name: Promise<string>) {
					mutate('/user', name);
					~~~~~~ dropped
				}
				=> addCatch
				import { mutate } from 'swr';
				export function rename(name: Promise<string>) {
					mutate('/user', name).catch(console.error);
				}
				=> addVoid
				import { mutate } from 'swr';
				export function rename(name: Promise<string>) {
					void mutate('/user', name);
				}
			`,
		},
	],
};
