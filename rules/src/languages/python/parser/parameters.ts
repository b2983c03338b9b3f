import type * as ast from '../nodes.ts';
import { at, BrokenSyntax, childIn, make, namedChildren, need } from './build.ts';
import type { Cst } from './cst.ts';
import { expression, identifier, type Input } from './expressions.ts';

/** Parameters of a function or a lambda. Without any, an empty range at `start`. */
export function argumentsOf(input: Input, list: Cst | undefined, start: number): ast.Arguments {
	const fields = {
		posonlyargs: [] as ast.Arg[],
		args: [] as ast.Arg[],
		vararg: null as ast.Arg | null,
		kwonlyargs: [] as ast.Arg[],
		kw_defaults: [] as (ast.Expression | null)[],
		kwarg: null as ast.Arg | null,
		defaults: [] as ast.Expression[],
	};
	let onlyByKeyword = false;
	for (const parameter of list ? namedChildren(list) : []) {
		if (parameter.type === 'positional_separator') {
			fields.posonlyargs = fields.args;
			fields.args = [];
			continue;
		}
		if (parameter.type === 'keyword_separator') {
			onlyByKeyword = true;
			continue;
		}
		const { arg, star, value } = parameterOf(input, parameter);
		if (star === '**') fields.kwarg = arg;
		else if (star === '*') {
			fields.vararg = arg;
			onlyByKeyword = true;
		} else if (onlyByKeyword) {
			fields.kwonlyargs.push(arg);
			fields.kw_defaults.push(value);
		} else {
			fields.args.push(arg);
			if (value) fields.defaults.push(value);
		}
	}
	return make<ast.Arguments>('arguments', list?.start ?? start, list?.end ?? start, fields);
}

interface Parameter {
	readonly arg: ast.Arg;
	readonly star: '' | '*' | '**';
	readonly value: ast.Expression | null;
}

function parameterOf(input: Input, cst: Cst): Parameter {
	switch (cst.type) {
		case 'identifier':
			return { arg: at<ast.Arg>('arg', cst, { arg: identifier(input, cst), annotation: null }), star: '', value: null };
		case 'list_splat_pattern':
			return { ...parameterOf(input, need(namedChildren(cst)[0])), star: '*' };
		case 'dictionary_splat_pattern':
			return { ...parameterOf(input, need(namedChildren(cst)[0])), star: '**' };
		case 'default_parameter': {
			const value = expression(input, need(childIn(cst, 'value')));
			return { ...parameterOf(input, need(childIn(cst, 'name'))), value };
		}
		case 'typed_parameter':
		case 'typed_default_parameter': {
			const type = need(childIn(cst, 'type'));
			const { arg, star } = parameterOf(input, need(childIn(cst, 'name') ?? namedChildren(cst)[0]));
			const value = childIn(cst, 'value');
			return {
				arg: make<ast.Arg>('arg', arg.range[0], type.end, { arg: arg.arg, annotation: expression(input, type) }),
				star,
				value: value ? expression(input, value) : null,
			};
		}
		default:
			throw new BrokenSyntax();
	}
}
