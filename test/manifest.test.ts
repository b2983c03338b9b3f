import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
	CLIENT_COMMANDS,
	DEFAULT_SETTINGS,
	LANGUAGE_IDS,
	parseSettings,
	RUN_MODES,
	SETTING_PRESETS,
	SHOWN_SEVERITIES,
	TRACE_VALUES,
} from '#protocol';

interface Property {
	readonly default: unknown;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly markdownEnumDescriptions?: readonly string[];
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly scope?: string;
	readonly items?: { readonly properties: { readonly severity: { readonly enum: readonly string[] } } };
}

interface Manifest {
	readonly version: string;
	readonly activationEvents: readonly string[];
	readonly contributes: {
		readonly configuration: { readonly properties: Record<string, Property> };
		readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
	};
}

const text = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(await text('package.json')) as Manifest;
const { properties } = manifest.contributes.configuration;

test('the manifest declares the settings that the server reads, with the same defaults', () => {
	const declared = Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, property.default]));
	const read = Object.fromEntries(Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [`asynclint.${key}`, value]));
	expect(declared).toEqual(read);
	expect(parseSettings(DEFAULT_SETTINGS)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('the manifest offers the values that the server accepts', () => {
	const offered = (key: string) => properties[`asynclint.${key}`]!.enum;
	expect(offered('run')).toEqual(RUN_MODES);
	expect(offered('preset')).toEqual(SETTING_PRESETS);
	expect(offered('trace.server')).toEqual(TRACE_VALUES);
	expect(properties['asynclint.rules.customizations']!.items!.properties.severity.enum).toEqual(SHOWN_SEVERITIES);
});

test('each setting says what it does, and each of its values too', () => {
	for (const [key, property] of Object.entries(properties)) {
		expect(property.description ?? property.markdownDescription, key).toMatch(/\S\.$/);
		if (!property.enum) continue;
		expect((property.enumDescriptions ?? property.markdownEnumDescriptions)?.length, key).toBe(property.enum.length);
	}
});

test('the manifest declares the commands that the client registers', () => {
	const declared = manifest.contributes.commands.map(({ command }) => command).sort();
	expect(declared).toEqual(Object.values(CLIENT_COMMANDS).sort());
	for (const { title, category } of manifest.contributes.commands) {
		expect(title).toMatch(/^[A-Z]/);
		expect(category).toBe('Asynclint');
	}
});

test('the extension wakes for each language that it checks', () => {
	expect([...manifest.activationEvents].sort()).toEqual(LANGUAGE_IDS.map(id => `onLanguage:${id}`).sort());
});

test('extension, server and plugin have one version, and the changelog has it', async () => {
	for (const folder of ['rules', 'server', 'client', 'test']) {
		expect((JSON.parse(await text(`${folder}/package.json`)) as Manifest).version, folder).toBe(manifest.version);
	}
	expect(await text('CHANGELOG.md')).toContain(`## ${manifest.version}`);
});

test("CI runs exactly the README's two commands", async () => {
	const commands = [...(await text('README.md')).matchAll(/```sh\n(npm ci && .+)\n```/g)].map(match => match[1]);
	expect(commands).toHaveLength(2);
	const ci = (await text('.ci/run')).split('\n').filter(line => line.startsWith('npm '));
	expect(ci).toEqual(commands);
});

test('nothing that is committed names a registry or a machine', async () => {
	for (const path of ['package-lock.json', 'test/host/package-lock.json']) {
		expect(await text(path), path).not.toMatch(/"resolved": "https?:/);
	}
});
