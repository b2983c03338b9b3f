export { readFileSync as readNow, promises } from 'node:fs';
export * as disk from 'node:fs';
export { execSync } from 'node:child_process';
