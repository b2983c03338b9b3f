import {
	calleeName,
	constantInitializer,
	isFunction,
	isNullish,
	nodesIn,
	nodesOfBody,
	propertyName,
	qualifiedName,
	readsOf,
	unwrap,
	variableOf,
} from '#ecmascript';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Context } from './context.ts';
import { isFewName } from '../few.ts';
import { isPartName } from '../names.ts';
import { countOf } from './count.ts';
import { loopOver } from './loop.ts';
import { dividedBy, isPart } from './part.ts';
import { isPickedByName } from './picked-by-name.ts';
import { parameterSize } from './parameter-size.ts';
import { hasWholeList, holdsWholeList } from './whole-list.ts';

/** How many items there are: as many as the code says, as many as an input has, or nobody knows. */
export type Size = 'small' | 'input' | 'unknown';

/** Methods of arrays, sets, maps and iterators that give as many items as they have, or fewer. */
const KEEPING = new Set(
	(
		'map filter sort reverse toSorted toReversed values keys entries toArray with copyWithin fill concat flatMap flat ' +
		'toSpliced matchAll'
	).split(' '),
);
/** https://tc39.es/ecma262/#sec-object.keys, https://lodash.com/docs: what they get is what they give. */
const THROUGH =
	/^:(Object\.(keys|values|entries)|Array\.from|Array\.of|Reflect\.ownKeys|Set\(\)|Map\(\))$|^lodash(-es)?:(uniq|uniqBy|compact|sortBy|orderBy|keys|values|toPairs|filter|map|reject|shuffle|flatten)$/;

const OPTIONS = /^opt(ion)?s?$/i;

export class Sizes {
	readonly #context: Context;
	readonly #active = new Set<TSESTree.Node>();

	constructor(context: Context) {
		this.#context = context;
	}

	/** Of a collection, or of what a loop goes through. */
	of(node: TSESTree.Node): Size {
		const collection = unwrap(node);
		// A variable that is made of itself, one way or another.
		if (this.#active.has(collection) || this.#active.size > 12) return 'unknown';
		this.#active.add(collection);
		try {
			return this.#of(collection);
		} finally {
			this.#active.delete(collection);
		}
	}

	#of(node: TSESTree.Node): Size {
		switch (node.type) {
			case 'ArrayExpression':
				return largest(node.elements.map(each => (each?.type === 'SpreadElement' ? this.of(each.argument) : 'small')));
			case 'ObjectExpression':
				if (node.properties.some(isLength)) return this.#through(node);
				return largest(node.properties.map(each => (each.type === 'SpreadElement' ? this.of(each.argument) : 'small')));
			case 'Literal':
			case 'TemplateLiteral':
				return node.type === 'Literal' || !node.expressions.length ? 'small' : 'input';
			case 'AwaitExpression':
				return this.of(node.argument);
			case 'ConditionalExpression':
				return largest([this.of(node.consequent), this.of(node.alternate)]);
			case 'LogicalExpression':
				return largest([this.of(node.left), this.of(node.right)]);
			case 'AssignmentExpression':
				return this.of(node.right);
			case 'CallExpression':
			case 'NewExpression':
				return this.#ofCall(node);
			case 'MemberExpression':
				return this.#ofMember(node);
			case 'Identifier':
				return this.#ofName(node);
			default:
				return 'unknown';
		}
	}

	#ofCall(call: TSESTree.CallExpression | TSESTree.NewExpression): Size {
		const { source } = this.#context;
		const callee = unwrap(call.callee);
		const [first] = call.arguments;
		const name = qualifiedName(source, callee);
		const key = name && `${name.module ?? ''}:${name.name}${call.type === 'NewExpression' ? '()' : ''}`;
		if (key === ':Array' || key === ':Array()') return call.arguments.length === 1 ? this.#count(first!) : 'small';
		if (key === 'os:cpus' || isPart(this.#context, call)) return 'small';
		if (key !== undefined && THROUGH.test(key)) return this.#through(first);
		if (callee.type === 'MemberExpression') {
			const method = propertyName(callee) ?? '';
			if (KEEPING.has(method)) {
				const of = this.of(callee.object);
				if (method === 'filter' && of === 'input' && isPickedByName(this.#context, first)) return 'unknown';
				const more = method === 'concat' ? call.arguments.map(each => this.of(each)) : [];
				// What an item becomes many of, nobody knows.
				return of === 'small' && method.startsWith('flat') ? 'unknown' : largest([of, ...more]);
			}
			if (method === 'split') return this.of(callee.object) === 'small' ? 'small' : 'input';
			if (method === 'slice' || method === 'splice') return this.of(callee.object);
		}
		const returned = this.#ofOwnFunction(callee);
		return returned ?? (isFewName(calleeName(callee)) ? 'unknown' : 'input');
	}

	#through(first: TSESTree.Node | undefined): Size {
		if (!first) return 'small';
		if (first.type === 'SpreadElement') return this.of(first.argument);
		const given = unwrap(first);
		if (given.type !== 'ObjectExpression') return this.of(given);
		const length = given.properties.find(isLength);
		return length?.type === 'Property' ? this.#count(length.value) : this.of(given);
	}

	#count(node: TSESTree.Node): Size {
		return countOf(this.#context, node, list => this.of(list));
	}

	/** What a function of this file returns. */
	#ofOwnFunction(callee: TSESTree.Node): Size | undefined {
		const variable = callee.type === 'Identifier' ? variableOf(this.#context.source, callee) : undefined;
		const declared = variable?.defs.length === 1 ? variable.defs[0]!.node : undefined;
		const init = variable && constantInitializer(variable)?.init;
		const own = declared && isFunction(declared) ? declared : init && isFunction(init) ? init : undefined;
		if (!own) return undefined;
		if (own.body.type !== 'BlockStatement') return this.of(own.body);
		const last = own.body.body.at(-1);
		if (last?.type !== 'ReturnStatement' || !last.argument) return undefined;
		const returned = nodesOfBody(own).flatMap(each =>
			each.type === 'ReturnStatement' && each.argument ? [this.of(each.argument)] : [],
		);
		return largest(returned);
	}

	#ofMember(member: TSESTree.MemberExpression): Size {
		const name = propertyName(member);
		if (name !== undefined && isPartName(name)) return 'small';
		if (name !== undefined && isFewName(name)) return 'unknown';
		const object = unwrap(member.object);
		const text = calleeName(member);
		// People type those, and the limits of a command line are theirs. https://nodejs.org/api/process.html#processargv
		if (/^process\.(argv|env|execArgv)$/.test(text)) return 'small';
		if (object.type === 'ThisExpression' && name !== undefined) return this.#ofField(object, name);
		if (object.type === 'ThisExpression' || object.type === 'Super') return 'unknown';
		if (object.type === 'Identifier') {
			const variable = variableOf(this.#context.source, object);
			// A setting, a table, a module's own list.
			if (!variable || variable.defs[0]?.type === 'ImportBinding') return 'unknown';
			const literal = constantInitializer(variable)?.init;
			const init = literal && unwrap(literal);
			if (init?.type === 'ObjectExpression') {
				const property = init.properties.find(each => each.type === 'Property' && propertyName(each) === name);
				return property?.type === 'Property' ? this.of(property.value) : 'unknown';
			}
			return this.#ofRoot(object);
		}
		return object.type === 'AwaitExpression' || object.type === 'CallExpression'
			? this.of(object)
			: this.#ofRoot(object);
	}

	/** What the class puts into a field; a field that starts empty and is filled elsewhere has any size. */
	#ofField(self: TSESTree.Node, name: string): Size {
		const written = writtenTo(self, name).filter(value => !isEmpty(value));
		return written.length ? largest(written.map(value => this.of(value))) : 'unknown';
	}

	/** What a thing that came from outside holds has the size of an input. */
	#ofRoot(node: TSESTree.Node): Size {
		const object = unwrap(node);
		if (object.type === 'MemberExpression') return this.#ofMember(object);
		if (object.type !== 'Identifier') return 'unknown';
		// The options of a call are few; the list that is one of them has any size.
		const size = OPTIONS.test(object.name) ? this.#ofVariableOf(object) : this.#ofName(object);
		return size === 'small' ? 'unknown' : size;
	}

	#ofName(identifier: TSESTree.Identifier): Size {
		if (isPartName(identifier.name) && !holdsWholeList(this.#context, identifier, list => this.of(list)))
			return 'small';
		return isFewName(identifier.name) ? 'unknown' : this.#ofVariableOf(identifier);
	}

	#ofVariableOf(identifier: TSESTree.Identifier): Size {
		const variable = variableOf(this.#context.source, identifier);
		const [definition] = variable?.defs ?? [];
		if (!variable || !definition) return 'unknown';
		switch (definition.type) {
			// A list of another file is a part of the program.
			case 'ImportBinding':
			case 'TSEnumName':
			case 'ClassName':
				return 'small';
			case 'Parameter':
				return parameterSize(this.#context, variable, node => this.of(node));
			case 'Variable':
				return this.#ofVariable(variable, definition.node);
			default:
				return 'unknown';
		}
	}

	#ofVariable(variable: Variable, declarator: TSESTree.VariableDeclarator): Size {
		if (variable.references.length > 60) return 'unknown';
		const { id, init } = declarator;
		const loop = declarator.parent.parent;
		if ((loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === declarator.parent) {
			if (hasWholeList(this.#context, loop.right, list => this.of(list))) return 'input';
			return isPart(this.#context, unwrap(loop.right)) ? 'small' : 'unknown';
		}
		// What is taken out of a literal, a result or a parameter by name or by place.
		if (isPageOf(id)) return 'small';
		if (id.type !== 'Identifier') return init ? this.#ofDestructured(init) : 'unknown';
		const written = variable.references
			.filter(each => each.isWrite() && each.writeExpr && each.writeExpr !== init)
			.map(each => this.of(each.writeExpr!));
		return largest([init ? this.of(init) : 'small', ...written, ...this.#added(variable)]);
	}

	#ofDestructured(init: TSESTree.Node): Size {
		const value = unwrap(init);
		const awaited = value.type === 'AwaitExpression' ? unwrap(value.argument) : value;
		if (isPart(this.#context, awaited)) return 'small';
		if (awaited.type === 'CallExpression') {
			// Which of them it is, is not worked out.
			const name = qualifiedName(this.#context.source, awaited.callee);
			return name?.name.startsWith('Promise.') ? 'unknown' : this.of(awaited);
		}
		if (awaited.type === 'ConditionalExpression') {
			return largest([this.#ofDestructured(awaited.consequent), this.#ofDestructured(awaited.alternate)]);
		}
		return awaited.type === 'Identifier' || awaited.type === 'MemberExpression' ? this.#ofRoot(awaited) : 'unknown';
	}

	/** What loops add to a list, a set or a map. */
	#added(variable: Variable): Size[] {
		const declared = variable.defs[0]!.name;
		return readsOf(variable).flatMap(({ identifier: { parent, range } }) => {
			if (parent.type !== 'MemberExpression' || parent.object.range[0] !== range[0]) return [];
			const isFilled = parent.computed
				? parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent
				: /^(push|unshift|add|set)$/.test(propertyName(parent) ?? '') && parent.parent.type === 'CallExpression';
			if (!isFilled) return [];
			const [item] = parent.parent.type === 'CallExpression' ? parent.parent.arguments : [];
			const spread: Size[] = item?.type === 'SpreadElement' ? [this.of(item.argument)] : [];
			return [...spread, ...this.#loopsAround(parent, declared)];
		});
	}

	/** All parts together have as many items as the whole: `for (const part of chunk(xs, 10))`. */
	#turns(items: TSESTree.Node): Size {
		const whole = dividedBy(this.#context, items);
		return this.of(whole ?? items);
	}

	#loopsAround(node: TSESTree.Node, declared: TSESTree.Node): Size[] {
		const sizes: Size[] = [];
		for (let inside = node, at = node.parent; at; inside = at, at = at.parent) {
			if (at.range[0] <= declared.range[0] && declared.range[1] <= at.range[1]) break;
			const found = loopOver(at, inside);
			if (found)
				sizes.push(found.loop.type === 'ForOfStatement' && found.loop.await ? 'input' : this.#turns(found.items));
			else if (at.type === 'WhileStatement' || at.type === 'DoWhileStatement') sizes.push('unknown');
			else if (isFunction(at) && inside === at.body && !loopOver(at.parent, at)) sizes.push('unknown');
		}
		return sizes;
	}
}

/** The values that the class around `this` gives a field of its own. */
function writtenTo(self: TSESTree.Node, name: string): TSESTree.Node[] {
	let body = self.parent;
	while (body && body.type !== 'ClassBody') body = body.parent;
	if (body?.type !== 'ClassBody') return [];
	return nodesIn(body).flatMap((node): TSESTree.Node[] => {
		if (node.type === 'PropertyDefinition') return propertyName(node) === name && node.value ? [node.value] : [];
		if (node.type !== 'AssignmentExpression' || node.operator !== '=') return [];
		const { left, right } = node;
		const isField = left.type === 'MemberExpression' && left.object.type === 'ThisExpression';
		return isField && propertyName(left) === name ? [right] : [];
	});
}

const isEmpty = (value: TSESTree.Node): boolean =>
	(value.type === 'ArrayExpression' && !value.elements.length) || isNullish(value);

/** `const { nodes, pageInfo } = await list();`: who gives the list gives a page of it, and says that there is more. */
const isPageOf = (id: TSESTree.BindingName): boolean =>
	id.type === 'ObjectPattern' &&
	id.properties.some(each => each.type === 'Property' && PAGING.test(propertyName(each) ?? ''));

const PAGING = /^(page_?info|(has_?)?next(_?page|_?cursor|_?token|_?link|_?url)*|cursor|has_?more|next_?page_?token)$/i;

/** `{ length: 5 }`: as many as it says. */
const isLength = (each: TSESTree.ObjectLiteralElement): boolean =>
	each.type === 'Property' && propertyName(each) === 'length';

/** One that grows with an input makes the whole do so; one that nobody knows makes it unknown. */
function largest(sizes: readonly Size[]): Size {
	if (sizes.includes('input')) return 'input';
	return sizes.includes('unknown') ? 'unknown' : 'small';
}
