/** What bundled CommonJS packages expect to find around them. */
export const COMMONJS = [
	"import { createRequire as createRequireOfBanner } from 'node:module';",
	"import { fileURLToPath as fileURLToPathOfBanner } from 'node:url';",
	'const require = createRequireOfBanner(import.meta.url);',
	'const __filename = fileURLToPathOfBanner(import.meta.url);',
	"const __dirname = fileURLToPathOfBanner(new URL('.', import.meta.url));",
].join('\n');
