import type { ModuleFacts } from '../facts/module-facts.ts';
import type { Value } from './value.ts';

/** What is known of names that the project does not contain. One for each language; names are the keys of its knowledge. */
export interface Library {
	/** A module from outside, or with a name what it exports under it. */
	imported(module: string, name?: string): Value;
	/** A name that nothing in a file binds. */
	global(name: string): Value | undefined;
	/** A member of an external thing, or of an instance of an external class. */
	member(of: string, name: string, isInstance: boolean): Value | undefined;
	/** What a call gives, in a file with these facts. */
	call(name: string, facts: ModuleFacts): Value | undefined;
	/** What `new` gives. */
	construct(name: string): Value | undefined;
	/** What a value is whose annotation has this name. */
	instance(name: string): Value | undefined;
	/** What brackets behind an instance of an external class give. */
	item?(of: string): Value | undefined;
	/** What awaiting an instance gives; undefined for what cannot be awaited, as far as is known. A lazy one does nothing until then. */
	awaited(name: string): { readonly of?: Value; readonly isLazy: boolean } | undefined;
	/** What `async with` binds of an instance, or what `async for` goes through in it. */
	given(name: string, method: '__aenter__' | '__anext__'): Value | undefined;
	/** A base class without members that matter. */
	isRoot(name: string): boolean;
	/** What a decorator does to a function: `keeps` it as it is, or makes a context manager of a generator. */
	decorator(name: string): 'keeps' | 'manager' | 'asyncManager' | undefined;
	/** The key under which knowledge has what a call of this name does. */
	called(name: string, isConstruct: boolean): string;
}
