import ts from 'typescript';
import { useOf } from './ecmascript-use.ts';
import { halfDropped } from './half-dropped.ts';
import { randomNumbers, shuffled } from './random.ts';
import type { AwaitSite, ChainSite, NoSite, Project, Reach } from './sites.ts';

type Body = ts.FunctionLikeDeclaration & { readonly body: ts.Block };
interface Callee {
	readonly call: ts.CallExpression | ts.NewExpression;
	readonly token: ts.Node;
	readonly function: Body;
	readonly reach: Reach;
}

const LEAF = "__recallFs.readFileSync('x'); ";
const IMPORT = "\nimport * as __recallFs from 'node:fs';\n";

/** Call sites of a TypeScript project as TypeScript's own checker resolves them: nothing of ours has a say. */
export function ecmascriptSites(folder: string, part: RegExp, seed: number, count: number): Project {
	const configPath = `${folder}/tsconfig.json`;
	const { config } = ts.readConfigFile(configPath, path => ts.sys.readFile(path)) as { config: unknown };
	const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
	// What the part imports comes along by itself.
	const roots = fileNames.filter(each => each.endsWith('.d.ts') || part.test(each.slice(folder.length + 1)));
	const program = ts.createProgram(roots, { ...options, noEmit: true, ignoreDeprecations: '6.0' });
	const checker = program.getTypeChecker();
	const random = randomNumbers(seed);
	const isOurs = (file: ts.SourceFile) => !file.isDeclarationFile && part.test(file.fileName.slice(folder.length + 1));
	const files = program.getSourceFiles().filter(isOurs);
	const known = new Map<ts.Node, Callee[]>();

	function calleesOf(node: ts.FunctionLikeDeclaration): Callee[] {
		const existing = known.get(node);
		if (existing) return existing;
		const found = ownCalls(node).flatMap(call => resolved(checker, call, isOurs) ?? []);
		known.set(node, found);
		return found;
	}

	// Resolved one by one, until there are enough: asking the checker is what takes the time.
	const calls = shuffled(files.flatMap(functionsIn).filter(isAsync).flatMap(ownCalls), random);
	const wanted = new Map([1, 2, 3, 4, 5].map(depth => [depth, Math.ceil(count / 5)]));
	const chains: ChainSite[] = [];
	for (const call of calls) {
		const first = resolved(checker, call, isOurs);
		if (!first || !isPlain(first.function)) continue;
		const path = [first];
		const depths = shuffled(
			[...wanted].flatMap(([depth, left]) => (left ? [depth] : [])),
			random,
		);
		const depth = depths[0];
		if (depth === undefined) break;
		while (path.length < depth) {
			const inside = calleesOf(path.at(-1)!.function).filter(
				({ function: to }) => isPlain(to) && path.every(each => each.function !== to),
			);
			if (!inside.length) break;
			path.push(inside[Math.floor(random() * inside.length)]!);
		}
		if (!wanted.get(path.length)) continue;
		wanted.set(path.length, wanted.get(path.length)! - 1);
		chains.push(chainSite(path));
	}

	const awaited = shuffled(files.flatMap(awaitsIn), random);
	return { chains, ...halfDropped(awaited, count, each => awaitSite(each, checker, isOurs)) };
}

function chainSite(path: readonly Callee[]): ChainSite {
	const { call, token, reach } = path[0]!;
	const target = path.at(-1)!.function;
	const to = target.getSourceFile();
	return {
		call: placeOf(token),
		reach,
		names: path.map(
			each => each.function.name?.getText() ?? (ts.isConstructorDeclaration(each.function) ? 'new' : '?'),
		),
		reaches: path.map(each => each.reach),
		files: [...new Set([call.getSourceFile().fileName, ...path.map(each => each.function.getSourceFile().fileName)])],
		leaf: [
			{ path: to.fileName, offset: leafOffset(target), text: LEAF },
			{ path: to.fileName, offset: to.text.length, text: IMPORT },
		],
	};
}

/** After `super()`, where there is one at the start: the rest of a constructor may not run before it. */
function leafOffset({ body }: Body): number {
	const first = body.statements[0];
	if (first?.getText().startsWith('super(')) return first.end;
	return body.getStart() + 1;
}

const placeOf = (node: ts.Node) => ({
	path: node.getSourceFile().fileName,
	range: [node.getStart(), node.end] as const,
});

const isAsync = (node: ts.FunctionLikeDeclaration): boolean =>
	Boolean(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async);

const isPlain = (node: Body): boolean => !isAsync(node) && !node.asteriskToken;

function functionsIn(file: ts.SourceFile): ts.FunctionLikeDeclaration[] {
	const found: ts.FunctionLikeDeclaration[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(node);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** Calls of a function's own body, not of functions and classes inside it. */
function ownCalls(node: ts.FunctionLikeDeclaration): (ts.CallExpression | ts.NewExpression)[] {
	const found: (ts.CallExpression | ts.NewExpression)[] = [];
	const visit = (child: ts.Node): void => {
		if (ts.isFunctionLike(child) || ts.isClassLike(child)) return;
		if (ts.isCallExpression(child) || ts.isNewExpression(child)) found.push(child);
		ts.forEachChild(child, visit);
	};
	if (node.body) visit(node.body);
	return found;
}

function resolved(
	checker: ts.TypeChecker,
	call: ts.CallExpression | ts.NewExpression,
	isOurs: (file: ts.SourceFile) => boolean,
): Callee | undefined {
	let declaration: ts.Node | undefined = checker.getResolvedSignature(call)?.declaration;
	if (!declaration || !isOurs(declaration.getSourceFile())) return undefined;
	// An overload has no body; the one implementation beside it has.
	if (ts.isFunctionLike(declaration) && !('body' in declaration && declaration.body) && 'name' in declaration) {
		const symbol = declaration.name && checker.getSymbolAtLocation(declaration.name);
		declaration = symbol?.declarations?.find(each => 'body' in each && each.body);
	}
	if (!declaration || !ts.isFunctionLike(declaration)) return undefined;
	const { body } = declaration as Partial<Body>;
	if (!body || !ts.isBlock(body)) return undefined;
	const token = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
	if (!ts.isIdentifier(token) && !ts.isPrivateIdentifier(token)) return undefined;
	return { call, token, function: declaration as Body, reach: reachOf(checker, call, declaration, isOurs) };
}

function reachOf(
	checker: ts.TypeChecker,
	call: ts.CallExpression | ts.NewExpression,
	to: ts.Node,
	isOurs: (file: ts.SourceFile) => boolean,
): Reach {
	if (ts.isNewExpression(call)) return 'constructor';
	const callee = call.expression;
	if (!ts.isPropertyAccessExpression(callee)) {
		return to.getSourceFile() === call.getSourceFile() ? 'name of the same file' : 'imported name';
	}
	const of = callee.expression;
	if (of.kind === ts.SyntaxKind.ThisKeyword) return 'this or self';
	if (of.kind === ts.SyntaxKind.SuperKeyword) return 'super';
	const symbol = checker.getSymbolAtLocation(of);
	if (symbol?.declarations?.some(ts.isNamespaceImport)) return 'namespace or module';
	if (isFromLibrary(checker, of, isOurs)) return 'type of a library';
	if (ts.isMethodDeclaration(to) && ts.getCombinedModifierFlags(to) & ts.ModifierFlags.Static) return 'static member';
	return 'member of an instance';
}

/** True for a value that something outside of the project gives: only the types of a library tell what it is. */
function isFromLibrary(
	checker: ts.TypeChecker,
	value: ts.Node,
	isOurs: (file: ts.SourceFile) => boolean,
	depth = 0,
): boolean {
	const again = (node: ts.Node) => depth < 8 && isFromLibrary(checker, node, isOurs, depth + 1);
	if (
		ts.isAwaitExpression(value) ||
		ts.isParenthesizedExpression(value) ||
		ts.isNonNullExpression(value) ||
		ts.isPropertyAccessExpression(value) ||
		ts.isElementAccessExpression(value)
	) {
		return again(value.expression);
	}
	if (ts.isCallExpression(value)) {
		const declared = checker.getResolvedSignature(value)?.declaration;
		if (declared && !isOurs(declared.getSourceFile())) return true;
		return ts.isPropertyAccessExpression(value.expression) && !declared && again(value.expression.expression);
	}
	if (!ts.isIdentifier(value)) return false;
	const declaration = checker.getSymbolAtLocation(value)?.valueDeclaration;
	if (!declaration || ('type' in declaration && declaration.type)) return false;
	if (ts.isVariableDeclaration(declaration) && declaration.initializer) return again(declaration.initializer);
	// A callback's parameter has the type that the function has for it which takes the callback.
	const call = ts.isParameter(declaration) ? declaration.parent.parent : undefined;
	if (!call || !ts.isCallExpression(call)) return false;
	const taker = checker.getResolvedSignature(call)?.declaration;
	return Boolean(taker && !isOurs(taker.getSourceFile()));
}

interface Await extends ts.AwaitExpression {
	readonly expression: ts.CallExpression;
}

function awaitsIn(file: ts.SourceFile): Await[] {
	const found: Await[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isAwaitExpression(node) && ts.isCallExpression(node.expression)) found.push(node as Await);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function awaitSite(
	node: Await,
	checker: ts.TypeChecker,
	isOurs: (file: ts.SourceFile) => boolean,
): AwaitSite | NoSite | undefined {
	const around = ts.findAncestor(node, ts.isFunctionLike);
	const callee = around && resolved(checker, node.expression, isOurs);
	if (!callee || !isAsync(callee.function)) return undefined;
	const use = useOf(node, checker);
	if (use === 'onward' || use === 'left to TypeScript') return use;
	return {
		call: placeOf(node.expression),
		reach: callee.reach,
		use,
		keyword: [node.getStart(), node.expression.getStart()],
		function: [around.getStart(), around.end],
	};
}
