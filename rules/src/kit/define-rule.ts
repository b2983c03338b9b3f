import type { Rule as EslintRule } from 'eslint';
import { createUnderEslint } from './eslint-adapter.ts';
import { docsUrl } from './docs-url.ts';
import { checkTests, outsideTests } from './outside-tests.ts';
import { outsideTypeTests } from './outside-type-tests.ts';
import type { Ecmascript, Python } from './rule-context.ts';

/** A JSON schema of one options object, with a `description` and a `default` for each property. */
export interface OptionsSchema {
	readonly type: 'object';
	readonly properties: Readonly<
		Record<string, { readonly description: string; readonly default: unknown; readonly [key: string]: unknown }>
	>;
	readonly additionalProperties: false;
	readonly [key: string]: unknown;
}

export interface Definition<Id extends string, Options> {
	/** The folder's name. */
	readonly name: string;
	/** `Disallow …`, `Require …` or `Enforce …`, without a full stop. */
	readonly description: string;
	readonly type: 'problem' | 'suggestion';
	readonly preset: 'recommended' | 'strict';
	readonly messages: Readonly<Record<Id, string>>;
	readonly options?: OptionsSchema;
	/**
	 * What the preset `tests` does with the rule, where that is not what `recommended` does: `false` for what harms only a
	 * program that goes on and serves others, `true` for what only tests can get wrong. Rules with `false` have the option
	 * `checkTests`, without which they leave files of tests alone.
	 */
	readonly inTests?: boolean;
	/** Options that the presets `strict` and `all` set, for parts of a rule that only some people want to hear. */
	readonly strict?: Partial<Options>;
	/** Options that `all` sets besides, for what the rules of other linters say and this one keeps to itself for a reason. */
	readonly all?: Partial<Options>;
	/** Options that the `tests` preset sets. */
	readonly tests?: Partial<Options>;
	readonly fixable?: boolean;
	readonly hasSuggestions?: boolean;
	/** Reads other files, so a per-file cache may hold an old answer. */
	readonly readsOtherFiles?: boolean;
	readonly create: { readonly ecmascript?: Ecmascript<Id, Options>; readonly python?: Python<Id, Options> };
}

/** A plain ESLint rule, with the halves beside it for our own runner. */
export interface Rule {
	readonly name: string;
	readonly meta: EslintRule.RuleMetaData & {
		readonly docs: {
			description: string;
			url: string;
			preset: 'recommended' | 'strict';
			inTests?: boolean;
			readsOtherFiles: boolean;
		};
		readonly languages: string[];
		readonly messages: Record<string, string>;
	};
	readonly defaults: Readonly<Record<string, unknown>>;
	/** What the preset `strict` sets over the defaults. */
	readonly strictOptions: Readonly<Record<string, unknown>>;
	/**
	 * What the preset `all` sets over the defaults: what `strict` does, that files of tests are looked at, too, and what
	 * other linters say.
	 */
	readonly allOptions: Readonly<Record<string, unknown>>;
	/** What the preset `tests` sets over the defaults. */
	readonly testOptions: Readonly<Record<string, unknown>>;
	readonly halves: { readonly ecmascript?: Ecmascript<string, never>; readonly python?: Python<string, never> };
	create(context: EslintRule.RuleContext): EslintRule.RuleListener;
}

const NO_OPTIONS: OptionsSchema = { type: 'object', properties: {}, additionalProperties: false };

/**
 * Makes a rule from its data and its halves.
 * `meta.languages` names the halves, so ESLint refuses to run a rule on a language that it does not know.
 */
export function defineRule<Id extends string, Options = object>(definition: Definition<Id, Options>): Rule {
	const { name, description, preset, type, messages, create } = definition;
	const isServing = definition.inTests === false;
	const own = definition.options ?? NO_OPTIONS;
	const options = isServing ? { ...own, properties: { ...own.properties, checkTests } } : own;
	const defaults = Object.fromEntries(
		Object.entries(options.properties).map(([key, property]) => [key, property.default]),
	);
	const halves = outsideTypeTests(isServing ? outsideTests(create) : create);

	return {
		name,
		meta: {
			type,
			docs: {
				description,
				url: docsUrl(name),
				recommended: preset === 'recommended',
				preset,
				...(definition.inTests === undefined ? {} : { inTests: definition.inTests }),
				readsOtherFiles: definition.readsOtherFiles ?? false,
			},
			languages: [...(create.ecmascript ? ['js/js'] : []), ...(create.python ? ['asynclint/python'] : [])],
			messages,
			schema: Object.keys(options.properties).length ? [options as object] : [],
			defaultOptions: Object.keys(defaults).length ? [defaults] : [],
			...(definition.fixable ? { fixable: 'code' as const } : {}),
			...(definition.hasSuggestions ? { hasSuggestions: true } : {}),
		},
		defaults,
		strictOptions: definition.strict ?? {},
		allOptions: { ...definition.strict, ...definition.all, ...(isServing ? { checkTests: true } : {}) },
		testOptions: definition.tests ?? {},
		halves,
		create: context => createUnderEslint(halves, defaults, context),
	};
}
