import { browserDeclared } from '#knowledge/declared/browser.ts';
import { bunDeclared } from '#knowledge/declared/bun.ts';
import { denoDeclared } from '#knowledge/declared/deno.ts';
import { declaredKeys } from '#knowledge/declared/entry.ts';
import { nodeDeclared } from '#knowledge/declared/node.ts';
import { databases } from './ecmascript-databases.ts';
import { core, hosts } from './ecmascript-hosts.ts';
import { packages } from './ecmascript-packages.ts';
import { testTools } from './ecmascript-tests.ts';
import { isPlaywrightPromise, PLAYWRIGHT_MODULES } from './playwright.ts';

interface Calls {
	readonly names: ReadonlySet<string>;
	readonly patterns: readonly RegExp[];
	readonly takesCallback: boolean;
	readonly bindsOptions: boolean;
}

const table = new Map<string, Calls[]>();
for (const { modules, calls, takesCallback = false, bindsOptions = false } of [
	...core,
	...hosts,
	...databases,
	...packages,
	...testTools,
]) {
	// `.` is the module itself.
	const paths = calls.split(' ').map(path => (path === '.' ? '' : path));
	const entry: Calls = {
		names: new Set(paths.filter(path => !/[?*]/.test(path))),
		patterns: paths
			.filter(path => /[?*]/.test(path))
			.map(path => new RegExp(`^${path.replace(/[.()$]/g, String.raw`\$&`).replace(/[?*]/g, String.raw`\w+`)}$`)),
		takesCallback,
		bindsOptions,
	};
	for (const module of modules.split(' ')) table.set(module, [...(table.get(module) ?? []), entry]);
}

/** Every function whose every overload gives a promise, by what the hosts themselves declare. */
const declared: ReadonlySet<string> = new Set(
	[nodeDeclared, browserDeclared, denoDeclared, bunDeclared].flatMap(host => declaredKeys(host, 'promises')),
);
/**
 * `EventEmitter.once` is the method too, in an old `class extends EventEmitter`; a worker of a browser is terminated at
 * once. https://nodejs.org/api/events.html#eventsonceemitter-name-options, https://html.spec.whatwg.org/multipage/workers.html#dom-worker-terminate
 */
const NOT_ALWAYS = new Set(['events:EventEmitter.once', ':Worker().terminate', 'bun:Worker().terminate']);

/** Whether calling what is found under this path gives a promise, and which arguments make it give none. */
export function awaitableCall(
	module: string | undefined,
	path: string,
): { readonly takesCallback: boolean; readonly bindsOptions: boolean } | undefined {
	// https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/introduction/: every client has the one method.
	if (module?.startsWith('@aws-sdk/client-') && /^\w+\(\)\.send$/.test(path))
		return { takesCallback: true, bindsOptions: false };
	if (module !== undefined && PLAYWRIGHT_MODULES.has(module)) {
		return isPlaywrightPromise(path) ? { takesCallback: false, bindsOptions: false } : undefined;
	}
	const key = `${module ?? ''}:${path}`;
	if (declared.has(key) && !NOT_ALWAYS.has(key)) return { takesCallback: false, bindsOptions: false };
	return table
		.get(module ?? '')
		?.find(({ names, patterns }) => names.has(path) || patterns.some(each => each.test(path)));
}
