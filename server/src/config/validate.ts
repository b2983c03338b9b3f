import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Rule } from '#catalogue';
import { didYouMean } from './nearest-name.ts';
import { escapePointer } from './read-json.ts';
import schema from './schema.json';
import type { Config, ConfiguredRule } from './config.ts';

/** What is wrong, and at which key (a JSON pointer inside the configuration). */
export interface Complaint {
	readonly pointer: string;
	readonly message: string;
}

const RULE = /^((?:\/overrides\/\d+)?\/rules\/[^/]+)(?:\/|$)/;
const SETTING_FORMS = '"off", "warn", "error" or a list of a severity and options, such as ["error", {}]';

/** Checks configurations against the schema, and the options of each rule against the rule's own. */
export class Validator {
	readonly #ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
	readonly #isConfig: ValidateFunction = this.#ajv.compile(schema);
	readonly #rules: ReadonlyMap<string, Rule>;
	readonly #options = new Map<string, ValidateFunction>();

	constructor(catalogue: readonly Rule[]) {
		this.#rules = new Map(catalogue.map(rule => [rule.name, rule]));
	}

	/** No complaints: the value is a `Config`. */
	complaintsAbout(value: unknown): readonly Complaint[] {
		if (!this.#isConfig(value)) {
			const errors = (this.#isConfig.errors ?? []).filter(error => !isOneOfChoices(error));
			return oncePerKey(errors.map(error => toComplaint(error)));
		}

		const { rules, overrides } = value as Config;
		return [
			...this.#aboutRules(rules, '/rules'),
			...(overrides ?? []).flatMap((override, index) => this.#aboutRules(override.rules, `/overrides/${index}/rules`)),
		];
	}

	#aboutRules(rules: Config['rules'], pointer: string): Complaint[] {
		return Object.entries(rules ?? {}).flatMap(([id, setting]) => {
			const place = `${pointer}/${escapePointer(id)}`;
			const rule = this.#rules.get(id);
			if (!rule) return [{ pointer: place, message: unknownRule(id, [...this.#rules.keys()]) }];
			return this.#aboutOptions(rule, setting, place);
		});
	}

	#aboutOptions(rule: Rule, setting: ConfiguredRule, pointer: string): Complaint[] {
		if (typeof setting === 'string' || setting[1] === undefined) return [];
		const isValid = this.#optionsOf(rule);
		if (isValid(setting[1])) return [];
		return oncePerKey(
			(isValid.errors ?? []).map(error =>
				toComplaint({ ...error, instancePath: `${pointer}/1${error.instancePath}` }, `options of "${rule.name}": `),
			),
		);
	}

	#optionsOf(rule: Rule): ValidateFunction {
		const known = this.#options.get(rule.name);
		if (known) return known;
		const [options = { type: 'object', additionalProperties: false, properties: {} }] = rule.meta.schema as object[];
		const made = this.#ajv.compile(options);
		this.#options.set(rule.name, made);
		return made;
	}
}

/** `no rule "x"`, with the one that was probably meant. */
export function unknownRule(id: string, known: readonly string[]): string {
	const near = didYouMean(id.replace(/^asynclint\//, ''), known);
	return `there is no rule "${id}".${near || ` Rules: ${known.join(', ')}.`}`;
}

function toComplaint(error: ErrorObject, prefix = ''): Complaint {
	const { instancePath, keyword, params } = error;
	const [, rule] = (!prefix && RULE.exec(instancePath)) || [];
	if (rule !== undefined) return { pointer: rule, message: `${keyOf(rule)} must be ${SETTING_FORMS}.` };
	if (keyword === 'additionalProperties') {
		const { additionalProperty: key } = params as { additionalProperty: string };
		const allowed = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
		const choice = allowed.length ? `Allowed: ${allowed.join(', ')}.` : 'There are none.';
		return {
			pointer: `${instancePath}/${escapePointer(key)}`,
			message: `${prefix}unknown key "${key}".${didYouMean(key, allowed)} ${choice}`,
		};
	}
	const name = prefix ? keyOf(instancePath.replace(/^.*\/1(?=\/|$)/, '')) : keyOf(instancePath);
	return { pointer: instancePath, message: `${prefix}${name} ${demandOf(error)}`.replace(/[^?]$/, '$&.') };
}

function demandOf({ keyword, params, data, message, schema }: ErrorObject): string {
	if (keyword === 'enum') {
		const allowed = (params as { allowedValues: unknown[] }).allowedValues;
		const near = typeof data === 'string' ? didYouMean(data, allowed.map(String)) : '';
		return `must be one of ${allowed.map(value => JSON.stringify(value)).join(', ')}, not ${shorten(data)}.${near}`;
	}
	if (keyword === 'type') return `must be ${withArticle((params as { type: string }).type)}, not ${shorten(data)}`;
	if (keyword === 'required') return `needs the key "${(params as { missingProperty: string }).missingProperty}"`;
	if (keyword === 'anyOf') return `needs the key ${keysOf(schema).join(' or ')}`;
	return message ?? 'cannot be used';
}

/** A key that one form asks for, where another form does without: `anyOf` itself says what may be there. */
const isOneOfChoices = ({ keyword, schemaPath }: ErrorObject): boolean =>
	keyword === 'required' && schemaPath.includes('/anyOf/');

const keysOf = (forms: unknown): string[] =>
	(forms as { required: string[] }[]).flatMap(({ required }) => required.map(key => `"${key}"`));

const withArticle = (type: string): string =>
	`${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type.replace(/^array$/, 'array (a list)')}`;

function shorten(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** `"overrides[0].files"`; the whole for an empty pointer. */
function keyOf(pointer: string): string {
	if (!pointer) return 'the configuration';
	const steps = pointer.slice(1).split('/');
	const key = steps
		.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
		.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index ? '.' : ''}${step}`))
		.join('');
	return `"${key}"`;
}

const oncePerKey = (complaints: readonly Complaint[]): Complaint[] => [
	...new Map(complaints.map(complaint => [`${complaint.pointer} ${complaint.message}`, complaint])).values(),
];
