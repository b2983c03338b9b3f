import { code, type Cases } from '#test';

/** Functions that look after themselves, known by their types. */
export const safeTypes: Cases = {
	valid: [
		// Who is given SWR's own function need not look after it.
		{
			files: {
				'node_modules/swr/package.json': '{ "name": "swr", "types": "index.d.ts" }',
				'node_modules/swr/index.d.ts': code`
					export type KeyedMutator<Data> = (data?: Data | Promise<Data>) => Promise<Data>;
					export default function useSWR(key: string): { data: string; mutate: KeyedMutator<string> };
				`,
				'use-user.ts': code`
					import useSWR from 'swr';
					export const useUser = () => ({ refetch: useSWR('/user').mutate });
				`,
			},
			code: code`
				import { useUser } from './use-user.ts';
				declare function useActions(refetch: () => void): void;
				export function Panel() {
					const { refetch } = useUser();
					useActions(refetch);
					useActions(() => refetch());
				}
			`,
		},
		// It waits for nothing but a navigation.
		code`
			import { useNavigate } from '@tanstack/react-router';
			declare function usePage(options: { onSuccess: (id: string) => void }): void;
			export function Page() {
				const navigate = useNavigate();
				usePage({
					onSuccess: async id => {
						await navigate({ to: id });
					},
				});
			}
		`,
	],
	invalid: [
		{
			typed: true,
			files: {
				'node_modules/our-api/package.json': '{ "name": "our-api", "types": "index.d.ts" }',
				'node_modules/our-api/index.d.ts': 'export declare function useUser(): { save: () => Promise<void> };',
			},
			code: code`
				import { useUser } from 'our-api';
				declare function useActions(refetch: () => void): void;
				export function Panel() {
					const { save } = useUser();
					useActions(() => save());
					                 ~~~~ declaredVoid
				}
			`,
		},
	],
};
