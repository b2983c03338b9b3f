import { afterAll, expect, test } from 'vitest';
import { basename } from 'node:path';
import { fileSystemHost } from '#program/file-system-host.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import { writtenAt } from '#program/result-question.ts';
import { TYPESCRIPT_7, underTypescriptEslint } from './backends.ts';
import { fixture } from './fixture.ts';
import { nodeInRange, unmark } from './marked.ts';

const STORE = `
	export class Store { async save() {} load = async () => {}; }
	export const actions = { async open() {}, close: async () => {} };
	export function reset(): Promise<void>;
	export function reset(all: boolean): Promise<void>;
	export async function reset(all?: boolean) {}
	export declare function inject<T>(type: new () => T): T;
	export declare function memo<F extends () => unknown>(of: F): F;
	export interface Remote { send(): Promise<void>; }
`;
const project = fixture({
	'tsconfig.json': JSON.stringify({
		compilerOptions: { strict: true, target: 'ES2022', lib: ['ES2022', 'DOM'], module: 'ESNext', types: [] },
	}),
	'store.ts': STORE,
});
const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: project.folder, host: fileSystemHost() });
afterAll(() => {
	native.dispose();
	project.remove();
});

/** By both checkers: for each function the file and the line's text from there on, of its last declaration. */
function written(marked: string): string[] {
	const { text, range } = unmark(
		`import { Store, actions, inject, memo, reset, type Remote } from './store';\n${marked}`,
	);
	const path = project.write('main.ts', text);
	const { ast, oracle } = underTypescriptEslint(path, project.folder);
	const question = writtenAt(nodeInRange(ast, text, range));
	const [hosted] = oracle.types([question]);
	const [native7] = native.oracleFor(path, text).types([question]);
	// The members of a union stand in another order.
	expect(native7).toEqual({ ...hosted, written: expect.arrayContaining([...hosted!.written!]) as unknown });
	expect(native7!.written).toHaveLength(hosted!.written!.length);
	return hosted!.written!.map(places => {
		const { path: file, start } = places.at(-1)!;
		const [line] = (file.endsWith('store.ts') ? STORE : text).slice(start).split(/[;{\n]/);
		return `${basename(file)} ${line!.trim()}`;
	});
}

test.each([
	['⟦inject(Store).save⟧();', ['store.ts save()']],
	['⟦inject(Store).load⟧();', ['store.ts load = async () =>']],
	['⟦actions.open⟧();', ['store.ts open()']],
	['const { close } = actions; ⟦close⟧();', ['store.ts close: async () =>']],
	['⟦reset⟧();', ['store.ts reset(all?: boolean)']],
	['const again = memo(async () => {}); ⟦again⟧();', ['main.ts async () =>']],
	['const wait = async function later() {}; ⟦wait⟧();', ['main.ts later()']],
	['declare const save: typeof reset | undefined; ⟦save⟧?.();', ['store.ts reset(all?: boolean)']],
	[
		'declare const pick: typeof actions.open | typeof reset; ⟦pick⟧();',
		['store.ts open()', 'store.ts reset(all?: boolean)'],
	],
	['declare const remote: Remote; ⟦remote.send⟧();', ['store.ts send(): Promise<void>']],
	['declare const save: any; ⟦save⟧();', []],
	['const count = 1; ⟦count⟧;', []],
	// A declaration has no body.
	['⟦fetch⟧("/");', []],
])('where what a callee runs is written: %s', (marked, places) => {
	expect(written(marked).sort()).toEqual(places);
});
