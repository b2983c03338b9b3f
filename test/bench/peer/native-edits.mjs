// The child of native-edits.ts: TypeScript 7's checker through its own API, nothing between.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [{ peers, folder, file, texts }] = await new Promise(resolve => {
	process.once('message', (...message) => resolve(message));
});
const { resolve } = createRequire(join(peers, 'package.json'));
const { API } = await import(pathToFileURL(resolve('typescript/unstable/sync')).href);
const { SyntaxKind } = await import(pathToFileURL(resolve('typescript/unstable/ast')).href);

const path = join(folder, file);
const tsconfig = join(folder, 'tsconfig.json');
let text;
const api = new API({ cwd: folder, fs: { readFile: asked => (asked === path ? text : undefined) } });

// Who asked is gone.
process.once('disconnect', () => {
	api.close();
	process.exit(1);
});

/** Types of all calls in the file. */
function typeCalls(snapshot) {
	const { program, checker } = snapshot.getProjects().find(({ configFileName }) => configFileName === tsconfig);
	const calls = [];
	const visit = node => {
		if (node.kind === SyntaxKind.CallExpression) calls.push(node);
		node.forEachChild(visit);
	};
	visit(program.getSourceFile(path));
	checker.getTypeAtLocation(calls);
}

let snapshot = api.updateSnapshot({ openProjects: [tsconfig] });
typeCalls(snapshot);
const milliseconds = [];
for (text of texts) {
	const started = performance.now();
	const next = api.updateSnapshot({ fileChanges: { changed: [path] } });
	typeCalls(next);
	milliseconds.push(performance.now() - started);
	// The checker keeps what a snapshot holds until then.
	snapshot.dispose();
	snapshot = next;
	// The API is synchronous: without this nobody would hear of a `disconnect`.
	await setImmediate();
}
process.send(milliseconds, () => {
	api.close();
	process.exit();
});
