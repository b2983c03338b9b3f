import fs, { readFileSync } from 'node:fs';
import * as path from 'node:path';

export function readConfig(name: string): string {
	return readFileSync(path.join('config', name), 'utf8');
}

export function readTwice(name: string): string {
	return readConfig(name) + readConfig(name);
}

export const readArrow = (name: string) => fs.readFileSync(name, 'utf8');

export const readExpression = function (name: string) {
	return fs.readFileSync(name, 'utf8');
};

export function joinNames(one: string, two: string): string {
	return path.join(one, two);
}

export async function readLater(name: string): Promise<string> {
	return fs.promises.readFile(name, 'utf8');
}

/** Blocks, and is asynchronous all the same: what it does is reported here and not where it is called. */
export async function readBadly(name: string): Promise<string> {
	return readConfig(name); // expect: no-blocking-call
}

export default function readDefault(): string {
	return readArrow('default.txt');
}

export const config = readConfig('start-up.json'); // safe: start-up, when nobody waits yet
