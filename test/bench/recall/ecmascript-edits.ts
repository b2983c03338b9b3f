import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { EditSite } from './edit-sites.ts';
import { siteFile } from './ecmascript/site-file.ts';
import { handlers } from './ecmascript/handlers.ts';
import { held } from './ecmascript/held.ts';
import { limiters } from './ecmascript/limiters.ts';
import { promises } from './ecmascript/promises.ts';
import { timers } from './ecmascript/timers.ts';

const FINDERS = [handlers, held, limiters, promises, timers];

/** A file without these has no sites, and need not be parsed. */
const WORDS =
	/\b(catch|finally|release|unlock|releaseConnection|clearTimeout|using|signal|Promise\.all|return await|p-\w+|throat)\b/;

/** Places in one JavaScript or TypeScript file where something can be taken away, by its syntax alone. */
export function ecmascriptEdits(path: string): EditSite[] {
	const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	if (!WORDS.test(text)) return [];
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const { add, sites } = siteFile(path, text);
	const visits = FINDERS.map(each => each(text, add, source));
	const visit = (node: ts.Node): void => {
		for (const each of visits) each(node);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return sites;
}
