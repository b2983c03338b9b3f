import { dirname, join } from 'node:path';
import type { PythonNodes } from '#python';
import type { Context } from './context.ts';

/** A folder with more files is no package, or too dear to read for one question. */
const MOST_FILES = 150;

/**
 * True where files beside a class, or around its package, may wait for a public attribute of its instances: they name it on
 * something else than their own `self`, or name the class and have it on `self`. Undefined where they cannot be read.
 */
export function isNamedOutside(
	{ host, path }: Context,
	{ name: className }: PythonNodes['ClassDef'],
	name: string,
): boolean | undefined {
	if (!host?.namesIn) return undefined;
	const beside = dirname(path);
	const folders = host.isFile(join(beside, '__init__.py')) ? [beside, dirname(beside)] : [beside];
	const files = folders.flatMap(folder =>
		host.namesIn!(folder).flatMap(each => (each.endsWith('.py') ? [join(folder, each)] : [])),
	);
	if (files.length > MOST_FILES) return undefined;
	const held = String.raw`\.${name}\b(?!\s*(?:\(|\.(?:cancel|cancelled|done|get_name)\b|=(?!=)))`;
	const onOthers = new RegExp(String.raw`(?<!\bself)${held}`);
	const onSelf = new RegExp(String.raw`\bself${held}`);
	const ofClass = new RegExp(String.raw`\b${className}\b`);
	return files.some(file => {
		const text = file === path ? undefined : host.readFile(file);
		return text !== undefined && (onOthers.test(text) || (ofClass.test(text) && onSelf.test(text)));
	});
}
