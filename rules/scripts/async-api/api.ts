/** A type as far as the table speaks of it: see `PackageTable.api` for how it is written. */
export type ApiType =
	| { readonly kind: 'class'; readonly key: string }
	| { readonly kind: 'items'; readonly of?: ApiType }
	| { readonly kind: 'tuple'; readonly of: readonly (ApiType | undefined)[] }
	| { readonly kind: 'either'; readonly of: readonly ApiType[] }
	| { readonly kind: 'coroutine' | 'request' | 'manager' | 'awaitable'; readonly of?: ApiType };

export interface ApiMember {
	/** An attribute or a property; otherwise a function, and the type is what calling it gives. */
	readonly isAttribute?: true;
	/** Absent: nothing that matters, or nothing that is known. */
	readonly type?: ApiType;
}

export interface ApiClass {
	readonly key: string;
	/** In the order of their language. */
	readonly ancestors: readonly string[];
	readonly members: ReadonlyMap<string, ApiMember>;
}

export interface Api {
	readonly classes: Map<string, ApiClass>;
	readonly functions: Map<string, ApiMember>;
	/** Public names of classes and functions, and the names that the table has for them. */
	readonly aliases: Map<string, string>;
}

export function textOf(type: ApiType | undefined, name: (key: string) => string): string {
	switch (type?.kind) {
		case undefined:
			return '';
		case 'class':
			return name(type.key);
		case 'items':
			return `[${textOf(type.of, name)}]`;
		case 'tuple':
			return `(${type.of.map(each => textOf(each, name)).join()})`;
		case 'either':
			return type.of.map(each => textOf(each, name)).join('|');
		case 'coroutine':
			return `!${textOf(type.of, name)}`;
		case 'request':
			return `@${textOf(type.of, name)}`;
		case 'awaitable':
			return `~${textOf(type.of, name)}`;
		case 'manager':
			return `%${textOf(type.of, name)}`;
	}
}

/** The type that a text says, with names in full. */
export function typeFrom(text: string): ApiType | undefined {
	const inner = text.slice(1);
	switch (text[0]) {
		case '!':
			return { kind: 'coroutine', of: typeFrom(inner) };
		case '@':
			return { kind: 'request', of: typeFrom(inner) };
		case '%':
			return { kind: 'manager', of: typeFrom(inner) };
		case '[':
			return { kind: 'items', of: typeFrom(inner.slice(0, -1)) };
		case '(':
			return { kind: 'tuple', of: inner.slice(0, -1).split(',').map(typeFrom) };
		case undefined:
		case '-':
			return undefined;
		default:
			return { kind: 'class', key: text };
	}
}

/** The classes that a type speaks of. */
export function classesIn(type: ApiType | undefined): string[] {
	if (!type) return [];
	if (type.kind === 'class') return [type.key];
	if (type.kind === 'tuple' || type.kind === 'either') return type.of.flatMap(classesIn);
	return classesIn(type.of);
}

/** The type without the classes that are not kept; undefined where nothing is left to say. */
export function keeping(type: ApiType | undefined, isKept: (key: string) => boolean): ApiType | undefined {
	if (!type) return undefined;
	switch (type.kind) {
		case 'class':
			return isKept(type.key) ? type : undefined;
		case 'items': {
			const of = keeping(type.of, isKept);
			return of && { ...type, of };
		}
		case 'tuple': {
			const of = type.of.map(each => keeping(each, isKept));
			return of.some(each => each) ? { ...type, of } : undefined;
		}
		case 'either': {
			const of = type.of.map(each => keeping(each, isKept));
			return of.every(each => each !== undefined) ? { ...type, of } : undefined;
		}
		default:
			return { ...type, of: keeping(type.of, isKept) };
	}
}
