import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { halfDropped } from './half-dropped.ts';
import { randomNumbers, shuffled } from './random.ts';
import type { AwaitSite, ChainSite, NoSite, Project, Reach, Use } from './sites.ts';

interface Call {
	readonly to: number;
	readonly reach: Reach;
	readonly token: readonly [number, number];
}

interface Described {
	readonly functions: readonly {
		readonly path: string;
		readonly name: string;
		readonly isAsync: boolean;
		readonly isPlain: boolean;
		readonly calls: readonly Call[];
		readonly leaf: readonly [number, string];
		readonly top: readonly [number, string];
	}[];
	readonly awaits: readonly (Omit<AwaitSite, 'call' | 'use'> & {
		readonly use: Use;
		readonly path: string;
		readonly call: readonly [number, number];
	})[];
}

/** Call sites of a Python package, as a script of a few rules over CPython's own `ast` resolves them. */
export function pythonSites(folder: string, seed: number, count: number): Project {
	const script = fileURLToPath(new URL('python_sites.py', import.meta.url));
	const output = execFileSync('python3', [script, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
	const { functions, awaits } = JSON.parse(output) as Described;
	const random = randomNumbers(seed);
	const plain = (calls: readonly Call[]) => calls.filter(({ to }) => functions[to]!.isPlain);

	const first = functions.flatMap(each => (each.isAsync ? plain(each.calls).map(call => ({ from: each, call })) : []));
	const wanted = new Map([1, 2, 3, 4, 5].map(depth => [depth, Math.ceil(count / 5)]));
	const chains: ChainSite[] = [];
	for (const { from, call } of shuffled(first, random)) {
		const path = [call];
		const [depth] = shuffled(
			[...wanted].flatMap(([each, left]) => (left ? [each] : [])),
			random,
		);
		if (depth === undefined) break;
		while (path.length < depth) {
			const inside = plain(functions[path.at(-1)!.to]!.calls).filter(({ to }) => path.every(each => each.to !== to));
			if (!inside.length) break;
			path.push(inside[Math.floor(random() * inside.length)]!);
		}
		if (!wanted.get(path.length)) continue;
		wanted.set(path.length, wanted.get(path.length)! - 1);
		const target = functions[path.at(-1)!.to]!;
		chains.push({
			call: { path: from.path, range: call.token },
			reach: call.reach,
			names: path.map(({ to }) => functions[to]!.name),
			reaches: path.map(({ reach }) => reach),
			files: [...new Set([from.path, ...path.map(({ to }) => functions[to]!.path)])],
			leaf: [target.top, target.leaf].map(([offset, text]) => ({ path: target.path, offset, text })),
		});
	}
	const isSite = (each: Described['awaits'][number]): AwaitSite | NoSite => {
		const { path, call, use, ...rest } = each;
		return use === 'onward' || use === 'left to TypeScript' ? use : { ...rest, use, call: { path, range: call } };
	};
	return { chains, ...halfDropped(shuffled(awaits, random), count, isSite) };
}
