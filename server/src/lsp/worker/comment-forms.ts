import type { Dialect } from '#engine';

/** How a language writes directives: all that the server knows of its syntax. */
export interface CommentForm {
	/** The directive that silences a rule on the next line. */
	readonly nextLine: (rule: string) => string;
	/** The same inside the children of a JSX element; undefined where there is no such thing. */
	readonly nextLineInJsx?: (rule: string) => string;
	readonly wholeFile: (rule: string) => string;
	/** A rule's name as it stands in a directive. */
	readonly name: (rule: string) => string;
	/** A line that holds nothing but a directive for the next line: up to its rules, its rules, the rest of it. */
	readonly nextLineDirective: RegExp;
	/** A text that ends with a directive for the next line, however it is written. */
	readonly endsWithDirective: RegExp;
	/** What must stay at the very top of a file. */
	readonly top: RegExp;
}

export const COMMENT_FORMS: Readonly<Record<Dialect, CommentForm>> = {
	ecmascript: {
		nextLine: rule => `// eslint-disable-next-line asynclint/${rule}`,
		nextLineInJsx: rule => `{/* eslint-disable-next-line asynclint/${rule} */}`,
		wholeFile: rule => `/* eslint-disable asynclint/${rule} */`,
		name: rule => `asynclint/${rule}`,
		nextLineDirective:
			/^(\s*(?:\/\/|\/\*|\{\s*\/\*)\s*eslint-disable-next-line\s+)((?:(?!\s--|\*\/).)*?)(\s+-{2,}\s.*|\s*\*\/.*|\s*)$/,
		endsWithDirective: /eslint-disable-next-line(?:(?:(?!\*\/)[^])*\*\/\s*\}?[ \t]*|[^\r\n]*)(?:\r\n?|\n)$/,
		// The hash-bang must be first; test runners and formatters read their settings from a first comment with two stars.
		top: /^\uFEFF?(?:#!.*(?:\r\n?|\n|$))?(?:\s*\/\*\*(?=(?:(?!\*\/)[^])*@(?:jest-|vitest-|flow|format|prettier))(?:(?!\*\/)[^])*\*\/[ \t]*(?:\r\n?|\n|$))?/,
	},
	python: {
		nextLine: rule => `# asynclint-disable-next-line ${rule}`,
		wholeFile: rule => `# asynclint-disable ${rule}`,
		name: rule => rule,
		nextLineDirective: /^(\s*#\s*asynclint-disable-next-line\s+)((?:(?!\s--).)*?)(\s+-{2,}\s.*|\s*)$/,
		endsWithDirective: /asynclint-disable-next-line[^\r\n]*(?:\r\n?|\n)$/,
		// The encoding counts on the first two lines only: https://docs.python.org/3/reference/lexical_analysis.html#encoding-declarations
		top: /^\uFEFF?(?:(?:[ \t\f]*(?:#.*)?(?:\r\n?|\n))?[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+.*(?:\r\n?|\n|$)|#!.*(?:\r\n?|\n|$))?/,
	},
};
