// The child of native-edits.ts: TypeScript 7's checker through its own API, nothing between.
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

typeCalls(api.updateSnapshot({ openProjects: [tsconfig] }));
const milliseconds = [];
for (text of texts) {
	const started = performance.now();
	typeCalls(api.updateSnapshot({ fileChanges: { changed: [path] } }));
	milliseconds.push(performance.now() - started);
}
process.send(milliseconds, () => {
	api.close();
	process.exit();
});
