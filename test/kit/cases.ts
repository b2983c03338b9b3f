import type { Dialect } from '#engine';

/** A case with more to say than its text. */
export interface CaseObject {
	readonly code: string;
	readonly options?: object;
	/** The file's name, for its ending: `case.js`, `case.tsx`, `case.cts`. Without it a case is TypeScript with JSX, or Python. */
	readonly filename?: string;
	/** Other files of the project, by relative path. */
	readonly files?: Readonly<Record<string, string>>;
	/** Only a type checker can know this: our own inference may say less. */
	readonly typed?: boolean;
}

export type Case = string | CaseObject;

export interface Cases {
	readonly valid: readonly Case[];
	readonly invalid: readonly Case[];
}

/** Cases of several files as one list. */
export const together = (...parts: readonly Cases[]): Cases => ({
	valid: parts.flatMap(part => part.valid),
	invalid: parts.flatMap(part => part.invalid),
});

export type CasesByDialect = Partial<Record<Dialect, Cases>>;

const DEFAULT_NAMES: Readonly<Record<Dialect, string>> = { ecmascript: 'case.tsx', python: 'case.py' };

export const toCase = (dialect: Dialect, each: Case): CaseObject & { readonly filename: string } => {
	const object = typeof each === 'string' ? { code: each } : each;
	return { ...object, filename: object.filename ?? DEFAULT_NAMES[dialect] };
};
