/** The door of the configuration: which rules hold for a file, and what is wrong with a project file. */
export { configErrorLine, type ConfigError, type TypesMode } from './config.ts';
export { ConfigStore, type FileSettings } from './config-store.ts';
export type { RuleChoice } from './merge-rules.ts';
export { didYouMean } from './nearest-name.ts';
export { unknownRule } from './validate.ts';
