import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { joinNames, readArrow, readConfig } from './lib/files.ts';

declare const names: string[];
declare const emitter: { on(event: string, listener: (name: string) => void): void };

function eachName(work: (name: string) => string): string[] {
	return names.map(work);
}

function twice(work: () => string): string {
	return work() + work();
}

const kept: ((name: string) => string)[] = [];

function keep(work: (name: string) => string): void {
	kept.push(work);
}

function threaded(work: (name: string) => string): Worker {
	return new Worker(`(${work.toString()})()`, { eval: true });
}

export async function arrays() {
	names.map(readConfig); // expect: no-blocking-call
	names.map(name => joinNames(name, name)); // safe: computes
	names.forEach(name => readConfig(name)); // expect: no-blocking-call
	names.filter(name => joinNames(name, name).length > 0); // safe: computes
	names.sort((a, b) => readArrow(a).length - b.length); // expect: no-blocking-call
	names.flatMap(name => [name].map(each => readConfig(each))); // expect: no-blocking-call
	Array.from(names, readConfig); // expect: no-blocking-call
	Array.from(names, name => name.trim()); // safe: computes
}

export async function parameters() {
	eachName(readConfig); // expect: no-blocking-call
	eachName(name => name.trim()); // safe: what it is given only computes
	twice(() => readConfig('a')); // expect: no-blocking-call
	twice(() => 'a'); // safe: what it is given only computes
	(() => readConfig('now'))(); // expect: no-blocking-call
	await new Promise<string>(resolve => resolve(readConfig('in'))); // expect: no-blocking-call
}

export async function notRunHere() {
	keep(readConfig); // safe: kept, not called
	emitter.on('change', readConfig); // safe: called some other time
	setTimeout(() => readConfig('later'), 10); // safe: runs in a turn of its own
	setImmediate(readConfig, 'later'); // safe: runs in a turn of its own
	threaded(readConfig); // safe: another thread runs it
	return () => readConfig('returned'); // safe: whoever calls it
}

export async function bound() {
	const usual = readConfig.bind(undefined, 'usual');
	usual(); // expect: no-blocking-call
	const joined = joinNames.bind(undefined, 'a');
	joined('b'); // safe: computes
	readConfig.call(undefined, 'a'); // expect: no-blocking-call
	joinNames.call(undefined, 'a', 'b'); // safe: computes
	readConfig.apply(undefined, ['a']); // expect: no-blocking-call
	joinNames.apply(undefined, ['a', 'b']); // safe: computes
}

function* lines() {
	yield readFileSync('lines.txt', 'utf8');
}

function* numbers() {
	yield 1;
}

export async function generators() {
	for (const line of lines()) console.log(line); // expect: no-blocking-call
	for (const number of numbers()) console.log(number); // safe: computes
	const created = lines(); // safe: nothing of it has run
	return [created, [...lines()]]; // expect: no-blocking-call
}

function withDefault(text = readFileSync('default.txt', 'utf8')): string {
	return text;
}

export async function defaults() {
	withDefault(); // expect: no-blocking-call
}

function makeReader(): () => string {
	return () => readConfig('made');
}

function makeNamer(): () => string {
	return () => 'name';
}

export async function makers() {
	makeReader(); // safe: the function is made and not called
	const read = makeReader();
	read(); // expect: no-blocking-call
	makeReader()(); // expect: no-blocking-call
	makeNamer()(); // safe: computes
}
