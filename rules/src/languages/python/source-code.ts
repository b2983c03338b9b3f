import type { CallMethodStep } from '@eslint/plugin-kit';
import { Directive, TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';
import type { SourceLocation, SourceRange } from '@eslint/core';
import { childrenOf } from './children.ts';
import { pythonDirectives } from './directives.ts';
import type { Module, PythonNode } from './nodes.ts';
import type { Scopes } from './scopes.ts';
import type { PythonComment, PythonSource } from './source.ts';

const PREFIX = 'asynclint/';

interface CommentNode {
	readonly type: 'Comment';
	readonly value: string;
	readonly range: SourceRange;
	readonly loc: SourceLocation;
}

type RootNode = Module & { readonly loc: SourceLocation };
type Step = VisitNodeStep | CallMethodStep;

/** Python as ESLint wants a language's text: https://eslint.org/docs/latest/extend/languages#the-sourcecode-object */
export class PythonSourceCode extends TextSourceCodeBase implements PythonSource {
	/** Tells rules which half of theirs is meant, whichever copy of the plugin made this. */
	readonly dialect = 'python';
	declare readonly ast: RootNode;
	readonly broken: PythonSource['broken'];
	readonly comments: readonly PythonComment[];
	readonly #source: PythonSource;
	#steps: Step[] | undefined;

	/** Reads the modules that this one imports: rules have no way to the parser. */
	readonly parseModule: (text: string) => Module;

	constructor(source: PythonSource, parseModule: (text: string) => Module) {
		// ESLint looks up offsets through the location of the root, so the root needs one of its own.
		const ast = Object.assign(source.ast, {
			loc: { start: { line: 1, column: 0 }, end: { line: Infinity, column: 0 } },
		});
		super({ text: source.text, ast: ast });
		const lines = this.lines;
		ast.loc.end = { line: lines.length, column: lines.at(-1)!.length };
		this.#source = source;
		this.parseModule = parseModule;
		this.comments = source.comments;
		this.broken = source.broken;
	}

	get scopes(): Scopes {
		return this.#source.scopes;
	}

	override getLoc(node: object): SourceLocation {
		const { loc, range } = node as { loc?: SourceLocation; range: SourceRange };
		return loc ?? { start: this.getLocFromIndex(range[0]), end: this.getLocFromIndex(range[1]) };
	}

	override getRange(node: object): SourceRange {
		return (node as { range: SourceRange }).range;
	}

	override getParent(node: object): object | undefined {
		return (node as { parent?: PythonNode }).parent;
	}

	getDisableDirectives() {
		const directives = pythonDirectives(this.comments).map(({ kind, rules, range, justification }) => {
			const value = (rules ?? []).map(rule => PREFIX + rule).join(', ');
			return new Directive({ type: kind, node: this.#commentNode(range), value, justification });
		});
		return { directives, problems: [] };
	}

	getInlineConfigNodes(): CommentNode[] {
		return pythonDirectives(this.comments).map(({ range }) => this.#commentNode(range));
	}

	/** Comments switch rules off; they do not configure them. */
	applyInlineConfig() {
		return { configs: [], problems: [] };
	}

	override traverse(): Iterable<Step> {
		if (this.#steps) return this.#steps;
		const steps: Step[] = [];
		const pending: { node: PythonNode; phase: 1 | 2 }[] = [{ node: this.ast, phase: 1 }];
		for (let at = pending.pop(); at; at = pending.pop()) {
			const { node, phase } = at;
			steps.push(new VisitNodeStep({ target: node, phase, args: [node, node.type === 'Module' ? null : node.parent] }));
			if (phase === 2) continue;
			pending.push({ node, phase: 2 });
			for (const child of childrenOf(node).reverse()) pending.push({ node: child, phase: 1 });
		}
		this.#steps = steps;
		return steps;
	}

	#commentNode(range: readonly [number, number]): CommentNode {
		const [start, end] = range;
		return {
			type: 'Comment',
			value: this.text.slice(start, end),
			range: [start, end],
			loc: { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) },
		};
	}
}
