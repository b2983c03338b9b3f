import type { BlockingEntry } from './entry.ts';

/** A blocking name and the one of the same module with the same arguments that gives a promise. */
const cpu = (module: string, names: string): [string, BlockingEntry][] =>
	names.split(' ').map(pair => {
		const [name = '', twin = ''] = pair.split('>');
		return [`${module}:${name}`, { tier: 'cpu', twin: { kind: 'sibling', name: twin } }];
	});

/** Packages that compute for long: passwords, compilers, pictures. */
export const packageCpu: readonly [string, BlockingEntry][] = [
	// https://github.com/kelektiv/node.bcrypt.js#api, https://github.com/dcodeIO/bcrypt.js#usage---async
	...['bcrypt', 'bcryptjs'].flatMap(module => cpu(module, 'hashSync>hash compareSync>compare genSaltSync>genSalt')),
	// https://github.com/napi-rs/node-rs/tree/main/packages/bcrypt, https://github.com/napi-rs/node-rs/tree/main/packages/argon2
	...cpu('@node-rs/bcrypt', 'hashSync>hash compareSync>compare verifySync>verify genSaltSync>genSalt'),
	...cpu('@node-rs/argon2', 'hashSync>hash hashRawSync>hashRaw verifySync>verify'),
	// https://github.com/browserify/pbkdf2#usage: with a callback
	['pbkdf2:pbkdf2Sync', { tier: 'cpu', instead: 'pbkdf2' }],

	// https://esbuild.github.io/api/#js-sync
	...cpu('esbuild', 'buildSync>build transformSync>transform analyzeMetafileSync>analyzeMetafile'),
	// https://swc.rs/docs/usage/core
	...cpu(
		'@swc/core',
		'transformSync>transform transformFileSync>transformFile parseSync>parse parseFileSync>parseFile printSync>print ' +
			'minifySync>minify',
	),
	// https://babeljs.io/docs/babel-core
	...cpu(
		'@babel/core',
		'transformSync>transformAsync transformFileSync>transformFileAsync transformFromAstSync>transformFromAstAsync ' +
			'parseSync>parseAsync',
	),
	// https://sass-lang.com/documentation/js-api/
	...['sass', 'sass-embedded'].flatMap(module => cpu(module, 'compile>compileAsync compileString>compileStringAsync')),
	// https://github.com/sass/node-sass#rendersync--v300: with a callback
	...['sass', 'sass-embedded', 'node-sass'].map((module): [string, BlockingEntry] => [
		`${module}:renderSync`,
		{ tier: 'cpu', instead: 'render' },
	]),
	// https://github.com/terser/terser#api-reference
	...cpu('terser', 'minify_sync>minify'),
	// https://github.com/pngjs/pngjs#sync-api: streams
	['pngjs:PNG.sync.read', { tier: 'cpu', instead: 'PNG.parse' }],
	['pngjs:PNG.sync.write', { tier: 'cpu', instead: 'PNG.pack' }],
];
