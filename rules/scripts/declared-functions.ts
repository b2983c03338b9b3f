import { dirname } from 'node:path';
import ts from 'typescript';

/** What declarations say of a host's functions, by keys as knowledge spells them: `fs/promises:readFile`, `:fetch`. */
export interface DeclaredFunctions {
	/** Functions whose every overload gives a promise. */
	readonly promises: ReadonlySet<string>;
	/** Functions that call themselves `…Sync`. */
	readonly synchronous: ReadonlySet<string>;
}

/** Members of members of members are nobody's everyday name. */
const DEEPEST = 3;

/**
 * Reads a declaration file and what it refers to.
 *
 * @param file Path of a `.d.ts` file. Only what is declared in its folder is looked into.
 * @param isAsked Which modules and globals, by `fs/promises:` and `:fetch`.
 */
export function declaredFunctions(file: string, isAsked: (key: string) => boolean): DeclaredFunctions {
	const options: ts.CompilerOptions = { types: [], lib: ['lib.esnext.full.d.ts'], skipLibCheck: true };
	// Other declarations of the same modules, wherever these lie, are not what is asked for.
	const resolveTypeReferenceDirectiveReferences: ts.CompilerHost['resolveTypeReferenceDirectiveReferences'] = names =>
		names.map(() => ({ resolvedTypeReferenceDirective: undefined }));
	const host = { ...ts.createCompilerHost(options), resolveTypeReferenceDirectiveReferences };
	const program = ts.createProgram([file], options, host);
	const checker = program.getTypeChecker();
	const walk = new Walk(checker, dirname(file));
	for (const module of checker.getAmbientModules()) {
		const key = `${module.name.slice(1, -1).replace(/^node:/, '')}:`;
		if (isAsked(key) && walk.isInside(module)) walk.exportsOf(module, key);
	}
	for (const symbol of checker.getSymbolsInScope(program.getSourceFile(file)!, ts.SymbolFlags.Value)) {
		if (isAsked(`:${symbol.name}`) && walk.isInside(symbol)) walk.member(symbol, `:${symbol.name}`, 0);
	}
	return walk;
}

class Walk implements DeclaredFunctions {
	readonly promises = new Set<string>();
	readonly synchronous = new Set<string>();
	readonly #checker: ts.TypeChecker;
	readonly #folder: string;
	readonly #open = new Set<ts.Type>();

	constructor(checker: ts.TypeChecker, folder: string) {
		this.#checker = checker;
		this.#folder = folder;
	}

	isInside = (symbol: ts.Symbol): boolean =>
		symbol.declarations?.some(each => each.getSourceFile().fileName.startsWith(this.#folder)) ?? false;

	exportsOf(module: ts.Symbol, prefix: string): void {
		for (const symbol of this.#checker.getExportsOfModule(module)) {
			if (symbol.name !== 'default') this.member(symbol, prefix + symbol.name, 0);
		}
	}

	/** A name with a value, `depth` dots away from its module. */
	member(symbol: ts.Symbol, key: string, depth: number): void {
		const meant = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
		if (!(meant.flags & ts.SymbolFlags.Value) || !isName(symbol.name)) return;
		// The module's other face, `fs.promises`, is listed under both names.
		if (meant.flags & ts.SymbolFlags.ValueModule && depth < DEEPEST) {
			for (const each of this.#checker.getExportsOfModule(meant)) this.member(each, `${key}.${each.name}`, depth + 1);
			if (!(meant.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class))) return;
		}
		const type = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(meant));
		if (this.#open.has(type)) return;
		this.#open.add(type);
		this.#read(type, key, depth);
		this.#open.delete(type);
	}

	#read(type: ts.Type, key: string, depth: number): void {
		const calls = type.getCallSignatures().map(each => each.getReturnType());
		if (calls.length) {
			if (key.endsWith('Sync')) this.synchronous.add(key);
			if (calls.every(each => this.#held(each) !== each)) this.promises.add(key);
		}
		if (depth >= DEEPEST) return;
		const [made] = [...type.getConstructSignatures().map(each => each.getReturnType()), ...calls];
		// What a chain of calls gives is again what its first one gave.
		if (made && !key.includes('()')) this.#membersOf(this.#held(made), `${key}()`, depth + 1);
		if (!calls.length || type.getConstructSignatures().length) this.#membersOf(type, key, depth + 1);
	}

	#membersOf(type: ts.Type, key: string, depth: number): void {
		for (const each of this.#checker.getPropertiesOfType(type)) {
			if (!this.isInside(each) || isInherited(each, key)) continue;
			if (type.getConstructSignatures().length && !isOwnStatic(each, type)) continue;
			// A document leads to all that a browser has.
			if (
				key === ':document' &&
				each.name !== 'fonts' &&
				!this.#checker.getTypeOfSymbol(each).getCallSignatures().length
			)
				continue;
			// Of what is made only its own methods count: what hangs on them leads to all of a host.
			if (key.includes('()') && !this.#checker.getTypeOfSymbol(each).getCallSignatures().length) continue;
			this.member(each, `${key}.${each.name}`, depth);
		}
	}

	/** What a promise holds; anything else is what it is. */
	#held(type: ts.Type): ts.Type {
		if (type.symbol?.name !== 'Promise') return type;
		return this.#checker.getTypeArguments(type as ts.TypeReference)[0] ?? type;
	}
}

/** Names that people write; a class's `prototype` only repeats its instances, and a namespace of its own name itself. */
const isName = (name: string): boolean =>
	/^[\w$]+$/.test(name) && !['prototype', '__promisify__', 'then', 'catch', 'finally'].includes(name);

/** Every stream, every emitter and every element has these: they are listed where they are at home. */
const BASES = new Map([
	['Readable', 'stream:'],
	['Writable', 'stream:'],
	['EventEmitter', 'events:'],
	['Element', ':Element'],
	['Document', ':Document'],
]);

/** Of a class: what it has got itself, and no class or namespace that came with the one it extends. */
function isOwnStatic(member: ts.Symbol, { symbol }: ts.Type): boolean {
	const owner = member.declarations?.[0]?.parent;
	return (symbol.declarations?.some(each => each === owner) ?? false) && !(member.flags & ts.SymbolFlags.ValueModule);
}

function isInherited(member: ts.Symbol, key: string): boolean {
	const owner = member.declarations?.[0]?.parent as ts.ClassLikeDeclaration | ts.InterfaceDeclaration | undefined;
	const home = BASES.get(owner?.name?.text ?? '');
	return home !== undefined && !key.startsWith(home) && !key.startsWith(':document');
}
