// `npm run test:editor [-- --vsix FILE] [--only extension|journeys] [--pictures FOLDER]`: the package in a real VS Code.
// Without --vsix it is packed anew. Needs `test/host/setup.sh` once.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundle-tests.mjs';
import { runExtensionTests } from './extension-tests.mjs';
import { runJourneys } from './journeys.mjs';
import { count, print, save } from './outcome.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: given } = parseArgs({
	options: { vsix: { type: 'string' }, only: { type: 'string' }, pictures: { type: 'string' } },
});

/** The package of this platform, which is what a person on it installs. */
function packed() {
	const target = `${process.platform}-${process.arch}`;
	execFileSync(process.execPath, [join(root, 'client/scripts/package.mjs'), '--target', target], {
		cwd: root,
		stdio: 'inherit',
	});
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return join(root, `asynclint-${target}-${version}.vsix`);
}

const vsix = given.vsix ?? packed();
const folder = join(root, 'test/fixtures/sample');
const outcomes = [
	...(given.only === 'journeys' ? [] : await runExtensionTests({ vsix, folder, tests: await bundleTests(root) })),
	...(given.only === 'extension' ? [] : await runJourneys({ vsix, folder, pictures: given.pictures })),
];

print(outcomes);
save(join(root, 'test/host/results'), outcomes);
const { passed, failed, skipped } = count(outcomes);
if (failed || !passed) process.exitCode = 1;
console.log(`${passed} passed, ${failed || (passed ? 0 : 1)} failed, ${skipped} skipped`);
