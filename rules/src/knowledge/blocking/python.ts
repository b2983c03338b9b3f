import type { BlockingTable } from './entry.ts';
import { pythonCore } from './python-core.ts';
import { pythonData } from './python-data.ts';
import { pythonFiles } from './python-files.ts';
import { pythonNetwork } from './python-network.ts';

/** What blocks in Python, by qualified name; `Class.method` for a value of that class, `Class.*` for all its methods. */
export const pythonBlocking: BlockingTable = new Map([...pythonCore, ...pythonNetwork, ...pythonFiles, ...pythonData]);
