import type { EcmascriptSource, EcmascriptNodes } from '#ecmascript';
import type { PythonSource, PythonNodes } from '#python';
import type { ProgramHost } from '#program/program-host.ts';
import type { FileProgram } from '#program/link/file-program.ts';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Ranged } from '#program/type-oracle.ts';
import type { Edit, Evidence, Range } from './finding.ts';

/** What fills a message's `{{placeholders}}`. */
export type MessageData = Readonly<Record<string, string>>;

export interface SuggestionReport<Id extends string> {
	readonly messageId: Id;
	readonly data?: MessageData;
	/** Computed only for a finding that survives suppression. No edits: the suggestion is not offered. */
	readonly edits: () => readonly Edit[] | undefined;
}

export interface Report<Id extends string> {
	/** The smallest token that tells the reader what is meant. */
	readonly at: { readonly range: Range };
	readonly messageId: Id;
	readonly data?: MessageData;
	readonly evidence?: readonly Evidence[];
	readonly fix?: () => readonly Edit[] | undefined;
	readonly suggest?: readonly SuggestionReport<Id>[];
}

/** All that a rule sees of its host: the same under ESLint, under oxlint and in our own runner. */
export interface RuleContext<Id extends string, Options, Source> {
	/** Absolute path; a made-up one for text that lies in no file. */
	readonly path: string;
	readonly source: Source;
	/** The user's options over the rule's defaults, already checked against the schema. */
	readonly options: Options;
	/** Other files of the project. Absent when the host gives the rule one text alone. */
	readonly host: ProgramHost | undefined;
	/** What the file and others mean together. Absent when the host gives the rule one text alone. */
	readonly program: FileProgram | undefined;
	report(report: Report<Id>): void;
	/**
	 * Asks for the type of a node. Questions of all rules go out in one batch when the walk is over; the answer is
	 * called only where a backend knows, so a rule that is not told stays silent.
	 */
	ask(node: Ranged, answer: (facts: TypeFacts) => void): void;
}

/** Handlers by node type, or by node type with `:exit`. No selectors: our runner walks once for all rules. */
export type Visitor<Nodes> = {
	readonly [Key in keyof Nodes & string]?: (node: Nodes[Key]) => void;
} & {
	readonly [Key in keyof Nodes & string as `${Key}:exit`]?: (node: Nodes[Key]) => void;
};

/** How a rule sees its pitfall in JavaScript and TypeScript. */
export type Ecmascript<Id extends string, Options = object> = (
	context: RuleContext<Id, Options, EcmascriptSource>,
) => Visitor<EcmascriptNodes>;

/** How a rule sees its pitfall in Python. */
export type Python<Id extends string, Options = object> = (
	context: RuleContext<Id, Options, PythonSource>,
) => Visitor<PythonNodes>;
