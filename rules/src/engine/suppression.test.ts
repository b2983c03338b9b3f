import { expect, test } from 'vitest';
import type { Finding } from '#kit/finding.ts';
import { parseEcmascript } from '../languages/ecmascript/parse.ts';
import { ecmascriptDirectives } from '../languages/ecmascript/directives.ts';
import { LineIndex } from './line-index.ts';
import { suppress } from './suppression.ts';

const RULES = new Set(['no-x', 'no-y']);

/** Puts a `no-x` finding on every `x` and a `no-y` finding on every `y` that is a statement of its own. */
function linesKept(text: string) {
	const findings = [...text.matchAll(/^([xy]);/gm)].map((match): Finding => ({
		rule: `no-${match[1]}`,
		messageId: 'found',
		message: 'found',
		range: [match.index, match.index + 1],
		tier: 'file',
		evidence: [],
		suggestions: [],
	}));
	const lines = new LineIndex(text);
	const directives = ecmascriptDirectives(parseEcmascript(text, '/case.ts').source);
	const { kept, suppressed, unused } = suppress(findings, directives, lines, RULES);
	const lineOf = ({ range }: { range: readonly [number, number] }) => lines.positionOf(range[0]).line;
	return { kept: kept.map(lineOf), suppressed: suppressed.map(lineOf), unused: unused.map(lineOf) };
}

test.each([
	[
		'a line directive covers its line alone',
		'x; // eslint-disable-line asynclint/no-x\nx;',
		{ kept: [2], suppressed: [1], unused: [] },
	],
	[
		'the next line counts from the end of the comment',
		'/* eslint-disable-next-line\n asynclint/no-x */\nx;\nx;',
		{ kept: [4], suppressed: [3], unused: [] },
	],
	[
		'a reason may follow',
		'// eslint-disable-next-line asynclint/no-x -- because\nx;',
		{ kept: [], suppressed: [2], unused: [] },
	],
	[
		'another rule is not covered',
		'// eslint-disable-next-line asynclint/no-y\nx;',
		{ kept: [2], suppressed: [], unused: [1] },
	],
	[
		'a bare directive covers all and is never unused',
		'/* eslint-disable */\nx;\ny;',
		{ kept: [], suppressed: [2, 3], unused: [] },
	],
	[
		'disable reaches to enable',
		'/* eslint-disable asynclint/no-x */\nx;\n/* eslint-enable asynclint/no-x */\nx;',
		{ kept: [4], suppressed: [2], unused: [] },
	],
	[
		'enable for one rule leaves the other off',
		'/* eslint-disable */\n/* eslint-enable asynclint/no-x */\nx;\ny;',
		{ kept: [3], suppressed: [4], unused: [] },
	],
	[
		'a line comment cannot disable a file',
		'// eslint-disable asynclint/no-x\nx;',
		{ kept: [2], suppressed: [], unused: [] },
	],
	[
		'other plugins are not our business',
		'// eslint-disable-next-line no-console\nx;',
		{ kept: [2], suppressed: [], unused: [] },
	],
	[
		'an unused directive is named',
		'// eslint-disable-next-line asynclint/no-x\nfine();',
		{ kept: [], suppressed: [], unused: [1] },
	],
	[
		'a rule that did not run is not called unused',
		'// eslint-disable-next-line asynclint/no-z\nfine();',
		{ kept: [], suppressed: [], unused: [] },
	],
])('%s', (_, text, expected) => {
	expect(linesKept(text)).toEqual(expected);
});
