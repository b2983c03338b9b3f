import type { CallFacts, ClassFacts, FunctionFacts, MemberFacts, ModuleFacts, ValueId } from './module-facts.ts';

/**
 * Facts as lines that people read, for tests and for looking into a file: one for each export, class member and
 * function. `open()` is a call, `class Store` and `def load` are the file's own, `Store!` is a value of an annotation.
 */
export function printFacts(facts: ModuleFacts): string[] {
	const { exports, functions, classes, stars, all } = facts;
	return [
		...Object.entries(exports).map(([name, id]) => `${name} = ${printValue(facts, id)}`),
		...stars.map(({ level, specifier }) => `* = import ${'.'.repeat(level ?? 0)}${specifier}`),
		...(all ? [`all: ${all.join(' ')}`] : []),
		...classes.flatMap(each => printClass(facts, each)),
		...functions.flatMap(each => printFunction(facts, each)),
	];
}

/** One value of a file: `?` for one that is not described, `(circle)` where it leads back to itself by way of `seen`. */
export function printValue(facts: ModuleFacts, id: ValueId | null | undefined, seen: readonly ValueId[] = []): string {
	if (id === undefined || id === null) return '?';
	if (seen.includes(id)) return '(circle)';
	const value = facts.values[id];
	if (!value) return `(no value ${id})`;
	const inner = (each: ValueId | null | undefined): string => printValue(facts, each, [...seen, id]);
	const nameOf = (number: number): string => facts.functions[number]?.name ?? `${number}`;
	switch (value.kind) {
		case 'function':
			return `def ${nameOf(value.function)}`;
		case 'class':
			return `class ${facts.classes[value.class]?.name}`;
		case 'import': {
			const from = `${'.'.repeat(value.level ?? 0)}${value.specifier}`;
			return `import ${from}${value.name === undefined ? '' : `:${value.name}`}`;
		}
		case 'global':
			return value.name;
		case 'self':
		case 'super':
			return `${value.isStatic ? 'static ' : ''}${value.kind} ${facts.classes[value.class]?.name}`;
		case 'parameter':
			return `${nameOf(value.function)}(${facts.functions[value.function]?.parameters[value.index]?.name})`;
		case 'member':
			return `${inner(value.of)}.${value.name}`;
		case 'call':
			return `${inner(value.of)}(${value.given ? inner(value.given.value) : ''})${value.orElse === undefined ? '' : ` or ${inner(value.orElse)}`}`;
		case 'construct':
			return `new ${inner(value.of)}`;
		case 'entered':
			return `entered${value.isAsync ? ' async' : ''} <${inner(value.of)}>`;
		case 'instance':
			return `${inner(value.of)}!`;
		case 'callable':
			return `callable <${inner(value.gives)}>`;
		case 'object': {
			const members = Object.entries(value.members).map(([name, each]) => `${name}: ${inner(each)}`);
			return `{ ${members.join(', ')} }`;
		}
		case 'tuple':
			return `(${value.of.map(inner).join(', ')})`;
		case 'element':
			return `${inner(value.of)}[${value.index}]`;
		case 'item':
			return `item${value.underKey ? ' under a key' : ''} <${inner(value.of)}>`;
		case 'narrowed':
			return `${inner(value.of)} as ${inner(value.to)}`;
		case 'keyed':
			return `${value.how} <${inner(value.of)}>`;
		case 'passed':
			return `${value.kind} ${value.index} <${inner(value.of)}>`;
		case 'either': {
			const all = [...value.of.map(inner), ...(value.orNothing ? ['nothing'] : []), ...(value.isOpen ? ['?'] : [])];
			return `${value.isChoice ? 'any' : 'one'} {${all.join(value.fallsBack ? ' ?? ' : ' | ')}}`;
		}
		case 'plain':
			return 'plain';
		default:
			return `${value.kind} <${inner(value.of)}>`;
	}
}

function printClass(facts: ModuleFacts, each: ClassFacts): string[] {
	const { name, bases, members, statics = {}, isOpen, isInterface } = each;
	const flags = `${isOpen ? ' open' : ''}${isInterface ? ' interface' : ''}`;
	const print = (member: string, { kind, value, setter, isCached }: MemberFacts) =>
		`${member}: ${isCached ? 'cached ' : ''}${kind} ${printValue(facts, value)}${
			setter === undefined ? '' : `, set by ${printValue(facts, setter)}`
		}`;
	return [
		`class ${name}(${bases.map(base => printValue(facts, base)).join(', ')})${flags}`,
		...Object.entries(members).map(([member, is]) => print(`${name}.${member}`, is)),
		...Object.entries(statics).map(([member, is]) => print(`static ${name}.${member}`, is)),
	];
}

function printFunction(facts: ModuleFacts, each: FunctionFacts): string[] {
	const {
		name,
		isAsync,
		isGenerator,
		isAbstract,
		isRunOnce,
		parameters,
		returns,
		endsWithout,
		gives,
		decorators = [],
	} = each;
	const words = [
		isAsync && 'async ',
		isGenerator && 'generator ',
		isAbstract && 'abstract ',
		isRunOnce && 'once ',
		'def ',
	].filter(Boolean);
	const listed = parameters.map(
		parameter =>
			`${parameter.isRest ? '*' : ''}${parameter.name}${
				parameter.value === undefined ? '' : `: ${printValue(facts, parameter.value)}`
			}`,
	);
	const given = gives === undefined ? '' : ` -> ${printValue(facts, gives)}`;
	const returned = [...returns.map(id => printValue(facts, id)), ...(endsWithout ? ['nothing'] : [])].join(' | ');
	return [
		...decorators.map(id => `@${printValue(facts, id)} ${name}`),
		`${words.join('')}${name}(${listed.join(', ')})${given} returns ${returned}`,
		...each.calls.map(call => `${name} ${printCall(facts, call)}`),
	];
}

function printCall(
	facts: ModuleFacts,
	{ callee, how, isAwaited, neverWaits, once, kept, offByDefault, arguments: list, keywords }: CallFacts,
): string {
	const given = [
		...(list ?? []).map(id => printValue(facts, id)),
		...Object.entries(keywords ?? {}).map(([name, id]) => `${name}=${printValue(facts, id)}`),
	];
	const words = `${isAwaited ? 'awaits ' : ''}${how}s${neverWaits ? ' without waiting' : ''}${once ? ' once' : ''}${kept ? ' once for each key' : ''}${offByDefault ? ' when turned on' : ''}`;
	return `${words} ${printValue(facts, callee)}${given.length ? ` with ${given.join(', ')}` : ''}`;
}
