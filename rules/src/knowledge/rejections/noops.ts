/** Functions of packages that do nothing, by module and name. */
interface Noop {
	readonly documentation: string;
	readonly modules: readonly string[];
	readonly names: readonly string[];
}

const NOOPS: readonly Noop[] = [
	{
		documentation: 'https://lodash.com/docs/4.17.15#noop',
		modules: ['lodash', 'lodash-es', 'underscore', 'es-toolkit', 'es-toolkit/compat'],
		names: ['noop'],
	},
	{
		documentation: 'https://lodash.com/docs/4.17.15#noop',
		modules: ['lodash/noop', 'lodash.noop', 'lodash-es/noop'],
		names: [''],
	},
	{ documentation: 'https://rxjs.dev/api/index/function/noop', modules: ['rxjs'], names: ['noop'] },
	{ documentation: 'https://vueuse.org/shared/', modules: ['@vueuse/core', '@vueuse/shared'], names: ['noop'] },
	{ documentation: 'https://svelte.dev/docs/svelte-internal', modules: ['svelte/internal'], names: ['noop'] },
];

const keys = new Set(
	NOOPS.flatMap(({ modules, names }) => modules.flatMap(module => names.map(name => `${module}:${name}`))),
);

/** https://tc39.es/ecma262/#sec-properties-of-the-function-prototype-object: it can be called, and gives undefined. */
export const isKnownNoop = ({ module, name }: { readonly module?: string; readonly name: string }): boolean =>
	module === undefined ? name === 'Function.prototype' : keys.has(`${module}:${name}`);
