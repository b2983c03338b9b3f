import type { Condition, LiteralFacts, ParameterFact, PassedFacts, ValueId } from '../facts/module-facts.ts';
import { parameterKey, type Context } from './context.ts';
import type { Given } from './given.ts';
import { isSame, resolutionOrder } from './inheritance.ts';
import type { LinkedModule } from './linked-module.ts';
import type { Linker } from './linker.ts';
import { memberOf } from './members.ts';
import type { Value } from './value.ts';

/** True or false where the arguments decide a test, undefined where they do not. */
type Outcome = boolean | undefined;

/** A call of a module and what its body is run with. */
interface Place {
	readonly linker: Linker;
	readonly module: LinkedModule;
	readonly context: Context;
	/** The first argument of the call. */
	readonly first: PassedFacts | undefined;
	/** Whether the environment says nothing. */
	readonly isBare: boolean;
}

/** Whether a condition holds for what a context says of arguments. */
export function holds(place: Place, condition: Condition | null): Outcome {
	if (!condition) return undefined;
	const { linker, module, context } = place;
	const given = ({ function: id, index }: ParameterFact) => context.asked.get(parameterKey(id, index));
	switch (condition.kind) {
		case 'not': {
			const inner = holds(place, condition.of);
			return inner === undefined ? undefined : !inner;
		}
		case 'all':
		case 'any': {
			const ends = condition.kind === 'any';
			let result: Outcome = !ends;
			for (const each of condition.of) {
				const inner = holds(place, each);
				if (inner === ends) return ends;
				if (inner === undefined) result = undefined;
			}
			return result;
		}
		case 'switch':
			return place.isBare ? switched(place, condition.is) : undefined;
		case 'true':
			return truthOf(linker, given(condition.of));
		case 'none':
			return isNothing(given(condition.of));
		case 'equal':
			return isEqual(given(condition.of), condition.to);
		case 'having':
			return has(linker, module, given(condition.of), condition.name);
		case 'instance': {
			const argument = given(condition.of);
			if (!argument) return undefined;
			const all = condition.types.map(each => isInstance(linker, module, argument, each));
			if (all.includes(true)) return true;
			return all.includes(undefined) ? undefined : false;
		}
	}
}

/**
 * True for a test of which type an argument is, or what it can do, that the call leaves open: which branch runs nobody knows.
 * Between classes of the project one chooses what is to be done, and each of them comes at some time.
 */
export function isOpen(place: Place, condition: Condition | null): boolean {
	switch (condition?.kind) {
		case 'not':
			return isOpen(place, condition.of);
		case 'all':
		case 'any':
			return condition.of.some(each => isOpen(place, each));
		case 'instance': {
			const isOwn = (type: ValueId | null): boolean =>
				type !== null && place.linker.evaluate(place.module, type)?.kind === 'class';
			return !condition.isDemanded && !isKnown(place, condition.of) && !condition.types.every(isOwn);
		}
		case 'having':
			return !condition.isDemanded && !isKnown(place, condition.of);
		default:
			return false;
	}
}

const isKnown = ({ context }: Place, { function: id, index }: ParameterFact): boolean =>
	context.asked.has(parameterKey(id, index));

/** False for a flag that nobody has turned on, and for a file that nobody has named. */
function switched({ linker, module, first }: Place, id: ValueId): Outcome {
	const value = module.facts.values[id];
	const [from, name] =
		value?.kind === 'import' ? [value, value.name] : value?.kind === 'member' ? [value.of, value.name] : [];
	if (from === undefined || name === undefined) return undefined;
	let owner: LinkedModule | undefined;
	if (typeof from === 'number') {
		const of = linker.evaluate(module, from);
		owner = of?.kind === 'module' ? of.module : undefined;
	} else {
		const found = linker.modules.resolve(module.path, from);
		owner = found?.kind === 'module' ? found.module : undefined;
	}
	const switches = owner?.facts.switches;
	const kind = switches && Object.hasOwn(switches, name) ? switches[name] : undefined;
	return kind === 'flag' || (kind === 'text' && first === id) ? false : undefined;
}

function truthOf(linker: Linker, given: Given | undefined): Outcome {
	if (given?.kind === 'literal') return given.isTrue;
	if (given?.kind !== 'value' || !given.isSure) return undefined;
	const { value } = given;
	if (value.kind === 'externalInstance') return isFile(value.name) || value.name === 'pathlib.Path' || undefined;
	if (value.kind !== 'instance') return true;
	// https://docs.python.org/3/reference/datamodel.html#object.__bool__
	const order = resolutionOrder(linker, value.of);
	const hasOwn = (name: string) =>
		order.some(each => each?.kind !== 'class' || Object.hasOwn(each.module.facts.classes[each.class]!.members, name));
	return hasOwn('__bool__') || hasOwn('__len__') ? undefined : true;
}

function isNothing(given: Given | undefined): Outcome {
	if (given?.kind === 'literal') return given.type === 'None';
	return given?.kind === 'value' && given.isSure ? false : undefined;
}

/** `1 == True == 1.0`. */
const NUMBERS = new Set(['bool', 'int', 'float', 'complex']);

function isEqual(given: Given | undefined, to: LiteralFacts): Outcome {
	if (given?.kind !== 'literal') return undefined;
	if (given.type !== to.type) return NUMBERS.has(given.type) && NUMBERS.has(to.type) ? undefined : false;
	if (given.isTrue !== undefined && to.isTrue !== undefined && given.isTrue !== to.isTrue) return false;
	return given.text === undefined || to.text === undefined ? undefined : given.text === to.text;
}

/** Builtin types of which nothing is two, `bool` apart. */
const TYPES = new Set(['str', 'bytes', 'bytearray', 'int', 'float', 'complex', 'list', 'dict', 'tuple', 'set']);

function isInstance(linker: Linker, module: LinkedModule, given: Given, type: ValueId | null): Outcome {
	const of = type === null ? undefined : linker.evaluate(module, type);
	if (of?.kind === 'class') {
		const { isInterface, isOpen } = of.module.facts.classes[of.class]!;
		if (isInterface || isOpen) return undefined;
		if (given.kind !== 'value') return false;
		return given.value.kind === 'instance' ? extendsClass(linker, given.value, of) : undefined;
	}
	if (of?.kind !== 'external') return undefined;
	const name = of.name.replace(/^builtins\./, '');
	if (name === 'object') return true;
	if (given.kind === 'literal') return isLiteralOf(given, name);
	if (given.kind === 'plain')
		return TYPES.has(name) || name === 'bool' || ASKS_FOR_ABILITY.test(name) ? undefined : false;
	const { value } = given;
	if (value.kind === 'externalInstance') return isLibraryInstance(value.name, name);
	if (value.kind !== 'instance') return TYPES.has(name) ? false : undefined;
	const order = resolutionOrder(linker, value.of);
	if (order.some(each => isSame(each, of))) return true;
	return TYPES.has(name) && order.every(each => each?.kind === 'class') ? false : undefined;
}

function extendsClass(
	linker: Linker,
	{ of, isExact }: Extract<Value, { kind: 'instance' }>,
	type: Extract<Value, { kind: 'class' }>,
): Outcome {
	const order = resolutionOrder(linker, of);
	if (order.some(each => isSame(each, type))) return true;
	if (order.some(each => !each)) return undefined;
	return isExact || !resolutionOrder(linker, type).some(each => isSame(each, of)) ? false : undefined;
}

function isLiteralOf({ type }: LiteralFacts, name: string): Outcome {
	if (type === name) return true;
	if (type === 'bool' && name === 'int') return true;
	return TYPES.has(name) || name === 'bool' || !ASKS_FOR_ABILITY.test(name) ? false : undefined;
}

/**
 * Abstract classes ask what a value can do: `Iterable`, `PathLike`, `Number`, and protocols of libraries. Every other class
 * has only what was made by it. https://docs.python.org/3/library/abc.html
 */
const ASKS_FOR_ABILITY =
	/^(?:_?abc|_?collections|contextlib|importlib|numbers|os|types|typing|typing_extensions|_typeshed)\.|^[^.]*$|(?:Like|Protocol|ABC)$|\b(?:Abstract|Base|Supports|Has)[A-Z]\w*$/;

/** Files, and what stands for one. https://docs.python.org/3/library/io.html#class-hierarchy */
const FILES: Readonly<Record<string, readonly string[]>> = {
	'io.BytesIO': ['io.BytesIO', 'io.BufferedIOBase', 'io.IOBase'],
	'io.StringIO': ['io.StringIO', 'io.TextIOBase', 'io.IOBase'],
};

const isFile = (name: string): boolean => name.startsWith('io.');

function isLibraryInstance(of: string, name: string): Outcome {
	if (of === name) return true;
	if (of === 'pathlib.Path') {
		if (name === 'pathlib.PurePath' || name === 'os.PathLike') return true;
		return TYPES.has(name) ? false : undefined;
	}
	if (!isFile(of)) return undefined;
	if (name === 'io.IOBase') return true;
	const known = FILES[of];
	if (known) return known.includes(name) ? true : name.startsWith('io.') || TYPES.has(name) ? false : undefined;
	// `open` gives one class or another, by the mode.
	return TYPES.has(name) || name.startsWith('pathlib.') ? false : undefined;
}

/** What files have, and no literal. */
const OF_FILES = new Set('read readline readlines write seek tell close fileno getvalue open __fspath__'.split(' '));

function has(linker: Linker, module: LinkedModule, given: Given | undefined, name: string): Outcome {
	if (!given) return undefined;
	if (given.kind !== 'value') return OF_FILES.has(name) ? false : undefined;
	const { value } = given;
	if (value.kind === 'externalInstance') {
		return (isFile(value.name) && /^(read|write|seek|tell|close)$/.test(name)) || undefined;
	}
	return value.kind === 'instance' && memberOf(linker, value, name, module) ? true : undefined;
}
