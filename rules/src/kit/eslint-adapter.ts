import type { Rule as EslintRule } from 'eslint';
import type { EcmascriptSource } from '#ecmascript';
import type { PythonSource } from '#python';
import type { TypeFacts } from '#program/type-facts.ts';
import type { Ranged } from '#program/type-oracle.ts';
import { eslintHost, eslintOracle, eslintProgram, oracleOfFile } from './eslint-oracle.ts';
import type { Edit } from './finding.ts';
import type { Report, RuleContext } from './rule-context.ts';
import type { Rule } from './define-rule.ts';
import { soundEdits, type EditedSource } from './sound-edits.ts';

interface Question {
	readonly node: Ranged;
	readonly answer: (facts: TypeFacts) => void;
}

type AnyVisitor = Record<string, (node: never) => void>;

/**
 * Lets a rule of ours run under ESLint, or under oxlint, which speaks ESLint's language:
 * picks the half for the file's language, and answers its questions about types when the file has been walked.
 */
export function createUnderEslint(
	halves: Rule['halves'],
	defaults: Readonly<Record<string, unknown>>,
	context: EslintRule.RuleContext,
): EslintRule.RuleListener {
	const { sourceCode } = context;
	// A brand, not `instanceof`: two copies of the plugin may be loaded at once.
	const isPython = (sourceCode as { dialect?: string }).dialect === 'python';
	const half = (isPython ? halves.python : halves.ecmascript) as ((context: unknown) => AnyVisitor) | undefined;
	if (!half) return {};

	const source = isPython ? (sourceCode as unknown as PythonSource) : ecmascriptSource(sourceCode);
	const readsOthers = readsOtherFiles(context);
	let questions: Question[] = [];
	const ruleContext: RuleContext<string, object, unknown> = {
		path: context.physicalFilename,
		source,
		options: { ...defaults, ...(context.options[0] as object | undefined) },
		host: readsOthers ? eslintHost : undefined,
		program: readsOthers ? eslintProgram(context, source) : undefined,
		report: report => context.report(toEslint(sourceCode, source, report)),
		ask: (node, answer) => questions.push({ node, answer }),
	};
	const answerAll = () => {
		while (questions.length) {
			const asked = questions;
			questions = [];
			const oracle = readsOthers ? eslintOracle(context, source) : oracleOfFile(context, source);
			const answers = oracle.types(asked.map(question => question.node));
			asked.forEach(({ answer }, index) => answers[index] && answer(answers[index]));
		}
	};

	const visitor = half(ruleContext);
	const root = isPython ? 'Module:exit' : 'Program:exit';
	const atEnd = visitor[root];
	return {
		...visitor,
		[root](node: never) {
			atEnd?.(node);
			answerAll();
		},
	} as EslintRule.RuleListener;
}

/**
 * False under `settings: { asynclint: { readsOtherFiles: false } }`, as the preset `recommended-file` has it: a cache that
 * knows files one by one would keep what was found with the help of another file.
 */
function readsOtherFiles({ settings }: EslintRule.RuleContext): boolean {
	const ours = settings.asynclint as { readsOtherFiles?: unknown } | undefined;
	return ours?.readsOtherFiles !== false;
}

function ecmascriptSource(sourceCode: EslintRule.RuleContext['sourceCode']): EcmascriptSource {
	return {
		text: sourceCode.text,
		ast: sourceCode.ast as never,
		scopeManager: sourceCode.scopeManager as never,
		get comments() {
			return sourceCode.getAllComments() as never;
		},
		tokens: () => sourceCode.ast.tokens as never,
	};
}

function toEslint(
	sourceCode: EslintRule.RuleContext['sourceCode'],
	source: EditedSource,
	report: Report<string>,
): EslintRule.ReportDescriptor {
	const [start, end] = report.at.range;
	return {
		loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
		messageId: report.messageId,
		data: report.data,
		...(report.fix && !isMisread(source) ? { fix: toFix(source, report.fix) } : {}),
		suggest: (report.suggest ?? []).map(({ messageId, data, edits }) => ({
			messageId,
			data,
			fix: toFix(source, edits),
		})),
	};
}

/** ESLint reads every file as UTF-8. Of one in another encoding this is left, and a fix would write it back so. */
const isMisread = ({ text }: EditedSource): boolean => text.includes('\uFFFD');

const toFix =
	(source: EditedSource, edits: () => readonly Edit[] | undefined) =>
	(fixer: EslintRule.RuleFixer): EslintRule.Fix[] | null =>
		soundEdits(source, edits())?.map(({ range, text }) => fixer.replaceTextRange([...range], text)) ?? null;
