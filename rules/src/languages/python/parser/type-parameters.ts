import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, childIn, hasToken, namedChildren, need } from './build.ts';
import type { Cst } from './cst.ts';
import { expression, identifier, nameNode, type Input } from './expressions.ts';

/** A statement of Python 2 to the grammar, a call or an operation to Python 3: its first word is to be read as a name. */
export function misread(input: Input, cst: Cst): never {
	input.names.add(cst.start);
	throw new BrokenSyntax();
}

/**
 * `type X[T] = …`, the grammar's `type_alias`. Throws {@link BrokenSyntax} where the text is broken, and has it read
 * again where `type` is only a name.
 */
export function typeAlias(input: Input, cst: Cst): ast.TypeAlias {
	const left = need(namedChildren(need(childIn(cst, 'left')))[0]);
	const [name, parameters] = left.type === 'generic_type' ? namedChildren(left) : [left];
	// `type(x).y = z` assigns to an attribute.
	if (name?.type !== 'identifier') misread(input, cst);
	return at<ast.TypeAlias>('TypeAlias', cst, {
		name: nameNode(input, need(name), 'Store'),
		type_params: typeParameters(input, parameters),
		value: expression(input, need(childIn(cst, 'right'))),
	});
}

/** `[T: int, *Ts, **P]`, the grammar's `type_params`; none for undefined. Throws {@link BrokenSyntax} where the text is broken. */
export function typeParameters(input: Input, cst: Cst | undefined): ast.TypeParameter[] {
	return (cst ? namedChildren(cst) : []).map(type => {
		const [parameter] = type.type === 'type' ? namedChildren(type) : [type];
		const rest = { default_value: null };
		switch (need(parameter).type) {
			case 'identifier':
				return at<ast.TypeVar>('TypeVar', parameter!, { name: identifier(input, parameter!), bound: null, ...rest });
			case 'constrained_type': {
				const [name, bound] = namedChildren(parameter!);
				return at<ast.TypeVar>('TypeVar', parameter!, {
					name: identifier(input, need(name)),
					bound: expression(input, need(bound)),
					...rest,
				});
			}
			case 'splat_type': {
				const name = identifier(input, need(namedChildren(parameter!)[0]));
				return hasToken(parameter!, '**')
					? at<ast.ParamSpec>('ParamSpec', parameter!, { name, ...rest })
					: at<ast.TypeVarTuple>('TypeVarTuple', parameter!, { name, ...rest });
			}
			default:
				throw new BrokenSyntax();
		}
	});
}
