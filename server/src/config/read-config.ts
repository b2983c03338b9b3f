import { basename } from 'node:path';
import { TomlError } from 'smol-toml';
import { LineIndex } from '#catalogue';
import type { Config, ConfigError } from './config.ts';
import { JsonError, readJson } from './read-json.ts';
import { readToml, tomlLines } from './read-toml.ts';
import type { Validator } from './validate.ts';

export type ReadConfig =
	| { readonly kind: 'config'; readonly config: Config }
	| { readonly kind: 'bad'; readonly errors: readonly ConfigError[] }
	/** A manifest that says nothing about us. */
	| { readonly kind: 'none' };

type Place = Pick<ConfigError, 'line' | 'column'>;

interface Raw {
	readonly value: unknown;
	/** Where a key inside our part lies. */
	readonly placeOf: (pointer: string) => Place;
}

const NONE = { kind: 'none' } as const;

/** Reads the text of a project file by the file's name: TOML by its ending, everything else is JSON. */
export function readConfig(path: string, text: string, validator: Validator): ReadConfig {
	const bad = (message: string, place: Place = {}): ReadConfig => ({
		kind: 'bad',
		errors: [{ path, message, ...place }],
	});
	// Manifests of others are full of what is none of our business, mistakes included.
	if (isManifest(path) && !text.includes('asynclint')) return NONE;

	let raw: Raw | undefined;
	try {
		raw = path.endsWith('.toml') ? fromToml(path, text) : fromJson(path, text);
	} catch (error) {
		if (error instanceof TomlError) {
			const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
			return bad(`not valid TOML: ${reason}.`, { line: error.line, column: error.column });
		}
		if (error instanceof JsonError) return bad(`not valid JSON: ${error.message}.`, placeIn(text, error.offset));
		throw error;
	}
	if (!raw) return NONE;

	const { value, placeOf } = raw;
	const complaints = validator.complaintsAbout(value);
	if (!complaints.length) return { kind: 'config', config: value as Config };
	return {
		kind: 'bad',
		errors: complaints.map(({ pointer, message }) => ({ path, message, ...nearestPlace(pointer, placeOf) })),
	};
}

const isManifest = (path: string): boolean => ['package.json', 'pyproject.toml'].includes(basename(path));

function fromJson(path: string, text: string): Raw | undefined {
	const prefix = basename(path) === 'package.json' ? '/asynclint' : '';
	const { value: whole, places } = readJson(text);
	const value = prefix ? (whole as Record<string, unknown> | null)?.['asynclint'] : whole;
	if (value === undefined) return undefined;
	const placeOf = (pointer: string): Place => {
		const offset = places.get(prefix + pointer);
		return offset === undefined ? {} : placeIn(text, offset);
	};
	return { value, placeOf };
}

function fromToml(path: string, text: string): Raw | undefined {
	const isPyproject = basename(path) === 'pyproject.toml';
	const whole = readToml(text);
	const value = isPyproject ? (whole['tool'] as Record<string, unknown> | undefined)?.['asynclint'] : whole;
	if (value === undefined) return undefined;
	const lines = tomlLines(text);
	const placeOf = (pointer: string): Place => {
		const line = lines.get((isPyproject ? '/tool/asynclint' : '') + pointer);
		return line === undefined ? {} : { line };
	};
	return { value, placeOf };
}

function placeIn(text: string, offset: number): Place {
	const { line, column } = new LineIndex(text).positionOf(offset);
	return { line, column: column + 1 };
}

/** The place of a key, or of the nearest key around it that has one. */
function nearestPlace(pointer: string, placeOf: Raw['placeOf']): Place {
	for (let around = pointer; ; around = around.slice(0, around.lastIndexOf('/'))) {
		const place = placeOf(around);
		if (place.line !== undefined || !around) return place;
	}
}
