import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { TSESTree } from '@typescript-eslint/types';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { EcmascriptSource } from '#ecmascript';
import { fileSystemHost } from '#program/file-system-host.ts';
import { ownOracle } from '#program/own-oracle.ts';
import { ProjectProgram } from '#program/project-program.ts';
import { createNativeChecker } from '#program/native/native-checker.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import { parseEcmascript } from '../../rules/src/languages/ecmascript/parse.ts';
import { glob } from '../ecmascript/glob.ts';
import { TYPESCRIPT_7 } from './backends.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const host = fileSystemHost();
const parse = (text: string, path: string): EcmascriptSource => parseEcmascript(text, path).source;

/** Places where a name or a value is written that is no expression: a parameter, a key, a module's name. */
const DECLARING = /^(?:TS|Import|Export|Property|MethodDefinition|RestElement|.*Pattern)/;

function expressionsOf(root: TSESTree.Program): TSESTree.Node[] {
	const found: TSESTree.Node[] = [];
	const pending: TSESTree.Node[] = [root];
	for (let node = pending.pop(); node; node = pending.pop()) {
		const isExpression =
			/Expression$|Literal$|^Identifier$/.test(node.type) && !DECLARING.test(node.parent?.type ?? '');
		if (isExpression && !('typeAnnotation' in node && node.typeAnnotation)) found.push(node);
		for (const key of visitorKeys[node.type] ?? []) {
			const value = (node as never)[key] as TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
			pending.push(...[value].flat().filter(child => child != null));
		}
	}
	return found;
}

const sharesOf = (facts: TypeFacts | undefined): string | undefined =>
	facts && [facts.promise, facts.thenable, facts.items, facts.callable].join();

test('on our own code, inference says nothing that the checker does not say', async () => {
	const paths = (
		await Promise.all(['rules/src/engine', 'rules/src/kit', 'server/src'].map(name => glob(folder + name, /\.ts$/)))
	).flat();
	const files = paths.filter(path => !path.endsWith('.test.ts'));
	const native = createNativeChecker({ typescriptPackage: TYPESCRIPT_7, cwd: folder, host });
	const program = new ProjectProgram(host, { ecmascript: parse });
	const contradictions: string[] = [];
	const promises = { checked: 0, inferred: 0 };

	for (const path of files) {
		const text = host.readFile(path)!;
		const source = parse(text, path);
		const nodes = expressionsOf(source.ast);
		const checked = native.oracleFor(path, text).types(nodes);
		ownOracle(source, program.file(source, path))
			.types(nodes)
			.forEach((inferred, index) => {
				if (checked[index]?.promise === 'all') promises.checked++;
				if (inferred?.promise === 'all') promises.inferred++;
				if (!inferred || sharesOf(inferred) === sharesOf(checked[index])) return;
				const code = text.slice(...nodes[index]!.range).slice(0, 60);
				contradictions.push(`${path}: ${code}: ${sharesOf(inferred)} is ${sharesOf(checked[index])}`);
			});
	}
	native.dispose();

	expect(contradictions).toEqual([]);
	expect(promises.inferred).toBeGreaterThan(0);
	console.log(`Of ${promises.checked} promises in our own code, inference knows ${promises.inferred}.`);
});
