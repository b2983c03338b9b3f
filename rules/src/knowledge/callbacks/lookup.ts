import { HOST_CALLBACKS } from './ecmascript-hosts.ts';
import { FRAMEWORK_CALLBACKS } from './ecmascript-frameworks.ts';
import { LANGUAGE_CALLBACKS } from './ecmascript-language.ts';
import { PACKAGE_CALLBACKS } from './ecmascript-packages.ts';
import { CALLBACK_APIS } from './callback-apis.ts';
import type { CallbackEntry } from './entry.ts';

/** All functions that call a callback and do not wait for it. */
export const ECMASCRIPT_CALLBACKS: readonly CallbackEntry[] = [
	...LANGUAGE_CALLBACKS,
	...HOST_CALLBACKS,
	...PACKAGE_CALLBACKS,
	...FRAMEWORK_CALLBACKS,
	...CALLBACK_APIS,
];

interface Way {
	readonly start: string;
	readonly end: string;
	readonly entry: CallbackEntry;
}

const byKey = new Map<string, CallbackEntry[]>();
const ways: Way[] = [];
for (const entry of ECMASCRIPT_CALLBACKS) {
	for (const key of entry.keys) {
		const [start, end] = key.split('**') as [string, string?];
		if (end === undefined) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
		else ways.push({ start, end, entry });
	}
}

/** What knowledge has of a callee, by its key: one entry for each of its callbacks. */
export const callbackEntries = (key: string): readonly CallbackEntry[] =>
	byKey.get(key) ??
	ways.filter(({ start, end }) => key.startsWith(start) && key.endsWith(end)).map(({ entry }) => entry);
