import type { MessageData } from './rule-context.ts';

/** Fills `{{name}}` as ESLint does; a placeholder without data stays, so that a test sees it. */
export const fillMessage = (template: string, data: MessageData = {}): string =>
	template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => data[key] ?? whole);
