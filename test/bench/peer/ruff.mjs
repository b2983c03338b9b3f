// ruff's rules about asynchronous code and lost errors, out of its WebAssembly package: it has no command line, so the
// files are read here. Prints one rule for each finding. Argument: the folder with the peers.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { PositionEncoding, Workspace } = createRequire(join(process.argv[2], 'package.json'))(
	'@astral-sh/ruff-wasm-nodejs',
);
const ruff = new Workspace({ lint: { select: ['ASYNC', 'RUF006', 'BLE001', 'S110'] } }, PositionEncoding.Utf16);
const rules = [];
for (const file of readdirSync('.', { recursive: true, withFileTypes: true })) {
	if (!file.isFile() || !file.name.endsWith('.py')) continue;
	const text = readFileSync(join(file.parentPath, file.name), 'utf8');
	for (const { code } of ruff.check(text)) rules.push(code ?? 'not parsed');
}
console.log(JSON.stringify(rules));
