import { extname, join, sep } from 'node:path';
import { isBuildFile } from '#knowledge/loops/build-files.ts';
import { ARGUMENT_PARSERS, TERMINAL_PACKAGES } from '#knowledge/loops/commands-ecmascript.ts';
import { SERVING_PACKAGES } from '#knowledge/loops/serving.ts';
import type { Manifest } from '../resolution/manifest.ts';
import { packageEntries } from '../resolution/package-entries.ts';
import { scriptsOfWorkflow, workflowsOf } from '../resolution/workflow-scripts.ts';
import { ProjectConfigs } from '../resolution/project-configs.ts';
import type { ImporterLanguage } from './importer-language.ts';
import { isRunnerConfig, setupsOfRunners } from './runner-setups.ts';
import { specifiersIn, withoutTypeImports } from './skim-ecmascript.ts';

const ENDINGS = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);

/** Who imports whom among files of JavaScript and TypeScript: programs begin where a `package.json` says. */
export const ECMASCRIPT_IMPORTERS: ImporterLanguage = {
	isSource: name => ENDINGS.has(extname(name)) && !/\.d\.\w+$/.test(name),
	isManifest: name => name === 'package.json',
	importsIn: text => specifiersIn(text).map(specifier => ({ specifier })),
	runtimeOf: withoutTypeImports,
	canBegin: () => true,
	saysEntries: isRunnerConfig,
	entriesOf({ sources, manifests: folders }, { host, manifests }) {
		const configs = new ProjectConfigs(host);
		const builds = new Set([...sources.filter(isBuildFile), ...setupsOfRunners(host, sources)]);
		const commands = new Set<string>();
		const named = new Set<string>();
		const published = new Set<string>();
		const ofTests = new Set<string>();
		const packagesOfCommands: (readonly string[])[] = [];
		for (const folder of folders) {
			const manifest = manifests.in(folder);
			if (!manifest) continue;
			const entries = packageEntries(host, configs, manifest);
			for (const path of entries.commands) commands.add(path);
			for (const path of entries.scripts) named.add(path);
			const all = entries.published === 'all' ? sources.filter(path => isBelow(folder, path)) : entries.published;
			for (const path of all) published.add(path);
			const isOfTests = !manifest.isStarted && !sources.some(path => INDEX.test(path.slice(folder.length)));
			if (!manifest.commands.length && !isOfTests && !isForTerminal(manifest)) continue;
			const inner = folders.filter(each => each !== folder && isBelow(folder, each));
			const own = sources.filter(path => isBelow(folder, path) && !inner.some(each => isBelow(each, path)));
			if (isOfTests) for (const path of own) ofTests.add(path);
			else packagesOfCommands.push(own);
		}
		const top = folders.reduce<string | undefined>(shorter, undefined);
		const saidIn = top === undefined ? [] : workflowsOf(host, top);
		for (const path of saidIn.flatMap(each => scriptsOfWorkflow(host.readFile(each) ?? '')))
			named.add(join(top!, path));
		return { commands, named, published, builds, saidIn, ofTests, packagesOfCommands };
	},
};

/**
 * A package that talks on the terminal and needs nothing that serves: a part of command lines, wherever their commands are. A
 * watcher it may have for itself.
 */
const isForTerminal = ({ needs }: Manifest): boolean =>
	needs.some(each => TERMINAL_PACKAGES.has(each) || ARGUMENT_PARSERS.has(each)) &&
	!needs.some(each => SERVING_PACKAGES.has(each) && each !== 'chokidar');

/** What a package gives others without saying so. https://nodejs.org/api/modules.html#folders-as-modules */
const INDEX = /^.index\.\w+$/;

const isBelow = (folder: string, path: string): boolean => path.startsWith(folder + sep);

const shorter = (top: string | undefined, folder: string): string =>
	top === undefined || folder.length < top.length ? folder : top;
