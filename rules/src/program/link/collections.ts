import { yielded } from './entered.ts';
import type { Linker } from './linker.ts';
import { eitherOf, ofEach, there, withNothing, type Either, type Value } from './value.ts';

type KeyedValue = Extract<Value, { kind: 'keyed' }>;

/** What a loop over a value of JavaScript goes through, and what brackets behind it give. */
export function itemOf(linker: Linker, of: Value): Value | undefined {
	switch (of.kind) {
		case 'items':
			return of.of;
		case 'keyed':
			// A key that is not there gives `undefined`.
			return of.how === 'record' ? withNothing(of.of) : of.how === 'set' ? of.of : entryOf(of);
		case 'tuple':
			return of.of.every(each => each) ? eitherOf(of.of as Value[], true) : undefined;
		case 'generator':
			return yielded(linker, of.of);
		case 'either':
			return ofCollections(of, each => itemOf(linker, each));
		// What is known of a package goes by its names.
		case 'class':
		case 'external':
			return of;
		default:
			return undefined;
	}
}

/** What destructuring takes from a place of a list. */
export function elementOf(of: Value, index: number): Value | undefined {
	if (of.kind === 'items') return of.of;
	return of.kind === 'tuple' ? of.of[index] : undefined;
}

/**
 * What a method such as `forEach` passes on. https://tc39.es/ecma262/#sec-array.prototype.foreach
 * https://tc39.es/ecma262/#sec-map.prototype.foreach https://tc39.es/ecma262/#sec-set.prototype.foreach
 */
export function passedByCollection(of: Value, index: number): Value | undefined {
	switch (of.kind) {
		case 'items':
			return index === 0 ? of.of : undefined;
		case 'tuple':
			return index === 0 && of.of.every(each => each) ? eitherOf(of.of as Value[], true) : undefined;
		case 'keyed':
			return of.how !== 'record' && (index === 0 || (index === 1 && of.how === 'set')) ? of.of : undefined;
		case 'either':
			return ofCollections(of, each => passedByCollection(each, index));
		default:
			return undefined;
	}
}

/** Nothing is gone through where there is nothing (`xs?.filter(f)`), so what comes of it is there. */
function ofCollections(of: Either, step: (value: Value) => Value | undefined): Value | undefined {
	const given = ofEach(there(of), step);
	if (given?.kind !== 'either' || !given.isOpen || !given.isChoice) return given;
	return eitherOf([{ kind: 'either', of: given.of, isChoice: true }], true);
}

/** https://tc39.es/ecma262/#sec-properties-of-the-map-prototype-object https://tc39.es/ecma262/#sec-properties-of-the-set-prototype-object */
export function memberOfKeyed(keyed: KeyedValue, name: string): Value | undefined {
	const { how, of } = keyed;
	if (how === 'record') return name in Object.prototype ? undefined : withNothing(of);
	if (how === 'map' && name === 'get') return { kind: 'callable', gives: withNothing(of) };
	if (name === 'values' || (name === 'keys' && how === 'set'))
		return { kind: 'callable', gives: { kind: 'items', of } };
	if (how === 'map' && name === 'entries') return { kind: 'callable', gives: { kind: 'items', of: entryOf(keyed) } };
	return undefined;
}

/**
 * `None` for a key that is not there is left out, as beside a class in an annotation: who calls a method has made sure.
 * https://docs.python.org/3/library/stdtypes.html#mapping-types-dict
 */
export function memberOfMapping(keyed: KeyedValue, name: string): Value | undefined {
	switch (name) {
		case 'get':
		case 'pop':
		case 'setdefault':
			return { kind: 'callable', gives: keyed.of };
		case 'values':
			return { kind: 'callable', gives: { kind: 'items', of: keyed.of } };
		case 'items':
			return { kind: 'callable', gives: { kind: 'items', of: entryOf(keyed) } };
		case 'popitem':
			return { kind: 'callable', gives: entryOf(keyed) };
		case 'copy':
			return { kind: 'callable', gives: keyed };
		default:
			return undefined;
	}
}

const entryOf = ({ of }: KeyedValue): Value => ({ kind: 'tuple', of: [undefined, of] });
