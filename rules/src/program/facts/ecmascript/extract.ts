import type { TSESTree } from '@typescript-eslint/types';
import { cannotBeRejected, forEachChild, isFunction, propertyName, unwrap, type EcmascriptSource } from '#ecmascript';
import type { Extraction } from '../extraction.ts';
import type { CallFacts, FunctionFacts, MemberFacts, ModuleFacts, Span, ValueId } from '../module-facts.ts';
import { guarded, UNREAD_CLASS, UNREAD_FUNCTION } from '../unread.ts';
import { readClass } from './classes.ts';
import { Describer } from './describe.ts';
import { readExports } from './exports.ts';
import { FilledOnce } from './filled-once.ts';
import { callbackOf, functionFacts, runsAtOnce, type FunctionInProgress } from './functions.ts';
import { KeptByKey } from './kept-by-key.ts';
import { isClass, ModuleInProgress, type ClassNode } from './module.ts';
import { told } from './told.ts';
import { readPrototypes } from './prototypes.ts';
import { isQuietCatch } from './quiet-catch.ts';
import { tokenOf } from './token-of.ts';
import { isUsedOnTheSpot } from './used-on-the-spot.ts';
import { hasToldBefore } from './told-before.ts';
import { returnsOf } from './returns.ts';

/** The facts of a JavaScript or TypeScript tree. Never throws, also not on a tree of broken text. */
export function extractEcmascript(source: EcmascriptSource): Extraction<TSESTree.Node> {
	const module = new ModuleInProgress(source);
	const describer = new Describer(module);
	new Walk(module, describer).run();
	const { exports, stars, commonjs } = readExports(module, describer);
	const prototypes = guarded(() => readPrototypes(module, describer));
	const functions = module.functions.map((each = UNREAD_FUNCTION, id) => {
		const prototype = prototypes?.get(id);
		return prototype === undefined ? each : { ...each, prototype };
	});
	const classes = module.classes.map(each => each ?? UNREAD_CLASS);
	const facts: ModuleFacts = {
		language: 'ecmascript',
		values: module.table.values,
		functions,
		classes,
		exports,
		stars,
		...(commonjs === undefined ? {} : { commonjs }),
		imports: module.imports,
	};
	const describe = (node: TSESTree.Node): ValueId | undefined => {
		const id = guarded(() => describer.describe(node));
		// A type literal that nobody else has spoken of.
		for (const each of module.functions.slice(functions.length)) functions.push(each ?? UNREAD_FUNCTION);
		for (const each of module.classes.slice(classes.length)) classes.push(each ?? UNREAD_CLASS);
		return id;
	};
	return { facts, describe };
}

/** What happens to an error: it leaves the function, it ends in a `catch`, or it comes up in such a handler. */
type Errors = 'leave' | 'end' | 'inHandler';

/** One walk over the tree: functions with what their bodies run, classes, imports. */
class Walk {
	readonly #module: ModuleInProgress;
	readonly #describer: Describer;
	/** The function whose body is being walked. */
	#at: FunctionInProgress;
	#errors: Errors = 'leave';
	readonly #filledOnce: FilledOnce;
	readonly #keptByKey: KeptByKey;
	/** How often the code at a place runs while the program lives, where that is told: once, or once for each key. */
	#runs: 'once' | 'kept' | undefined;

	constructor(module: ModuleInProgress, describer: Describer) {
		this.#module = module;
		this.#describer = describer;
		this.#filledOnce = new FilledOnce(module.source);
		this.#keptByKey = new KeptByKey(module.source);
		this.#at = { id: 0, node: module.source.ast, calls: [], returns: [], endsWithout: true };
	}

	run(): void {
		const { ast } = this.#module.source;
		const top = this.#at;
		for (const statement of ast.body) {
			guarded(() => this.#visit(statement));
			[this.#at, this.#errors, this.#runs] = [top, 'leave', undefined];
		}
		this.#module.functions[0] = functionFacts(this.#module, this.#describer, top);
	}

	#visit = (node: TSESTree.Node): void => {
		if (isFunction(node)) return this.#function(node);
		if (isClass(node)) return this.#class(node);
		switch (node.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
				this.#module.addImport(node.source.value);
				return;
			case 'ExportNamedDeclaration':
				if (node.source) this.#module.addImport(node.source.value);
				break;
			case 'TSImportEqualsDeclaration':
				if (node.moduleReference.type === 'TSExternalModuleReference') {
					const { expression } = node.moduleReference;
					if (expression.type === 'Literal') this.#module.addImport(expression.value);
				}
				return;
			case 'TSImportType':
				this.#module.addImport(node.source.value);
				break;
			case 'ImportExpression':
				if (node.source.type === 'Literal') this.#module.addImport(String(node.source.value));
				break;
			case 'TSInterfaceDeclaration':
				this.#describer.annotations.readInterface(node);
				break;
			case 'IfStatement':
				this.#visit(node.test);
				this.#running(this.#oftenIn(node), () => this.#visit(node.consequent));
				if (node.alternate) this.#visit(node.alternate);
				return;
			case 'BlockStatement':
				return this.#block(node);
			case 'LogicalExpression':
			case 'AssignmentExpression': {
				const once = this.#filledOnce.sideOf(node);
				const side = once ?? this.#keptByKey.sideOf(node);
				const often = once ? 'once' : 'kept';
				forEachChild(node, child => this.#running(child === side ? often : undefined, () => this.#visit(child)));
				return;
			}
			case 'TryStatement':
				return this.#try(node);
			case 'ThrowStatement':
				this.#throws(hasToldBefore(node) ? 'told' : true);
				break;
			case 'AwaitExpression':
				if (node.argument.type === 'CallExpression' || node.argument.type === 'NewExpression') break;
				if (!cannotBeRejected(this.#module.source, node.argument)) this.#throws();
				break;
			case 'VariableDeclaration':
				// Leaving the block disposes. https://github.com/tc39/proposal-explicit-resource-management
				if (node.kind === 'using' || node.kind === 'await using') this.#throws();
				break;
			case 'CallExpression':
			case 'NewExpression':
				forEachChild(node, this.#visit);
				this.#call(node);
				return;
			case 'TaggedTemplateExpression':
				this.#add(this.#describer.describe(node.tag), 'call', tokenOf(node.tag));
				break;
			case 'MemberExpression':
				this.#read(node);
				break;
			case 'VariableDeclarator':
				this.#destructure(node);
				break;
			case 'ForOfStatement':
				if (node.await) this.#throws();
				else this.#iterate(node.right);
				break;
			case 'SpreadElement':
				if (node.parent.type !== 'ObjectExpression') this.#iterate(node.argument);
				break;
			case 'YieldExpression':
				if (node.delegate && node.argument) this.#iterate(node.argument);
				break;
		}
		forEachChild(node, this.#visit);
	};

	#function(node: Parameters<typeof functionFacts>[2]['node'] & { type: string }): void {
		if (!isFunction(node)) return;
		const [outer, errors, runs] = [this.#at, this.#errors, this.#runs];
		this.#errors = 'leave';
		const id = this.#module.functionId(node);
		const isAtOnce = runsAtOnce(this.#module, node);
		if (!isAtOnce) this.#runs = undefined;
		this.#at = {
			id,
			node,
			calls: [],
			...returnsOf(node, this.#describer),
			...(isAtOnce ? { runsIn: outer.id } : {}),
		};
		for (const parameter of node.params) this.#visit(parameter);
		this.#visit(node.body);
		this.#module.functions[id] = functionFacts(this.#module, this.#describer, this.#at);
		[this.#at, this.#errors, this.#runs] = [outer, errors, runs];
	}

	#oftenIn(node: TSESTree.IfStatement): 'once' | 'kept' | undefined {
		if (this.#filledOnce.inBranch(node)) return 'once';
		return this.#keptByKey.inBranch(node) ? 'kept' : undefined;
	}

	#block(node: TSESTree.BlockStatement): void {
		const first = this.#filledOnce.restOf(node) ?? Infinity;
		const { from = Infinity, to = 0 } = this.#keptByKey.stretchOf(node) ?? {};
		for (const [index, each] of node.body.entries()) {
			const kept = index >= from && index <= to ? 'kept' : undefined;
			this.#running(index >= first ? 'once' : kept, () => this.#visit(each));
		}
	}

	/** Inside of what runs once, everything does. */
	#running(often: 'once' | 'kept' | undefined, step: () => void): void {
		const around = this.#runs;
		if (around !== 'once') this.#runs = often ?? around;
		step();
		this.#runs = around;
	}

	#try({ block, handler, finalizer }: TSESTree.TryStatement): void {
		const around = this.#errors;
		if (handler) this.#errors = 'end';
		this.#visit(block);
		if (around !== 'end') this.#errors = 'inHandler';
		if (handler) this.#visit(handler);
		if (finalizer) this.#visit(finalizer);
		this.#errors = around;
	}

	/** Something other than a described call can throw here. */
	#throws(how: NonNullable<FunctionFacts['throws']> = true): void {
		const known = this.#at.throws;
		if (this.#errors === 'end' || known === true || (known === 'told' && how === 'onTheSpot')) return;
		this.#at.throws = how;
	}

	#class(node: ClassNode): void {
		const { superClass, decorators, body } = node;
		for (const each of decorators) this.#visit(each);
		if (superClass) this.#visit(superClass);
		const fields: FunctionInProgress = { ...this.#at, calls: [], throws: undefined };
		for (const member of body.body) {
			const isField = member.type === 'PropertyDefinition' || member.type === 'AccessorProperty';
			if (isField && !member.static && member.value && !isFunction(member.value)) {
				const outer = this.#at;
				this.#at = fields;
				this.#visit(member.value);
				this.#at = outer;
			} else this.#visit(member);
		}
		readClass(this.#module, this.#describer, node);
		if (fields.calls.length || fields.throws) this.#addInitializers(node, fields);
	}

	/** Field initialisers run with the constructor, also where nobody has written one. */
	#addInitializers(node: ClassNode, { calls, throws }: FunctionInProgress): void {
		const loud = throws ? { throws } : {};
		const { classes, functions } = this.#module;
		const id = this.#module.classId(node);
		const facts = classes[id]!;
		const members: ReadonlyMap<string, MemberFacts> = new Map(Object.entries(facts.members));
		const ownValue = members.get('constructor')?.value;
		const value = ownValue === undefined ? undefined : this.#module.table.values[ownValue];
		if (value?.kind === 'function') {
			const written = functions[value.function]!;
			functions[value.function] = { ...written, ...loud, calls: [...calls, ...written.calls] };
			return;
		}
		const superCall: CallFacts[] = node.superClass
			? [
					{
						callee: this.#describer.add({
							kind: 'member',
							of: this.#describer.add({ kind: 'super', class: id, isStatic: false }),
							name: 'constructor',
						}),
						how: 'call',
						at: facts.at,
					},
				]
			: [];
		const made = this.#module.addFunction({
			name: `${facts.name}.constructor`,
			at: facts.at,
			isAsync: false,
			isGenerator: false,
			class: id,
			parameters: [],
			calls: [...superCall, ...calls],
			returns: [],
			endsWithout: true,
			...loud,
		});
		const member = { kind: 'method', value: this.#describer.add({ kind: 'function', function: made }) } as const;
		classes[id] = { ...facts, members: { ...facts.members, constructor: member } };
	}

	#call(node: TSESTree.CallExpression | TSESTree.NewExpression): void {
		const callee = unwrap(node.callee);
		const at = tokenOf(callee);
		const callback = callbackOf(this.#module, node);
		if (callback) this.#add(this.#describer.describe(callback), 'call', at);
		if (node.type === 'NewExpression') return this.#add(this.#describer.describe(callee), 'construct', at, node);
		if (callee.type === 'Super') {
			const of = this.#describer.describe(callee);
			const called = of === undefined ? undefined : this.#describer.add({ kind: 'member', of, name: 'constructor' });
			return this.#add(called, 'call', at, node);
		}
		if (callee.type === 'Identifier' && callee.name === 'require') {
			const [first] = node.arguments;
			if (first?.type === 'Literal' && typeof first.value === 'string') this.#module.addImport(first.value);
		}
		this.#add(this.#describer.describe(callee), 'call', at, node);
	}

	#read(node: TSESTree.MemberExpression): void {
		const { parent } = node;
		if (parent.type === 'CallExpression' && parent.callee === node) return;
		const isTarget = parent.type === 'AssignmentExpression' && parent.left === node;
		const name = propertyName(node);
		if (name === undefined) return;
		const at: Span = [...node.property.range];
		this.#property(node.object, name, at, isTarget && parent.operator === '=' ? 'set' : 'get');
	}

	/** `const { name } = value` reads properties too. */
	#destructure({ id, init }: TSESTree.VariableDeclarator): void {
		if (id.type !== 'ObjectPattern' || !init) return;
		for (const property of id.properties) {
			const name = property.type === 'Property' ? propertyName(property) : undefined;
			if (name !== undefined) this.#property(init, name, [...(property as TSESTree.Property).key.range], 'get');
		}
	}

	#property(object: TSESTree.Node, name: string, at: Span, how: 'get' | 'set'): void {
		const of = this.#describer.describe(object);
		if (of === undefined || !this.#canHaveGetters(of)) return;
		this.#add(this.#describer.add({ kind: 'member', of, name }), how, at);
	}

	#canHaveGetters(id: ValueId): boolean {
		const value = this.#module.table.values[id]!;
		if (value.kind === 'import') return value.name !== undefined;
		return HAVE_GETTERS.has(value.kind);
	}

	#iterate(node: TSESTree.Node): void {
		const { type } = unwrap(node);
		if (type !== 'CallExpression' && type !== 'Identifier' && type !== 'MemberExpression') return;
		const id = this.#describer.describe(node);
		const kind = id === undefined ? undefined : this.#module.table.values[id]!.kind;
		if (kind === 'call') this.#add(id, 'iterate', tokenOf(calleeOf(unwrap(node))));
	}

	#add(
		callee: ValueId | undefined,
		how: CallFacts['how'],
		at: Span,
		node?: TSESTree.CallExpression | TSESTree.NewExpression,
	): void {
		if (callee === undefined) {
			if (how === 'call' || how === 'construct') this.#at.undescribed = (this.#at.undescribed ?? 0) + 1;
			return this.#throws(node && isUsedOnTheSpot(node) ? 'onTheSpot' : true);
		}
		const isAwaited = node?.parent.type === 'AwaitExpression';
		const caught = this.#caught(node, isAwaited);
		const args = node ? this.#arguments(node) : [];
		this.#at.calls.push({
			callee,
			how,
			at,
			...(isAwaited ? { isAwaited: true as const } : {}),
			...(caught ? { caught } : {}),
			...(args.length ? { arguments: args } : {}),
			...(this.#runs === 'once' ? { once: true as const } : {}),
			...(this.#runs === 'kept' ? { kept: true as const } : {}),
			...(node ? told(this.#module.source, node) : {}),
		});
	}

	#caught(node: TSESTree.CallExpression | TSESTree.NewExpression | undefined, isAwaited: boolean): CallFacts['caught'] {
		if (node?.type === 'CallExpression' && isQuietCatch(this.#module.source, node)) return 'rejected';
		return this.#errors === 'end' || (this.#errors === 'inHandler' && !isAwaited) ? 'thrown' : undefined;
	}

	#arguments({ callee, arguments: args }: TSESTree.CallExpression | TSESTree.NewExpression): (ValueId | null)[] {
		// `f.call(this, a)`: the first parameter is not the first argument.
		const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
		if (name === 'call' || name === 'apply') return [];
		const found = args.map(each => (FOLLOWED.has(each.type) ? (this.#describer.describe(each) ?? null) : null));
		while (found.length && found.at(-1) === null) found.pop();
		return found;
	}
}

/** Values that can be an instance of a class with properties. */
const HAVE_GETTERS = new Set(['self', 'super', 'instance', 'construct', 'call', 'awaited', 'either', 'member']);

/** Expressions that can be functions which somebody passes on. */
const FOLLOWED = new Set<string>([
	'ArrowFunctionExpression',
	'CallExpression',
	'ConditionalExpression',
	'FunctionExpression',
	'Identifier',
	'MemberExpression',
	'NewExpression',
]);

const calleeOf = (node: TSESTree.Node): TSESTree.Node => (node.type === 'CallExpression' ? unwrap(node.callee) : node);
