import { ConfigCommentParser } from '@eslint/plugin-kit';
import type { DirectiveComment } from '../directive.ts';
import type { EcmascriptSource } from './source.ts';

const PREFIX = 'asynclint/';
const KINDS = new Map<string, DirectiveComment['kind']>([
	['eslint-disable', 'disable'],
	['eslint-enable', 'enable'],
	['eslint-disable-line', 'disable-line'],
	['eslint-disable-next-line', 'disable-next-line'],
]);
/** A line comment may only speak of one line: https://eslint.org/docs/latest/use/configure/rules#disabling-rules */
const LINE_COMMENT_KINDS = new Set(['disable-line', 'disable-next-line']);
const parser = new ConfigCommentParser();

/** ESLint's own directives, as far as they speak of our rules or of all rules. */
export function ecmascriptDirectives(source: EcmascriptSource): DirectiveComment[] {
	const directives: DirectiveComment[] = [];
	for (const { type, value, range } of source.comments) {
		if (!value.includes('eslint-')) continue;
		const directive = parser.parseDirective(value);
		const kind = directive && KINDS.get(directive.label);
		if (!kind || (type === 'Line' && !LINE_COMMENT_KINDS.has(kind))) continue;

		const names = Object.keys(parser.parseListConfig(directive.value));
		const ours = names.filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length));
		if (names.length && !ours.length) continue;
		directives.push({ kind, rules: names.length ? ours : undefined, range });
	}
	return directives;
}
