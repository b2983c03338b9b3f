/**
 * What one file says, as plain data that can be stored: one shape for both languages, made in one walk over the tree,
 * by the text alone. Nothing in it depends on another file; what names mean elsewhere is found when facts are linked.
 */
export interface ModuleFacts {
	readonly language: 'ecmascript' | 'python';
	/** Everything that the other parts speak of, each distinct value once. A `ValueId` is an index into this list. */
	readonly values: readonly ValueFacts[];
	readonly functions: readonly FunctionFacts[];
	readonly classes: readonly ClassFacts[];
	/**
	 * What other files can import. JavaScript: the exported names, `default` among them. Python: every name that the top
	 * level binds.
	 */
	readonly exports: Readonly<Record<string, ValueId>>;
	/** `export * from …`, `from … import *`, in the order of the text. */
	readonly stars: readonly ImportFrom[];
	/** `module.exports = value`: what `require()` of this file gives, in place of an object of its exports. */
	readonly commonjs?: ValueId;
	/** Python's `__all__`, where the text spells it out: the names that `import *` takes. */
	readonly all?: readonly string[];
	/**
	 * Python: names of the module that come from the environment, and are false (`flag`) or nothing (`text`) in one that
	 * says nothing.
	 */
	readonly switches?: Readonly<Record<string, 'flag' | 'text'>>;
	/** Every module that the file names in an import, also for types and inside functions, each once. */
	readonly imports: readonly ImportFrom[];
}

/** Index into `ModuleFacts.values`. */
export type ValueId = number;
/** Index into `ModuleFacts.functions`. */
export type FunctionId = number;
/** Index into `ModuleFacts.classes`. */
export type ClassId = number;

/** Half-open, in UTF-16 code units from the start of the text. */
export type Span = readonly [start: number, end: number];

export interface ImportFrom {
	/** As written: `./store.js`, `lodash`, `package.module`, empty for Python's `from . import x`. */
	readonly specifier: string;
	/** Python: the dots before the name. 0 or absent: absolute. */
	readonly level?: number;
}

/** How a collection has what it holds: under keys, as it is (what can be gone through alike), or as properties of an object. */
export type Keyed = 'map' | 'set' | 'record';

/**
 * A value as the text describes it: how it comes about, not yet what it is. A variable that is bound once is the value
 * that it is bound to. What cannot be described has no `ValueFacts` at all: the fields that would hold it are left out.
 */
export type ValueFacts =
	| { readonly kind: 'function'; readonly function: FunctionId }
	| { readonly kind: 'class'; readonly class: ClassId }
	/** A module, or with `name` what it exports under that name (`default` for a default import). */
	| ({ readonly kind: 'import'; readonly name?: string } & ImportFrom)
	/** A name that nothing in the file binds: `fetch`, `console`; Python's builtins without a prefix: `open`. */
	| { readonly kind: 'global'; readonly name: string }
	/** `this`, `self`, `cls`: an instance of a class, or of one that extends it; with `isStatic` the class itself. */
	| { readonly kind: 'self'; readonly class: ClassId; readonly isStatic: boolean }
	/** `super`, `super()`: what the bases of a class have, seen from that class. */
	| { readonly kind: 'super'; readonly class: ClassId; readonly isStatic: boolean }
	/** A parameter without an annotation that tells more. `index` counts without `self`/`cls`. */
	| { readonly kind: 'parameter'; readonly function: FunctionId; readonly index: number }
	| { readonly kind: 'member'; readonly of: ValueId; readonly name: string }
	/** What a call gives. */
	| {
			readonly kind: 'call';
			readonly of: ValueId;
			/** JavaScript: what is given is a function that runs this one: `promisify(readFile)`. */
			readonly promisifies?: ValueId;
			/** TypeScript: the function among its arguments, of a call that is kept: `singleton('engine', makeEngine)`. */
			readonly given?: { readonly index: number; readonly value: ValueId };
			/** Python: what a mapping gives in place of what is not in it: `d.get(key, other)`; null where it is not described. */
			readonly orElse?: ValueId | null;
	  }
	/** What `new` gives. */
	| { readonly kind: 'construct'; readonly of: ValueId }
	| { readonly kind: 'awaited'; readonly of: ValueId }
	/** What `with … as name` binds. */
	| { readonly kind: 'entered'; readonly of: ValueId; readonly isAsync: boolean }
	/** A value whose annotation names this class, interface or library type. */
	| { readonly kind: 'instance'; readonly of: ValueId }
	/** Something that can be awaited and gives this, when that is known: `Promise<Store>`, `Coroutine[…]`, `import()`. */
	| { readonly kind: 'promised'; readonly of?: ValueId }
	/** Something that can be called, by a declaration without a body: a function type, an overload, a method signature. */
	| { readonly kind: 'callable'; readonly gives?: ValueId }
	/** Calling this calls `of`: `partial(f, 1)`, `f.bind(x)`, a wrapper that keeps what it wraps. */
	| { readonly kind: 'bound'; readonly of: ValueId }
	/** An object literal, when all of its keys are written out; also `{ a, b }` of `module.exports`. */
	| { readonly kind: 'object'; readonly members: Readonly<Record<string, ValueId>> }
	/** A list or an array of one kind of thing; `isAsync`: what `async for` goes through. */
	| { readonly kind: 'items'; readonly of?: ValueId; readonly isAsync?: true }
	/** A map, a set or a record, by what it holds; Python: a mapping. */
	| { readonly kind: 'keyed'; readonly how: Keyed; readonly of: ValueId }
	/**
	 * One of the things of a list: a loop variable, a destructured element. `underKey`: Python's `d[key]`, where a loop over
	 * a mapping goes through its keys.
	 */
	| { readonly kind: 'item'; readonly of: ValueId; readonly underKey?: true }
	/** JavaScript: what a method of a collection passes to the function that it calls for each: `xs.map(x => …)`. */
	| { readonly kind: 'passed'; readonly of: ValueId; readonly index: number }
	/** Python: what a test around has asked to be `to`; `of` is what it may be elsewhere, where that is described. */
	| { readonly kind: 'narrowed'; readonly of?: ValueId; readonly to: ValueId }
	/** A tuple that is written out; an element that is not described is null. */
	| { readonly kind: 'tuple'; readonly of: readonly (ValueId | null)[] }
	| { readonly kind: 'element'; readonly of: ValueId; readonly index: number }
	/**
	 * One or another. `isChoice`: the expression itself chooses (`a ? b : c`, `a || b`, `x if c else y`), so each can be
	 * meant; without it a variable is bound several times and only what all have in common is sure.
	 * `isOpen`: there are further bindings that are not described.
	 * `orNothing`: it may also be `null` or `undefined`, which have no members and cannot be called.
	 * `fallsBack`: the last is taken where those before it are nothing (`a ?? b`), so only the last can be nothing.
	 */
	| {
			readonly kind: 'either';
			readonly of: readonly ValueId[];
			readonly isChoice?: true;
			readonly isOpen?: true;
			readonly orNothing?: true;
			readonly fallsBack?: true;
	  }
	/** A literal or an operation: a string, a number, a template; nothing that one waits for, calls or enters. */
	| { readonly kind: 'plain' };

export interface FunctionFacts {
	/** As people say it: `load`, `Store.load`, `callback of map`, `lambda`. */
	readonly name: string;
	/** The name; for a function without one its first token. */
	readonly at: Span;
	/** ECMAScript: of a function that takes something, where its body stands. */
	readonly body?: Span;
	readonly isAsync: boolean;
	readonly isGenerator: boolean;
	/** The class whose method it is. */
	readonly class?: ClassId;
	/** A function that is run where it stands, once or more, before the expression around it ends: an arrow passed to `map`, an IIFE, the executor of a promise. */
	readonly runsIn?: FunctionId;
	/** JavaScript: it is called where it is written, and so exactly once each time: an IIFE. */
	readonly isCalledThere?: true;
	/** Python, outermost first. JavaScript: a method's decorators. An empty list is left out. A decorator that is not described is null. */
	readonly decorators?: readonly (ValueId | null)[];
	/** Without `self` and `cls`. */
	readonly parameters: readonly ParameterFacts[];
	/** What the body runs itself, in the order of the text; nested functions have their own list. */
	readonly calls: readonly CallFacts[];
	/** What its `return`s give, each distinct value once; null among them for one that is not described. */
	readonly returns: readonly (ValueId | null)[];
	/** Python: the same of its `yield`s. */
	readonly yields?: readonly (ValueId | null)[];
	/** True when it can also end without a value. */
	readonly endsWithout: boolean;
	/** What the return annotation says, as the value that a call gives (for an `async` function written with `Promise<…>` that promise; for Python's `async def` what awaiting it gives). */
	readonly gives?: ValueId;
	/**
	 * TypeScript: the parameter whose function gives what it gives, by their types: 1 of `function once<T>(key: string, make:
	 * () => T): T`.
	 */
	readonly givesResultOf?: number;
	/** JavaScript: the members that `new` of it has, where they are assigned to its `prototype`. */
	readonly prototype?: ClassId;
	/** TypeScript: an `object` of what a namespace of the same name adds to it. */
	readonly namespace?: ValueId;
	/**
	 * An error can leave it that none of its calls brings: a `throw`, an `await` of something that is kept, a call that is
	 * not described, outside a `try` that ends errors. ECMAScript, `onTheSpot`: only by such calls that are tests, operands
	 * or statements of their own (they may throw, and a promise of theirs is not the function's), or, `told`, also by a
	 * `throw` of a `catch` that has told somebody of the error before.
	 */
	readonly throws?: true | 'told' | 'onTheSpot';
	/** Calls that are not described, and so are not in `calls`: how many. */
	readonly undescribed?: number;
	/**
	 * Its body runs once while the program or the receiver lives: under `functools.cache`, without a parameter that it could
	 * depend on, or a cached property.
	 */
	readonly isRunOnce?: true;
	/** Its body runs once for each set of arguments. */
	readonly isCached?: true;
	/** A body of nothing but `raise NotImplementedError`, `...`, `pass` or a docstring; an abstract method. */
	readonly isAbstract?: true;
}

export interface ParameterFacts {
	readonly name: string;
	/** What its annotation says. */
	readonly value?: ValueId;
	readonly isRest?: true;
	/** Python: what it is when nobody passes it, where that is a literal. */
	readonly default?: LiteralFacts;
}

/** What is known of a literal, or of what makes one each time: `None`, `'a'`, `f'{a}'`, `[]`. */
export interface LiteralFacts {
	readonly kind: 'literal';
	/** The name of its builtin type; `None` for that. */
	readonly type: string;
	/** Whether a test takes it for true; absent where that shows only when it runs. */
	readonly isTrue?: boolean;
	/** What two equal ones have in common; absent for long ones and for what is made. */
	readonly text?: string;
}

/** A parameter of a function, in a place where it still is what the caller has passed. */
export interface ParameterFact {
	readonly kind: 'parameter';
	readonly function: FunctionId;
	readonly index: number;
}

/** An argument, as far as tests in what is called may ask for it; null for one that is not described. */
export type PassedFacts = LiteralFacts | ParameterFact | ValueId | null;

/** What tests ask of the arguments of a function. Null stands for a test of something else. */
export type Condition =
	/** `if path`, `path is None`, `path == 'a'`, `isinstance(path, str)`, `hasattr(path, 'read')`. */
	| { readonly kind: 'true'; readonly of: ParameterFact }
	| { readonly kind: 'none'; readonly of: ParameterFact }
	| { readonly kind: 'equal'; readonly of: ParameterFact; readonly to: LiteralFacts }
	| ({ readonly kind: 'instance'; readonly of: ParameterFact; readonly types: readonly (ValueId | null)[] } & Demanded)
	| ({ readonly kind: 'having'; readonly of: ParameterFact; readonly name: string } & Demanded)
	/** `if constants.DEBUG`: a name of another module, which may be one of its `switches`. */
	| { readonly kind: 'switch'; readonly is: ValueId }
	| { readonly kind: 'not'; readonly of: Condition }
	| { readonly kind: 'all' | 'any'; readonly of: readonly (Condition | null)[] };

/** `isDemanded`: for every other type there is an error, so nothing is chosen here. */
interface Demanded {
	readonly isDemanded?: true;
}

export interface CallFacts {
	readonly callee: ValueId;
	/**
	 * `call`: `f()`. `construct`: `new C()`. `get`, `set`: reading a property that may have a getter, assigning to one that
	 * may have a setter. `enter`: the manager of a `with`. `iterate`: what a `for` or a spread goes through.
	 */
	readonly how: 'call' | 'construct' | 'get' | 'set' | 'enter' | 'iterate';
	/** The smallest token that tells what is called: the last name of the callee. */
	readonly at: Span;
	/** Stands directly under an `await` (`async with` and `async for` for `enter` and `iterate`). */
	readonly isAwaited?: true;
	/**
	 * Positional arguments, only up to the last one that can be called or is otherwise worth following (a function, a
	 * name, a member); null for one that is not. Left out when empty.
	 */
	readonly arguments?: readonly (ValueId | null)[];
	/** The same for Python's keyword arguments. */
	readonly keywords?: Readonly<Record<string, ValueId>>;
	/**
	 * Its errors end in the function: `thrown` for those that come while it runs or while it is awaited, `rejected` also for
	 * the promise that it gives, wherever that goes. In a handler itself only what is awaited counts as able to fail.
	 */
	readonly caught?: 'thrown' | 'rejected';
	/**
	 * Runs once while the program lives: a test has found a variable of the module, or one of a class, empty, and the branch
	 * fills it. In Python also an attribute of the receiver: once while that lives.
	 */
	readonly once?: true;
	/** Runs once for each key: a test has found nothing under it in a mapping or a table that lasts, and the branch fills it. */
	readonly kept?: true;
	/**
	 * Runs only when somebody has turned it on: a test asks a setting of the instance whose default says no, a variable of
	 * the environment, or for a thread that is not there.
	 */
	readonly offByDefault?: true;
	/** The arguments make sure that it does not wait: `lock.acquire(blocking=False)`, `writeSync(1, …)`. */
	readonly neverWaits?: true;
	/** JavaScript: makes a server, or lets it listen, that has nobody to serve and that the same function closes again. */
	readonly isClosedAgain?: true;
	/** Python: what the arguments of the functions around have to be, or the call does not run. */
	readonly when?: Condition;
	/** Python: all positional arguments. Absent where the text does not tell them all. */
	readonly passes?: readonly PassedFacts[];
	/** Python: those with a name, together with `passes`. */
	readonly passesNamed?: Readonly<Record<string, PassedFacts>>;
}

export interface ClassFacts {
	readonly name: string;
	readonly at: Span;
	/** In order; null for one that is not described. */
	readonly bases: readonly (ValueId | null)[];
	/** Of instances: methods, fields, attributes assigned through `self`/`this` anywhere in the class. */
	readonly members: Readonly<Record<string, MemberFacts>>;
	/** JavaScript's static members. In Python all are in `members`. */
	readonly statics?: Readonly<Record<string, MemberFacts>>;
	readonly decorators?: readonly (ValueId | null)[];
	/** TypeScript: an `object` of what a namespace of the same name adds to it. */
	readonly namespace?: ValueId;
	/** An interface, a type literal, a Protocol: it says what is there and has no body. */
	readonly isInterface?: true;
	/** It has members whose names only show when it runs (`[key]() {}`, `__getattribute__`, a metaclass, a Proxy). */
	readonly isOpen?: true;
}

export interface MemberFacts {
	readonly kind: 'method' | 'classmethod' | 'staticmethod' | 'getter' | 'attribute';
	/** A `function` for methods and getters. For attributes the value, `either` of several assignments; absent: not described. */
	readonly value?: ValueId;
	/** The function that assigning to a property runs. */
	readonly setter?: ValueId;
	/** Python's `cached_property`: the getter runs once. */
	readonly isCached?: true;
}
