export * from './jobs.ts';
export { default as store, save as keep, log as write } from './jobs.ts';
export * as jobs from './jobs.ts';
