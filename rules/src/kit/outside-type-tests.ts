import type { EcmascriptSource } from '#ecmascript';
import { isTest } from './is-test.ts';
import type { Rule } from './define-rule.ts';

interface Seen {
	readonly path: string;
	readonly source: EcmascriptSource;
}

/**
 * The halves of a rule, silent in tests of types: a type checker reads them, and nothing runs them.
 * https://github.com/tsdjs/tsd#readme, https://vitest.dev/guide/testing-types
 */
export function outsideTypeTests({ ecmascript, ...others }: Rule['halves']): Rule['halves'] {
	if (!ecmascript) return others;
	return { ...others, ecmascript: context => (isTypeTest(context) ? {} : ecmascript(context)) };
}

const TYPE_TEST = /\.test-d\.[cm]?tsx?$/;
const TYPESCRIPT = /\.[cm]?tsx?$/;
/** `test/types/`, `tests/module/typings/`, `typings-test/`, `test-d/`: https://github.com/tsdjs/tsd#test-directory */
const FOLDER =
	/[\\/](?:_*tests?_*[\\/](?:.*[\\/])?(?:types?|typings?|dts)|(?:types?|typings?|dts)[-_]?tests?|tests?[-_](?:types?|typings?|dts|d)|dtslint)_*[\\/]/;

/**
 * By the ending that the runners ask for, which a compiler sees as well, or by what only such a file imports. A folder of
 * tests that is named for types counts for a file that hands nothing to a runner.
 */
const isTypeTest = ({ path, source }: Seen): boolean =>
	TYPE_TEST.test(path) ||
	source.ast.body.some(statement => statement.type === 'ImportDeclaration' && statement.source.value === 'tsd') ||
	(TYPESCRIPT.test(path) && FOLDER.test(path) && !isTest(source));
