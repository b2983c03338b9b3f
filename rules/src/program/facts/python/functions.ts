import type { Expression, FunctionNode, Statement } from '#python';
import { enclosingScope, is, isFunctionDef } from '../../python/ast.ts';
import type { CallFacts, FunctionFacts, FunctionId, Span, ValueId } from '../module-facts.ts';
import type { Describer } from './describe.ts';
import type { ModuleInProgress } from './module.ts';
import { lastNameOf, parametersOf } from './signatures.ts';

/** What is known of a function while its body is being walked. */
export interface FunctionInProgress {
	readonly id: FunctionId;
	readonly calls: CallFacts[];
	/** Null for a value that is not described, undefined for none. */
	readonly returns: (ValueId | null | undefined)[];
	isGenerator: boolean;
	runsIn?: FunctionId;
}

/** The facts of a function whose body has been walked. */
export function functionFacts(
	module: ModuleInProgress,
	describer: Describer,
	node: FunctionNode,
	{ calls, returns, isGenerator, runsIn }: FunctionInProgress,
): FunctionFacts {
	const scope = enclosingScope(node);
	const owner = isFunctionDef(node) && is(scope, 'ClassDef') ? scope : undefined;
	const decorators = isFunctionDef(node) ? node.decorator_list.filter(each => !isOfProperty(each)) : [];
	const gives = isFunctionDef(node) && node.returns ? describer.annotations.describe(node.returns) : undefined;
	const name = isFunctionDef(node) ? node.name : 'lambda';
	return {
		name: owner ? `${owner.name}.${name}` : name,
		at: placeOf(node),
		isAsync: node.type === 'AsyncFunctionDef',
		isGenerator,
		...(owner ? { class: module.classId(owner) } : {}),
		...(runsIn === undefined ? {} : { runsIn }),
		...(decorators.length ? { decorators: decorators.map(each => describer.describe(each) ?? null) } : {}),
		parameters: parametersOf(node).own.map(({ node: parameter, isRest }) => {
			const value = parameter.annotation ? describer.annotations.describe(parameter.annotation) : undefined;
			return {
				name: parameter.arg,
				...(value === undefined ? {} : { value }),
				...(isRest ? { isRest: true as const } : {}),
			};
		}),
		calls,
		returns: [...new Set(returns.filter(each => each !== undefined))],
		endsWithout: isFunctionDef(node) && (returns.includes(undefined) || canEnd(node.body)),
		...(gives === undefined ? {} : { gives }),
		...(isFunctionDef(node) && isAbstract(node.body, node.decorator_list) ? { isAbstract: true as const } : {}),
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

/** True when a body may run to its end. Loops may end, whatever their condition says. */
function canEnd(body: readonly Statement[]): boolean {
	return body.every(statement => {
		switch (statement.type) {
			case 'Return':
			case 'Raise':
				return false;
			case 'If':
				return !statement.orelse.length || canEnd(statement.body) || canEnd(statement.orelse);
			case 'With':
			case 'AsyncWith':
				return canEnd(statement.body);
			case 'Try':
			case 'TryStar':
				if (statement.finalbody.length && !canEnd(statement.finalbody)) return false;
				return (
					(canEnd(statement.body) && canEnd(statement.orelse)) || statement.handlers.some(each => canEnd(each.body))
				);
			default:
				return true;
		}
	});
}

/** A body that says only that another class has it. */
function isAbstract(body: readonly Statement[], decorators: readonly Expression[]): boolean {
	if (decorators.some(each => lastNameOf(each) === 'abstractmethod')) return true;
	return body.every(statement => {
		if (is(statement, 'Pass')) return true;
		if (is(statement, 'Expr')) return is(statement.value, 'Constant');
		return is(statement, 'Raise') && Boolean(statement.exc) && lastNameOf(statement.exc!) === 'NotImplementedError';
	});
}
