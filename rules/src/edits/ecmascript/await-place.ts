import { isFunction, type FunctionNode } from '#ecmascript';
import type { ProgramHost } from '#program/program-host.ts';
import { manifestsAbove } from '#program/resolution/manifests-above.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { InSource } from './in-source.ts';

/** What stands in the way of an `await`: nothing (`async`, `module`), or the function around it is not async. */
export type AwaitPlace =
	{ readonly kind: 'async' | 'module' } | { readonly kind: 'sync'; readonly function: FunctionNode };

/** Undefined where no `await` can stand: default values, field initialisers, static blocks, generators, scripts. */
export function awaitPlace(context: InSource, node: TSESTree.Node): AwaitPlace | undefined {
	for (let child = node, at = node.parent; at; child = at, at = at.parent) {
		if (at.type === 'StaticBlock' || at.type === 'TSModuleBlock') return undefined;
		if ((at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') && at.value === child) return undefined;
		if (!isFunction(at) || at.id === child) continue;
		if (at.params.includes(child as TSESTree.Parameter)) return undefined;
		if (at.async) return { kind: 'async' };
		return at.generator ? undefined : { kind: 'sync', function: at };
	}
	return isModule(context) ? { kind: 'module' } : undefined;
}

/** Only a module may await at its top level, and a file with neither ending nor `import` does not say that it is one. */
function isModule({ path, source, host }: InSource): boolean {
	// The part of a page that runs while it is built or asked for.
	if (/\.(?:m[jt]s|astro)$/.test(path)) return true;
	// A component that waits while it is set up shows nothing without more: https://vuejs.org/guide/built-ins/suspense
	if (/\.(?:c[jt]s|vue|svelte)$/.test(path) || !source.ast.body.some(({ type }) => MODULE_ONLY.has(type))) return false;
	return host === undefined || isOfModules(host, path);
}

/**
 * False in a package that does not call its files modules: what is compiled to CommonJS, or bundled for old browsers,
 * can be written with `import` and still has no top-level `await`. https://nodejs.org/api/packages.html#type
 */
function isOfModules(host: ProgramHost, path: string): boolean {
	for (const text of manifestsAbove(host, path)) return /"type"\s*:\s*"module"/.test(text);
	return true;
}

const MODULE_ONLY = new Set<string>([
	'ExportAllDeclaration',
	'ExportDefaultDeclaration',
	'ExportNamedDeclaration',
	'ImportDeclaration',
]);
