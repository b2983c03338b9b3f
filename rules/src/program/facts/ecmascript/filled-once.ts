import type { TSESTree } from '@typescript-eslint/types';
import {
	forEachChild,
	isFunction,
	isNullish,
	propertyName,
	thisOf,
	unwrap,
	variableOf,
	type EcmascriptSource,
} from '#ecmascript';
import { askedPath, makes } from './made-if-missing.ts';

/**
 * What runs once in the life of a program: the code that fills a place which lasts as long as the program does, a
 * variable of the module or a static member, when a test has found it empty. So does what makes a file or a folder which a
 * test has not found.
 */
export class FilledOnce {
	readonly #source: EcmascriptSource;

	constructor(source: EcmascriptSource) {
		this.#source = source;
	}

	/** True for `if (!store) { store = … }` and `if (!existsSync(FOLDER)) mkdirSync(FOLDER)`: the branch runs once. */
	inBranch({ test, consequent }: TSESTree.IfStatement): boolean {
		const place = this.#emptyIn(test);
		if (place !== undefined && this.#fills(consequent, place)) return true;
		const path = askedPath(this.#source, test, true);
		return path !== undefined && makes(this.#source, consequent, path);
	}

	/** `if (store) return store;` and then `store = …`: the index of the first statement that runs once. */
	restOf({ body }: TSESTree.BlockStatement): number | undefined {
		for (const [index, statement] of body.entries()) {
			if (statement.type !== 'IfStatement' || statement.alternate || !returns(statement.consequent)) continue;
			const place = this.#fullIn(statement.test);
			const rest = body.slice(index + 1);
			if (place !== undefined && rest.some(each => this.#fills(each, place))) return index + 1;
			const path = askedPath(this.#source, statement.test, false);
			if (path && rest.some(each => makes(this.#source, each, path))) return index + 1;
		}
		return undefined;
	}

	/** The side that runs once in `store ??= …`, `store = store ?? …` and `store ?? (store = …)`. */
	sideOf(node: TSESTree.AssignmentExpression | TSESTree.LogicalExpression): TSESTree.Node | undefined {
		if (node.type === 'AssignmentExpression') {
			const fills = node.operator === '??=' || node.operator === '||=';
			return fills && this.#placeOf(node.left) !== undefined ? node.right : undefined;
		}
		if (node.operator === '&&') return undefined;
		const place = this.#placeOf(node.left);
		if (place === undefined) return undefined;
		const { parent } = node;
		const isKept = parent.type === 'AssignmentExpression' && parent.operator === '=' && parent.right === node;
		if (isKept && this.#placeOf(parent.left) === place) return node.right;
		return this.#fills(node.right, place) ? node.right : undefined;
	}

	#emptyIn(test: TSESTree.Expression): string | undefined {
		const node = unwrap(test);
		if (node.type === 'UnaryExpression') return node.operator === '!' ? this.#placeOf(node.argument) : undefined;
		if (node.type === 'LogicalExpression' && node.operator === '&&')
			return this.#emptyIn(node.left) ?? this.#emptyIn(node.right);
		return this.#compared(node, EQUAL);
	}

	#fullIn(test: TSESTree.Expression): string | undefined {
		const node = unwrap(test);
		return this.#placeOf(node) ?? this.#compared(node, UNEQUAL);
	}

	/** The place that is compared with nothing. */
	#compared(node: TSESTree.Node, operators: ReadonlySet<string>): string | undefined {
		if (node.type !== 'BinaryExpression' || !operators.has(node.operator)) return undefined;
		const { left, right } = node;
		if (isNullish(right)) return this.#placeOf(left);
		const isTypeof = left.type === 'UnaryExpression' && left.operator === 'typeof';
		return isTypeof && right.type === 'Literal' && right.value === 'undefined'
			? this.#placeOf(left.argument)
			: undefined;
	}

	#fills(node: TSESTree.Node, place: string): boolean {
		if (isFunction(node)) return false;
		if (node.type === 'AssignmentExpression' && this.#placeOf(node.left) === place) return true;
		let found = false;
		forEachChild(node, child => {
			found ||= this.#fills(child, place);
		});
		return found;
	}

	/** What two mentions of one place have in common; undefined for what does not last. */
	#placeOf(node: TSESTree.Node): string | undefined {
		const place = unwrap(node);
		if (place.type === 'Identifier') return isOfModule(this.#source, place) ? place.name : undefined;
		if (place.type !== 'MemberExpression') return undefined;
		const name = propertyName(place);
		const of = unwrap(place.object);
		if (name === undefined) return undefined;
		if (of.type === 'ThisExpression') return thisOf(of)?.isStatic ? `this.${name}` : undefined;
		return of.type === 'Identifier' && isOfModule(this.#source, of) ? `${of.name}.${name}` : undefined;
	}
}

const EQUAL = new Set(['==', '===']);
const UNEQUAL = new Set(['!=', '!==']);

/** True for a name that the module itself binds. */
export function isOfModule(source: EcmascriptSource, node: TSESTree.Identifier): boolean {
	const scope = variableOf(source, node)?.scope;
	// Inside of a class its name is a variable of its own.
	return (scope?.type === 'class' ? scope.upper : scope)?.block.type === 'Program';
}

/** True for a statement that ends with a `return`. */
export function returns(node: TSESTree.Statement): boolean {
	const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
	return last?.type === 'ReturnStatement';
}
