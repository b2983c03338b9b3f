export * from './barrel.ts';
export { readLater, joinNames } from './files.ts';
