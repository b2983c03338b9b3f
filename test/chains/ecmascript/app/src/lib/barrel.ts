export { readConfig, readConfig as loadSettings } from './files.ts';
export { default as readUsual } from './files.ts';
export * as files from './files.ts';
