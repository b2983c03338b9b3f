import type { Expression, FunctionNode } from '#python';
import { is, isFunctionDef } from '../../python/ast.ts';
import type { CallFacts, FunctionFacts, FunctionId, ParameterFacts, Span, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import { canEnd, isAbstract } from './ends.ts';
import { literalFacts } from './literals.ts';
import type { ModuleInProgress } from './module.ts';
import type { Scope } from './scopes.ts';
import { defaultOf, parametersOf, type Parameter } from './signatures.ts';

/** What is known of a function while its body is being walked. */
export interface FunctionInProgress {
	readonly id: FunctionId;
	readonly calls: CallFacts[];
	/** Null for a value that is not described, undefined for none. */
	readonly returns: Set<ValueId | null | undefined>;
	isGenerator: boolean;
	/** Null for a value that is not described. */
	yields?: Set<ValueId | null>;
	isRunOnce?: true;
	isCached?: true;
	throws?: true;
	undescribed?: number;
}

/** The facts of a function whose body has been walked. `scope` is the one that it opens. */
export function functionFacts(
	module: ModuleInProgress,
	describer: Describer,
	node: FunctionNode,
	scope: Scope,
	{ calls, returns, isGenerator, yields, isRunOnce, isCached, throws, undescribed }: FunctionInProgress,
): FunctionFacts {
	const def = isFunctionDef(node) ? node : undefined;
	const owner = scope.ownerClass;
	const around = scope.parent ?? scope;
	const decorators = def ? def.decorator_list.filter(each => !isOfProperty(each)) : [];
	const gives = def?.returns ? describer.annotations.describe(def.returns, around) : undefined;
	const abstract = def !== undefined && isAbstract(def.body, def.decorator_list);
	const endsWithout = def !== undefined && (returns.has(undefined) || canEnd(def.body));
	returns.delete(undefined);
	const name = def?.name ?? 'lambda';
	return {
		name: owner ? `${owner.name}.${name}` : name,
		at: placeOf(node),
		isAsync: node.type === 'AsyncFunctionDef',
		isGenerator,
		...(owner ? { class: module.classId(owner) } : {}),
		...(decorators.length ? { decorators: decorators.map(each => describer.describe(each, around) ?? null) } : {}),
		parameters: parametersOf(node, owner !== undefined).map(each => parameterFacts(describer, each, around, node)),
		calls,
		// What a class that has the body gives, nobody knows here.
		returns: abstract ? [null] : ([...returns] as (ValueId | null)[]),
		...(yields && gives === undefined ? { yields: [...yields] } : {}),
		endsWithout,
		...(throws ? { throws } : {}),
		...(undescribed ? { undescribed } : {}),
		...(gives === undefined ? {} : { gives }),
		...(isRunOnce ? { isRunOnce } : {}),
		...(isCached ? { isCached } : {}),
		...(abstract ? { isAbstract: true as const } : {}),
	};
}

function parameterFacts(
	describer: Describer,
	{ node, isRest }: Parameter,
	around: Scope,
	owner: FunctionNode,
): ParameterFacts {
	const value = node.annotation ? describer.annotations.describe(node.annotation, around) : undefined;
	const written = defaultOf(owner, node);
	const known = written && literalFacts(written, name => !around.find(name));
	return {
		name: node.arg,
		...(value === undefined ? {} : { value }),
		...(isRest ? { isRest: true as const } : {}),
		...(known ? { default: known } : {}),
	};
}

/** `@x.setter` belongs to the property; it changes no function. */
const isOfProperty = (decorator: Expression): boolean =>
	is(decorator, 'Attribute') &&
	(decorator.attr === 'setter' || decorator.attr === 'deleter' || decorator.attr === 'getter');

/** The name: the text between `def` and the parameters has nothing else in it. */
function placeOf(node: FunctionNode): Span {
	const [start] = node.range;
	if (!isFunctionDef(node)) return [start, start + 'lambda'.length];
	// The range starts at the decorators in neither CPython's tree nor ours.
	const from = start + (node.type === 'AsyncFunctionDef' ? 'async def '.length : 'def '.length);
	return [from, from + node.name.length];
}
