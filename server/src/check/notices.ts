import { counted, shownPath } from './stylish.ts';
import type { Notice } from '../files/discover.ts';

/** What could not be checked, one line each; what was skipped on purpose, one line for each reason. */
export function noticeLines(notices: readonly Notice[], cwd: string): string[] {
	const told = notices
		.filter(({ kind }) => kind !== 'skipped')
		.map(({ kind, path, reason }) => `${shownPath(path, cwd)}: ${kind === 'named' ? '' : 'not checked: '}${reason}`);
	const skipped = new Map<string, string[]>();
	for (const { kind, path, reason } of notices) {
		if (kind === 'skipped') skipped.set(reason, [...(skipped.get(reason) ?? []), shownPath(path, cwd)]);
	}
	const summed = [...skipped].map(([reason, [first, ...more]]) =>
		more.length
			? `${counted(more.length + 1, 'file')} skipped: ${reason} (${first!}, …)`
			: `${first!}: skipped: ${reason}`,
	);
	return [...told, ...summed];
}
