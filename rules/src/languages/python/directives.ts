import { ConfigCommentParser } from '@eslint/plugin-kit';
import type { DirectiveComment } from '../directive.ts';
import type { PythonComment } from './source.ts';

const PREFIX = 'asynclint/';
const KINDS = new Map<string, DirectiveComment['kind']>([
	['asynclint-disable', 'disable'],
	['asynclint-enable', 'enable'],
	['asynclint-disable-line', 'disable-line'],
	['asynclint-disable-next-line', 'disable-next-line'],
]);
const parser = new ConfigCommentParser();

/** `# asynclint-disable-next-line no-blocking-call -- reason` and ESLint's other words. Never `# noqa`: that is ruff's. */
export function pythonDirectives(
	comments: readonly PythonComment[],
): (DirectiveComment & { readonly justification: string })[] {
	return comments.flatMap(({ text, range }) => {
		if (!text.includes('asynclint-')) return [];
		const directive = parser.parseDirective(text.slice(1).trim());
		const kind = directive && KINDS.get(directive.label);
		if (!kind) return [];
		const names = Object.keys(parser.parseListConfig(directive.value));
		const rules = names.map(name => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name));
		return [{ kind, rules: rules.length ? rules : undefined, range, justification: directive.justification }];
	});
}
