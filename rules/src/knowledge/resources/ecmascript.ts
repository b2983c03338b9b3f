import type { ResourceTable } from './entry.ts';
import { nodeResources } from './node-core.ts';
import { packageResources } from './node-packages.ts';

/**
 * What opens a resource in JavaScript. Servers are not in here: they live as long as their program, and so do child
 * processes and workers that end by themselves. Slots of pools and locks belong to require-lock-release.
 */
export const ecmascriptResources: ResourceTable = new Map([...nodeResources, ...packageResources]);
