import { readFileSync } from 'node:fs';
import { even } from './circle-even.ts';

function walk(depth: number): string {
	return depth ? walk(depth - 1) : readFileSync('leaf.txt', 'utf8');
}

function count(depth: number): number {
	return depth ? count(depth - 1) : 0;
}

function ping(depth: number): string {
	return pong(depth - 1);
}

function pong(depth: number): string {
	return depth ? ping(depth) : readFileSync('pong.txt', 'utf8');
}

function tick(depth: number): number {
	return tock(depth - 1);
}

function tock(depth: number): number {
	return depth ? tick(depth) : 0;
}

export async function circles() {
	walk(3); // expect: no-blocking-call
	count(3); // safe: only counts
	ping(3); // expect: no-blocking-call
	tick(3); // safe: a circle without a leaf
	even(4); // safe: a circle through two files
}

const one = () => readFileSync('one.txt', 'utf8');
const two = () => one();
const three = () => two();
const four = () => three();
const five = () => four();
const six = () => five();
const seven = () => six();
const eight = () => seven();
const nine = () => eight();

export async function depths() {
	one(); // expect: no-blocking-call
	five(); // expect: no-blocking-call
	eight(); // expect: no-blocking-call
	nine(); // safe: true, and longer than anybody reads
}
