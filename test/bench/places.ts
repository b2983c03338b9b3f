import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line: `npm run build` makes it. */
export const ASYNCLINT = join(REPOSITORY, 'server/dist/cli.js');

/**
 * Corpora outlive a clone and belong to nobody's project, so they lie in the user's folder for data. Not in the one for
 * caches: Biome looks for no types in a path that has `.cache` in it.
 */
export const CACHE = join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'asynclint', 'bench');
