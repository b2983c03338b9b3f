/** A pinned package whose sources are linted. */
export interface NpmCorpus {
	readonly name: string;
	readonly version: string;
	readonly language: 'JavaScript' | 'TypeScript';
	/** Build output that lies in the package beside its sources, and what no `tsconfig.json` in the package can stand for. */
	readonly without: readonly string[];
	/** Scripts that a program leaves out by itself, because a declaration file of the same name lies beside them. */
	readonly shadowed: readonly string[];
}

const javascript = (name: string, version: string, more: Partial<NpmCorpus> = {}): NpmCorpus => ({
	name,
	version,
	language: 'JavaScript',
	without: [],
	shadowed: [],
	...more,
});

export const NPM_CORPORA: readonly NpmCorpus[] = [
	javascript('express', '5.3.0'),
	javascript('undici', '7.30.2', { shadowed: ['index.js', 'lib/llhttp/constants.js', 'lib/llhttp/utils.js'] }),
	javascript('knex', '3.3.0'),
	javascript('eslint', '10.15.0'),
	javascript('fastify', '5.12.8', { shadowed: ['fastify.js'], without: ['test/types'] }),
	{
		name: 'ethers',
		version: '6.17.0',
		language: 'TypeScript',
		without: ['dist', 'lib.commonjs', 'lib.esm', 'rollup.config.mjs'],
		shadowed: [],
	},
	// Ships about 1,450 TypeScript sources with heavy types.
	{ name: 'viem', version: '2.57.1', language: 'TypeScript', without: ['_cjs', '_esm', '_types'], shadowed: [] },
];

/** Types that the sources need and their packages do not bring. */
export const TYPES: Readonly<Record<string, string>> = { '@types/node': '24.19.2', typescript: '6.0.3' };

export function compilerOptions({ language }: NpmCorpus): Record<string, unknown> {
	const common = { noEmit: true, strict: true, skipLibCheck: true, types: ['node'] };
	return language === 'JavaScript'
		? { ...common, allowJs: true, checkJs: false, target: 'es2023', module: 'nodenext' }
		: {
				...common,
				target: 'es2022',
				lib: ['es2022', 'dom', 'dom.iterable'],
				module: 'esnext',
				moduleResolution: 'bundler',
			};
}
