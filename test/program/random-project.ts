/** Numbers that look random and are the same for the same seed. https://en.wikipedia.org/wiki/Xorshift */
export function randomFrom(seed: number): (below: number) => number {
	let state = seed * 2654435761 + 1;
	return below => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

type Random = (below: number) => number;

export interface Dialect {
	readonly ending: string;
	readonly module: (index: number, random: Random, count: number) => string;
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random(items.length)]!;

/** A module of functions, methods and re-exports that call each other across files, in circles too; some of them block. */
export const ECMASCRIPT: Dialect = {
	ending: 'ts',
	module(_, random, count) {
		const other = () => random(count);
		const lines = ["import fs from 'node:fs';"];
		const imported = [0, 1, 2].map(each => ({ from: other(), as: `in${each}` }));
		for (const { from, as } of imported) {
			lines.push(`import { ${pick(random, ['f0', 'f1', 'g0'])} as ${as} } from './m${from}.js';`);
		}
		lines.push(`import * as ns from './m${other()}.js';`, `export { f0 as g0 } from './m${other()}.js';`);
		if (random(3) === 0) lines.push(`export * from './m${other()}.js';`);
		const call = () =>
			pick(random, ['in0()', 'in1()', 'in2()', 'ns.f1()', 'f0()', 'f1()', 'new C().run()', 'new D().run()', '0']);
		const body = () => `${call()}; ${call()}; ${random(5) === 0 ? "fs.readFileSync('x');" : ''}`;
		lines.push(
			`export function f0(cb?: () => void) { ${body()} ${random(2) ? 'cb?.();' : ''} }`,
			`export function f1() { ${body()} f0(${pick(random, ['in0', '() => in1()', 'f1'])}); return new C(); }`,
			`class B { run() { ${body()} } step() { this.run(); } }`,
			`class C extends ${pick(random, ['B', 'ns.C'])} { ${random(2) ? `run() { ${body()} }` : ''} }`,
			`class D extends C { ${random(2) ? `run() { super.run(); ${call()}; }` : ''} get p() { ${body()} return 1; } }`,
			'export { C, D };',
			`export const alias = ${pick(random, ['in0', 'f0', 'random ? in1 : f1'])};`,
			`export async function main(d: D) { ${call()}; ${call()}; d.step(); d.p; alias(); f1().step(); [1].map(in2); }`,
		);
		return lines.join('\n');
	},
};

export const PYTHON: Dialect = {
	ending: 'py',
	module(_, random, count) {
		const other = () => random(count);
		const lines = ['import time', 'from contextlib import contextmanager'];
		for (const as of ['in0', 'in1', 'in2']) {
			lines.push(`from .m${other()} import ${pick(random, ['f0', 'f1', 'g0'])} as ${as}`);
		}
		lines.push(`from . import m${other()} as ns`, `from .m${other()} import f0 as g0`);
		if (random(3) === 0) lines.push(`from .m${other()} import *`);
		const call = () =>
			pick(random, ['in0()', 'in1()', 'in2()', 'ns.f1()', 'f0()', 'f1()', 'C().run()', 'D().run()', '0']);
		const body = () => `${call()}; ${call()}; ${random(5) === 0 ? 'time.sleep(1)' : 'pass'}`;
		lines.push(
			`def f0(cb=None):\n    ${body()}\n    ${random(2) ? 'cb()' : 'pass'}`,
			`def f1():\n    ${body()}; f0(${pick(random, ['in0', 'lambda: in1()', 'f1'])})\n    return C()`,
			`class B:\n    def run(self):\n        ${body()}\n    def step(self):\n        self.run()`,
			`class C(${pick(random, ['B', 'ns.C'])}):\n    ${random(2) ? `def run(self):\n        ${body()}` : 'pass'}`,
			`class D(C):\n    def __enter__(self):\n        ${body()}\n    @property\n    def p(self):\n        ${body()}`,
			`@contextmanager\ndef opened():\n    ${body()}\n    yield 1`,
			`alias = ${pick(random, ['in0', 'f0', 'in1 if ns else f1'])}`,
			`async def main(d: D):\n    ${call()}; d.step(); d.p; alias(); f1().step()\n    with opened(): pass\n    with d: ${call()}`,
		);
		return lines.join('\n');
	},
};
