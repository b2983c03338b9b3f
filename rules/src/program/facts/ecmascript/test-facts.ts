import { parseEcmascript, parseRecovering } from '../../../languages/ecmascript/parse.ts';
import type { ModuleFacts } from '../module-facts.ts';
import { printFacts, printValue } from '../print-facts.ts';
import { extractEcmascript } from './extract.ts';

/** The facts of a text, in lines. */
export const printed = (text: string): readonly string[] => printFacts(factsOf(text));

/** The lines about classes, without those about their functions. */
export function classesIn(text: string): readonly string[] {
	const lines = printFacts({ ...factsOf(text), exports: {}, stars: [] });
	return lines.slice(0, lines.indexOf('def module() returns nothing'));
}

/** What the top level runs, each with the token that it is said at. */
export function callsIn(text: string): readonly string[] {
	const facts = factsOf(text);
	const [top] = facts.functions;
	const lines = printed(text).filter(line => line.startsWith('module ') && !line.includes(' returns '));
	return lines.map((line, index) => `${line.slice('module '.length)} at ${text.slice(...top!.calls[index]!.at)}`);
}

/** The value that a text exports as `it`. */
export function valueOf(text: string): string {
	const facts = factsOf(text);
	return printValue(facts, Object.hasOwn(facts.exports, 'it') ? facts.exports.it : undefined);
}

/** The facts of a TypeScript text. */
export const factsOf = (text: string): ModuleFacts => extractEcmascript(parseEcmascript(text, '/case.ts').source).facts;

/** Of a text that need not parse. */
export const recoveredFactsOf = (text: string): ModuleFacts =>
	extractEcmascript(parseRecovering(text, '/case.ts').source).facts;
