/**
 * The type declarations of one entry of the plugin.
 *
 * @param {readonly string[]} configs Names of the configs that the entry's plugin has.
 */
export function declarations(configs) {
	const names = configs.map(name => `\t\treadonly ${JSON.stringify(name)}: Linter.Config;`).join('\n');
	return `import type { ESLint, Linter } from 'eslint';

/** ESLint rules for asynchronous code. */
declare const plugin: ESLint.Plugin & {
	readonly configs: {
${names}
	};
};

export { plugin as default, plugin as 'module.exports' };
`;
}
