import plugin from './index.ts';
import { createPythonLanguage } from './languages/python/language.ts';
import { loadPythonParser } from './languages/python/parser/load.ts';
import { pythonConfigs } from './presets.ts';
import catalogue from './rules/index.ts';

// WebAssembly starts asynchronously and ESLint's `parse()` is synchronous, so this entry waits before it exports.
// That keeps `require()` away from it: https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
plugin.languages.python = createPythonLanguage(await loadPythonParser());
Object.assign(plugin.configs, pythonConfigs(plugin, catalogue));

export default plugin;
