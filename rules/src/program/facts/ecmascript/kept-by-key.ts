import type { TSESTree } from '@typescript-eslint/types';
import {
	decoratorsOf,
	enclosingFunction,
	forEachChild,
	isFunction,
	isNullish,
	propertyName,
	qualifiedName,
	thisOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { isOfModule, returns } from './filled-once.ts';
import type { ClassNode } from './module.ts';

/** Names for names of a table: further than anybody writes. */
const DEEPEST = 3;
const EQUAL = new Set(['==', '===']);
const UNEQUAL = new Set(['!=', '!==']);
/** https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Map, and what has its shape: LRU caches and others. */
const ASKS = new Set(['get', 'has', 'hasOwnProperty']);
const FILLS = new Set(['add', 'set']);
/** Classes of which one object serves the whole program. https://docs.nestjs.com/fundamentals/injection-scopes */
const MADE_ONCE = new Set(['Controller', 'Injectable']);

/** What a table has under a key, as two mentions of it are written. */
interface Entry {
	readonly table: string;
	readonly key: string;
}

/** Statements of one list, the last one included. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * What runs once for each key: the code that finds what a table keeps, one of the module, of a class or of an object that is
 * made once, when it has nothing there. What comes after the table is filled is no part of it: it may save the table, say.
 */
export class KeptByKey {
	readonly #source: EcmascriptSource;

	constructor(source: EcmascriptSource) {
		this.#source = source;
	}

	/** `if (!kept[key]) kept[key] = …;`, without a block. */
	inBranch({ test, consequent }: TSESTree.IfStatement): boolean {
		return consequent.type !== 'BlockStatement' && this.#fills(consequent, this.#missingIn(test));
	}

	/** `if (!kept.has(key)) { kept.set(key, …) }`, and `if (found) return found;` before `kept.set(key, …)`. */
	stretchOf(block: TSESTree.BlockStatement): Stretch | undefined {
		const { parent, body } = block;
		if (parent.type === 'IfStatement' && parent.consequent === block) {
			const found = this.#untilFilled(body, 0, this.#missingIn(parent.test));
			if (found) return found;
		}
		for (const [index, each] of body.entries()) {
			if (each.type !== 'IfStatement' || each.alternate || !returns(each.consequent)) continue;
			const found = this.#untilFilled(body, index + 1, this.#presentIn(each.test));
			if (found) return found;
		}
		return undefined;
	}

	/** The side that runs once for each key in `kept[key] ??= …`, `kept[key] ?? (kept[key] = …)` and `kept.get(key) ?? …`. */
	sideOf(node: TSESTree.AssignmentExpression | TSESTree.LogicalExpression): TSESTree.Node | undefined {
		if (node.type === 'AssignmentExpression') {
			const isFilled = node.operator === '??=' || node.operator === '||=';
			return isFilled && this.#entryOf(node.left) ? node.right : undefined;
		}
		if (node.operator === '&&') return undefined;
		const entry = this.#entryOf(node.left);
		if (!entry) return undefined;
		const { parent } = node;
		const isKept = parent.type === 'AssignmentExpression' && parent.right === node && this.#is(parent.left, entry);
		return isKept || this.#fills(node.right, entry) || this.#isFilledAfter(node, entry) ? node.right : undefined;
	}

	/** `const text = kept.get(key) ?? read(key);` and then `kept.set(key, text);`. */
	#isFilledAfter(node: TSESTree.Node, entry: Entry): boolean {
		const statement = node.parent?.type === 'VariableDeclarator' ? node.parent.parent : undefined;
		if (statement?.parent.type !== 'BlockStatement') return false;
		const { body } = statement.parent;
		return body
			.slice(body.indexOf(statement) + 1)
			.some(each => each.type === 'ExpressionStatement' && this.#fills(each, entry));
	}

	#untilFilled(body: readonly TSESTree.Statement[], from: number, entry: Entry | undefined): Stretch | undefined {
		if (!entry) return undefined;
		const to = body.findIndex((each, index) => index >= from && this.#fills(each, entry));
		return to < 0 ? undefined : { from, to };
	}

	#missingIn(test: TSESTree.Expression): Entry | undefined {
		const node = unwrap(test);
		if (node.type === 'UnaryExpression') return node.operator === '!' ? this.#presentIn(node.argument) : undefined;
		if (node.type === 'LogicalExpression')
			return node.operator === '&&' ? (this.#missingIn(node.left) ?? this.#missingIn(node.right)) : undefined;
		return this.#compared(node, EQUAL);
	}

	#presentIn(test: TSESTree.Expression): Entry | undefined {
		const node = unwrap(test);
		if (node.type === 'BinaryExpression' && node.operator === 'in') return this.#entry(node.right, node.left);
		return this.#entryOf(node) ?? this.#compared(node, UNEQUAL);
	}

	/** The entry that is compared with nothing. */
	#compared(node: TSESTree.Node, operators: ReadonlySet<string>): Entry | undefined {
		if (node.type !== 'BinaryExpression' || !operators.has(node.operator)) return undefined;
		const { left, right } = node;
		if (isNullish(right)) return this.#entryOf(left);
		const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof';
		return isTypeof && right.type === 'Literal' && right.value === 'undefined'
			? this.#entryOf(left.argument)
			: undefined;
	}

	/** The entry that an expression reads or asks for, written there or given a name. */
	#entryOf(node: TSESTree.Node): Entry | undefined {
		const asked = this.#meant(node);
		if (asked.type === 'MemberExpression')
			return asked.computed ? this.#entry(asked.object, asked.property) : undefined;
		if (asked.type !== 'CallExpression' || asked.callee.type !== 'MemberExpression') return undefined;
		const { callee, arguments: args } = asked;
		if (qualifiedName(this.#source, callee)?.name === 'Object.hasOwn') return this.#entry(args[0], args[1]);
		return ASKS.has(propertyName(callee) ?? '') ? this.#entry(callee.object, args[0]) : undefined;
	}

	#entry(object: TSESTree.Node | undefined, key: TSESTree.Node | undefined): Entry | undefined {
		const table = object && key && this.#tableOf(object);
		return table === undefined ? undefined : { table, key: this.#source.text.slice(...unwrap(key!).range) };
	}

	#is(node: TSESTree.Node, { table, key }: Entry): boolean {
		const found = this.#entryOf(node);
		return found?.table === table && found.key === key;
	}

	#fills(node: TSESTree.Node, entry: Entry | undefined): boolean {
		if (!entry || isFunction(node)) return false;
		if (node.type === 'AssignmentExpression' && this.#is(node.left, entry)) return true;
		if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
			const { callee, arguments: args } = node;
			const filled = FILLS.has(propertyName(callee) ?? '') ? this.#entry(callee.object, args[0]) : undefined;
			if (filled?.table === entry.table && filled.key === entry.key) return true;
		}
		let found = false;
		forEachChild(node, child => {
			found ||= this.#fills(child, entry);
		});
		return found;
	}

	/** What a name of a function is given first, else the expression itself. */
	#meant(node: TSESTree.Node): TSESTree.Node {
		const at = unwrap(node);
		if (at.type !== 'Identifier' || isOfModule(this.#source, at)) return at;
		const [definition, ...others] = variableOf(this.#source, at)?.defs ?? [];
		const declarator = definition?.node;
		if (others.length || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return at;
		return declarator.init ? unwrap(declarator.init) : at;
	}

	/** What two mentions of one table have in common; undefined for what does not last. */
	#tableOf(node: TSESTree.Node, depth = 0): string | undefined {
		const at = this.#meant(node);
		if (depth > DEEPEST) return undefined;
		if (at.type === 'Identifier') return isOfModule(this.#source, at) ? at.name : undefined;
		// The table of another key: `kept[folder][name]`, `kept.get(folder)!.get(name)`.
		if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression')
			return propertyName(at.callee) === 'get' ? this.#tableOf(at.callee.object, depth + 1) : undefined;
		if (at.type !== 'MemberExpression') return undefined;
		if (at.computed) return this.#tableOf(at.object, depth + 1);
		const name = propertyName(at);
		const of = unwrap(at.object);
		if (name === undefined) return undefined;
		if (of.type === 'ThisExpression') return this.#lasts(of) ? `this.${name}` : undefined;
		return of.type === 'Identifier' && isOfModule(this.#source, of) ? `${of.name}.${name}` : undefined;
	}

	/** True for `this` of a class, or of an object of which a program has one. */
	#lasts(node: TSESTree.ThisExpression): boolean {
		const found = thisOf(node);
		return found !== undefined && (found.isStatic || this.#isMadeOnce(found.owner));
	}

	#isMadeOnce(owner: ClassNode): boolean {
		if (owner.parent.type === 'NewExpression') return enclosingFunction(owner) === undefined;
		if (decoratorsOf(owner).some(isOfOne)) return true;
		const mentions = this.#source.scopeManager.getDeclaredVariables(owner).flatMap(each => each.references);
		return mentions.some(({ identifier: { parent } }) => parent.type === 'NewExpression' && !enclosingFunction(parent));
	}
}

/** `@Injectable()`, with nothing said of its scope. */
function isOfOne({ expression }: TSESTree.Decorator): boolean {
	if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') return false;
	return MADE_ONCE.has(expression.callee.name) && expression.arguments.every(each => each.type !== 'ObjectExpression');
}
