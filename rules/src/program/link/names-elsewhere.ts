import { basename, dirname, extname } from 'node:path';
import type { FunctionId } from '../facts/module-facts.ts';
import type { LinkedModule } from './linked-module.ts';
import { escaped, wordPattern } from './mentions.ts';

/**
 * The names that another text may have for a function of a module: its own one, another one behind `as` or a key, and for
 * what the module exports as a whole the one that it is imported by.
 */
export function namesElsewhere(text: string, name: string, module: LinkedModule, id: FunctionId): readonly string[] {
	const names = new Set<string>();
	if (text.includes(name)) {
		names.add(name);
		const word = wordPattern(name);
		const renamed = new RegExp(
			`${word}\\s+as\\s+([\\w$]+)|\\{[^{}]*${word}\\s*:\\s*([\\w$]+)[^{}]*\\}\\s*=\\s*(?:await\\s+)?(?:require|import)\\(`,
			'g',
		);
		for (const [, one, other] of text.matchAll(renamed)) names.add((one ?? other)!);
	}
	const file = isWhole(module, id) ? nameOfFile(module.path) : undefined;
	if (file !== undefined && text.includes(file)) {
		const from = `['"][^'"\\n]*${escaped(file)}[^'"\\n]*['"]`;
		const imported = new RegExp(
			`\\bimport\\s+([\\w$]+)[^;'"]*?${from}|\\b(?:const|let|var)\\s+([\\w$]+)\\s*=\\s*require\\(${from}`,
			'g',
		);
		for (const [, one, other] of text.matchAll(imported)) names.add((one ?? other)!);
	}
	return [...names];
}

/** True for a text that imports something by a name, as far as its words tell. */
export const importsName = (text: string, name: string): boolean =>
	new RegExp(
		`\\b(?:import|const|let|var)\\b[^;=]*?${wordPattern(name)}[^;=]*?(?:from\\s*['"]|=\\s*(?:await\\s+)?(?:require|import)\\()`,
	).test(text);

/** `store` of `store.js` and of `store/index.js`. */
function nameOfFile(path: string): string {
	const name = basename(path, extname(path));
	return name === 'index' ? basename(dirname(path)) : name;
}

/** `export default load`, `module.exports = load`. */
const isWhole = ({ facts: { values, exports, commonjs } }: LinkedModule, id: FunctionId): boolean =>
	[commonjs, exports['default']].some(each => {
		const value = each === undefined ? undefined : values[each];
		return value?.kind === 'function' && value.function === id;
	});
