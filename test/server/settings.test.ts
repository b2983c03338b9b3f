import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { DEFAULT_SETTINGS, parseSettings, SETTING_PRESETS } from '#protocol';

test('the presets are those of the engine but the one that is for some files of a project', () =>
	expect(SETTING_PRESETS).toEqual(PRESETS.filter(preset => preset !== 'tests')));

test.each([[undefined], [null], [[]], ['on'], [{}], [{ run: null }]])('nothing said (%j) means the defaults', value => {
	expect(parseSettings(value)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('takes groups, as VS Code sends them, and flat keys', () => {
	const customizations = [{ rule: 'no-*', severity: 'info' }];
	const expected = { ...DEFAULT_SETTINGS, run: 'onSave', 'rules.customizations': customizations };
	expect(parseSettings({ run: 'onSave', rules: { customizations } }).settings).toEqual(expected);
	expect(parseSettings({ run: 'onSave', 'rules.customizations': customizations }).settings).toEqual(expected);
});

test('says what it cannot use, and uses the default', () => {
	const { settings, problems } = parseSettings({
		enable: 'yes',
		colour: 1,
		rules: { customizations: [{ rule: 'a' }] },
	});
	expect(settings).toEqual(DEFAULT_SETTINGS);
	expect(problems).toHaveLength(3);
	expect(problems.join()).toMatch(/asynclint\.enable.*asynclint\.colour.*asynclint\.rules\.customizations/);
});
