import type { Finding } from '#kit/finding.ts';
import type { DirectiveComment } from '../languages/directive.ts';
import type { LineIndex } from './line-index.ts';

export interface Suppressed {
	readonly kept: readonly Finding[];
	readonly suppressed: readonly Finding[];
	/** Directives that name rules of ours and silence nothing: for the rules that ran, they can go. */
	readonly unused: readonly DirectiveComment[];
}

/**
 * Applies directives with ESLint's meaning: a line directive covers one line, `disable` reaches to the next `enable`
 * that speaks of the same rule, and the last word before a finding wins.
 */
export function suppress(
	findings: readonly Finding[],
	directives: readonly DirectiveComment[],
	lines: LineIndex,
	ranRules: ReadonlySet<string>,
): Suppressed {
	if (!directives.length) return { kept: findings, suppressed: [], unused: [] };

	const ordered = [...directives].sort((a, b) => a.range[0] - b.range[0]);
	const used = new Set<DirectiveComment>();
	const kept: Finding[] = [];
	const suppressed: Finding[] = [];
	for (const finding of findings) {
		const directive = lineDirectiveFor(finding, ordered, lines) ?? blockDirectiveFor(finding, ordered);
		if (!directive) {
			kept.push(finding);
			continue;
		}
		used.add(directive);
		suppressed.push(finding);
	}
	const unused = ordered.filter(
		directive =>
			directive.kind !== 'enable' &&
			!used.has(directive) &&
			directive.rules?.length &&
			directive.rules.every(rule => ranRules.has(rule)),
	);
	return { kept, suppressed, unused };
}

const covers = ({ rules }: DirectiveComment, { rule }: Finding): boolean => rules?.includes(rule) ?? true;

function lineDirectiveFor(finding: Finding, ordered: readonly DirectiveComment[], lines: LineIndex) {
	const { line } = lines.positionOf(finding.range[0]);
	return ordered.find(directive => {
		if (!covers(directive, finding)) return false;
		if (directive.kind === 'disable-line') return lines.positionOf(directive.range[0]).line === line;
		return directive.kind === 'disable-next-line' && lines.positionOf(directive.range[1]).line + 1 === line;
	});
}

function blockDirectiveFor(finding: Finding, ordered: readonly DirectiveComment[]) {
	let open: DirectiveComment | undefined;
	for (const directive of ordered) {
		if (directive.range[0] > finding.range[0]) break;
		if (!covers(directive, finding)) continue;
		if (directive.kind === 'disable') open = directive;
		if (directive.kind === 'enable') open = undefined;
	}
	return open;
}
