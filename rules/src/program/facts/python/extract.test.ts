import { describe, expect, it } from 'vitest';
import { loadPythonParser } from '../../../languages/python/parser/load.ts';
import type { ModuleFacts } from '../module-facts.ts';
import { printFacts, printValue } from '../print-facts.ts';
import { extractPython } from './extract.ts';

const parse = await loadPythonParser();
const factsOf = (text: string): ModuleFacts => extractPython(parse(text).ast).facts;

/** What is read, a module, and the lines that its facts must have. A line with `no ` in front must be missing. */
type Row = readonly [what: string, text: string, ...lines: string[]];

const names: readonly Row[] = [
	['a variable that is bound once is its value', 'x = A()', 'x = A()'],
	['None only keeps a place', 'x = None\nx = A()', 'x = A()'],
	['a name that is not described stays a name', 'x = -f()', 'x = one {?}'],
	['a name that `except` binds', 'try: pass\nexcept E as e: pass', 'e = one {?}'],
	['an operation may change it', 'x = A()\nx += 1', 'x = one {A() | ?}'],
	['a declared type', 'class S: pass\nx: S = make()', 'x = class S!'],
	[
		'imports',
		'import a.b\nimport a.b as c\nfrom ..p import y as z',
		'a = import a',
		'c = import a.b',
		'z = import ..p:y',
	],
	['an import with a fallback', 'try:\n import a as x\nexcept ImportError:\n import b as x', 'x = import a'],
	[
		'an import with a function as fallback',
		'try:\n from a import f\nexcept ImportError:\n def f(): pass',
		'f = import a:f',
	],
	[
		'an import under another error',
		'try:\n import a as x\nexcept OSError:\n import b as x',
		'x = any {import a | import b}',
	],
	['imports in branches', 'if c:\n import a as x\nelse:\n import b as x', 'x = any {import a | import b}'],
	['an import for types', 'if TYPE_CHECKING:\n from a import X\nelse:\n X = object', 'X = import a:X'],
	['functions in branches', 'if c:\n def f(): pass\nelse:\n def f(): pass', 'f = any {def f | def f}'],
	['a later function replaces', 'from a import f\ndef f(): pass', 'f = def f'],
	['what is unpacked', 'a, b = f(), g()\n(c, d), e = h()', 'a = f()', 'b = g()', 'd = h()[0][1]', 'e = h()[1]'],
	['behind a star nothing is known', 'a, *b, c = h()', 'a = h()[0]', 'b = one {?}', 'c = one {?}'],
	['loops', 'for x, y in f(): pass', 'x = item <f()>[0]', 'y = item <f()>[1]'],
	['global', '_c = None\ndef get():\n global _c\n _c = A()\n return _c', '_c = A()', 'def get() returns A()'],
	['nonlocal', 'def o():\n c = A()\n def i():\n  nonlocal c\n  c = B()\n return c', 'def o() returns one {A() | B()}'],
	['a walrus', 'if x := A(): pass', 'x = A()'],
	['import *', 'from .base import *\nx = Foo()\ny = abs()', 'x = import .base:Foo()', 'y = abs()', '* = import .base'],
	['__all__', '__all__ = ["a"]\n__all__ += ["b"]\n__all__.extend(["c"])\n__all__.append("d")', 'all: a b c d'],
	['an __all__ that is computed', '__all__ = ["a"]\n__all__.extend(more)', 'no all: a'],
	['a circle of variables', 'x = y\ny = x', 'x = one {?}', 'y = one {?}'],
];

const scopes: readonly Row[] = [
	['a parameter of a lambda', 's = A()\nf = lambda s: s.load()', 'lambda calls lambda(s).load'],
	['a comprehension keeps its names', 'y = A()\nxs = [y for y in ys()]', 'y = A()'],
	['a comprehension goes through its own', 'def f():\n [y.run() for y in ys()]', 'f calls item <ys()>.run'],
	['a class shows no names to its methods', 'x = A()\nclass S:\n x = B()\n def f(self): x.go()', 'S.f calls A().go'],
	['a class uses its own names', 'x = A()\nclass S:\n x = B()\n y = x', 'S.y: attribute B()'],
	['a default value is read outside', 'x = A()\ndef f(x=x.go()): pass', 'module calls A().go'],
	['local imports', 'def f():\n from a import b\n def i(): b()', 'i calls import a:b'],
	['a receiver in an inner function', 'class S:\n def f(self):\n  def g(): self.h()', 'g calls self S.h'],
	['a parameter of an inner function', 'class S:\n def f(self):\n  def g(a): a.h()', 'g calls g(a).h'],
];

const annotations: readonly Row[] = [
	['a class', 'def f(a: a.B) -> C: go()', 'def f(a: a.B!) -> C! returns nothing'],
	['what says nothing', 'from typing import Any\ndef f(a: Any, b: object): go()', 'def f(a, b) returns nothing'],
	[
		'a type variable',
		'from typing import TypeVar\nT = TypeVar("T")\ndef f(a: T) -> T: go()',
		'def f(a) returns nothing',
	],
	['a type parameter', 'def f[T](a: T) -> T: go()', 'def f(a) returns nothing'],
	['a type parameter of a class', 'class S[T]:\n def f(self, a: T): go()', 'def S.f(a) returns nothing'],
	[
		'unions',
		'from typing import Union\ndef f(a: Union[A, B, None], b: A | B): go()',
		'def f(a: one {A! | B!}, b: one {A! | B!}) returns nothing',
	],
	[
		'quotes',
		'def f(a: "list[B]", b: "A | None", c: "Optional[a.B]"): go()',
		'def f(a: items <B!>, b: A!, c: a.B!) returns nothing',
	],
	[
		'what one awaits',
		'import typing as t\ndef f() -> t.Coroutine[t.Any, t.Any, A]: go()',
		'def f() -> promised <A!> returns nothing',
	],
	[
		'what one goes through',
		'from typing import AsyncIterator\ndef f() -> AsyncIterator[A]: go()',
		'def f() -> items <A!> returns nothing',
	],
	[
		'what one calls',
		'from typing import Callable\ndef f(g: Callable[[int], A]): g()',
		'def f(g: callable <A!>) returns nothing',
		'f calls f(g)',
	],
	['a class itself', 'def f(a: type[A]): go()', 'def f(a: A) returns nothing'],
	[
		'aliases',
		'from typing import Optional\nX = Optional[A]\ntype Y = A | B\ndef f(a: X, b: Y): go()',
		'def f(a: A!, b: one {A! | B!}) returns nothing',
	],
	['marked aliases', 'from typing import TypeAlias\nX: TypeAlias = "A | B"', 'X = one {A! | B!}'],
	["a name of one's own", 'class list: pass\ndef f(a: list[int]): go()', 'def f(a: class list!) returns nothing'],
	[
		'Self',
		'from typing import Self\nclass S:\n def f(self) -> Self: ...',
		'abstract def S.f() -> self S returns ? | nothing',
	],
	['a list of the rest', 'def f(*a: A): a[0].go()', 'f calls items <A!>[0].go'],
];

const classes: readonly Row[] = [
	[
		'attributes',
		'class S:\n db: "Db"\n def __init__(self, p: P): self.p = p',
		'S.db: attribute Db!',
		'S.p: attribute P!',
	],
	[
		'attributes of a tuple',
		'class S:\n def f(self): self.r, self.t = A(), B()',
		'S.r: attribute A()',
		'S.t: attribute B()',
	],
	['attributes that are set later', 'class S:\n q = None\n def f(self): self.q = Q()', 'S.q: attribute Q()'],
	[
		'a method that is replaced',
		'class S:\n def m(self): return 1\n def f(self): self.m = g',
		'S.m: attribute one {def S.m | ?}',
	],
	[
		'methods in branches',
		'class S:\n if c:\n  def f(self): pass\n else:\n  def f(self): pass',
		'S.f: method any {def S.f | def S.f}',
	],
	[
		'properties',
		'class S:\n @property\n def a(self): return 1\n @a.setter\n def a(self, v): pass',
		'S.a: getter def S.a, set by def S.a',
	],
	[
		'using a property',
		'class S:\n @property\n def a(self): return 1\ndef f():\n S().a\n S().a = 1',
		'f gets class S().a',
		'f sets class S().a',
	],
	[
		'no property, no getter',
		'class S:\n def __init__(self): self.a = 1\n def f(self): return self.a',
		'no S.f gets self S.a',
	],
	[
		'super',
		'class S(B):\n def f(self): super().f()\n @classmethod\n def c(cls): super().c()',
		'S.f calls super S.f',
		'S.c calls static super S.c',
	],
	[
		"the receiver's class",
		'class S:\n def f(self): return type(self)()\n def g(self): return self.__class__()',
		'def S.f() returns static self S()',
		'def S.g() returns static self S()',
	],
	[
		'what a method gives its class by its name',
		'class S:\n @staticmethod\n def one():\n  S.a = T()\n  return S.a\n def f(self): return self.a.x()\n' +
			'def g():\n S.b = T()',
		'S.a: attribute T()',
		'def S.one() returns class S.a',
	],
	[
		'abstract',
		'class S:\n def f(self): ...\n def g(self): raise NotImplementedError',
		'abstract def S.f() returns ? | nothing',
		'abstract def S.g() returns ?',
	],
	[
		'bases and kinds',
		'from typing import Protocol\nclass A(B[T]): pass\nclass P(Protocol): pass\nclass M(metaclass=X): pass',
		'class A(B)',
		'class P(import typing:Protocol) interface',
		'class M() open',
	],
	[
		'odd names',
		'class S:\n def constructor(self): return 1\n toString = 1',
		'S.constructor: method def S.constructor',
		'S.toString: attribute plain',
	],
];

const calls: readonly Row[] = [
	['the callback of a builtin', 'def o():\n sorted(x, key=k)\n list(map(m, x))', 'o calls k', 'o calls m'],
	['a lazy builtin calls nothing yet', 'def o():\n map(m, x)', 'no o calls m'],
	[
		"names of one's own",
		'def o(map, sorted):\n sorted(x, key=k)\n for _ in map(m, x): pass',
		'no o calls k',
		'no o calls m',
		'o iterates o(map)()',
	],
	[
		'own partial and cast',
		'def partial(f): return f\ndef cast(a, b): return b\np = partial(g)\nc = cast(A, b)',
		'p = def partial()',
		'c = def cast()',
	],
	[
		'partial and cast',
		'from functools import partial\nimport typing\np = partial(g)\nc = typing.cast(A, b)',
		'p = bound <g>',
		'c = A!',
	],
	[
		'what goes through a generator',
		'def o():\n list(gen())\n [*gen()]\n next(gen())\n yield from gen()',
		'o iterates gen()',
		'generator def o() returns nothing',
	],
	[
		'managers',
		'async def f():\n async with a() as x: x.go()\n with p() as (m, n): n.go()',
		'f awaits enters a()',
		'f calls entered async <a()>.go',
		'f calls entered <p()>[1].go',
	],
	[
		'closing',
		'import contextlib\ndef f():\n with contextlib.closing(db()) as d: d.go()',
		'f enters db()',
		'f calls entered <db()>.go',
	],
	[
		'operators',
		'from pathlib import Path\np = Path("a") / "b"\nq = "a" % p\nr = A() | B()',
		'p = import pathlib:Path().__truediv__()',
		'q = plain',
		'r = A().__or__()',
	],
	[
		'a lock that is tried',
		'def o():\n l.acquire(False)\n l.acquire()\n q.get(timeout=0)',
		'o calls without waiting l.acquire',
		'o calls l.acquire',
		'o calls without waiting q.get',
	],
	[
		'a queue without a size',
		'import queue\nq = queue.Queue()\ndef o(): q.put(1)',
		'o calls without waiting import queue:Queue().put'.replace(':', '.'),
	],
	['a queue with a size', 'import queue\nq = queue.Queue(3)\ndef o(): q.put(1)', 'o calls import queue.Queue().put'],
	[
		'what is put elsewhere',
		'import requests\ns = requests.Session()\ndef o():\n requests.put(u)\n s.put(u)',
		'o calls import requests.put with u',
		'o calls import requests.Session().put with u',
	],
	[
		'a socket that does not wait',
		'import socket\ns = socket.socket()\ns.setblocking(False)\ndef o(): s.recv(1)',
		'o calls without waiting import socket.socket().recv',
	],
	[
		'endings',
		'def a():\n while True:\n  if x: return 1\ndef b():\n while True:\n  break',
		'def a() returns plain',
		'def b() returns nothing',
	],
	[
		'a match that takes all',
		'def b():\n match x:\n  case 1: return A()\n  case _: return B()',
		'def b() returns A() | B()',
	],
	[
		'builtins that only compute are no calls',
		'def o(len):\n len(x)\ndef p():\n isinstance(x, A)\n raise ValueError(open(x))',
		'o calls o(len) with x',
		'p calls open with x',
		'no p calls isinstance with x, A',
		'no p calls ValueError with open()',
	],
	['arguments', 'def o(): run(a, 1, cb, key=lambda: 1)', 'o calls run with a, ?, cb, key=def lambda'],
];

describe.each([
	['names', names],
	['scopes', scopes],
	['annotations', annotations],
	['classes', classes],
	['calls', calls],
] as const)('Python facts: %s', (_, rows) => {
	it.each(rows)('%s', (_what, text, ...lines) => {
		const printed = printFacts(factsOf(text));
		expect(printed).toEqual(expect.arrayContaining(lines.filter(line => !line.startsWith('no '))));
		for (const line of lines) if (line.startsWith('no ')) expect(printed).not.toContain(line.slice('no '.length));
	});
});

it('runs a comprehension in the order of Python', () => {
	const printed = printFacts(factsOf('xs = [g(y) for y in ys()]')).filter(line => line.startsWith('module '));
	expect(printed).toEqual(['module calls ys', 'module iterates ys()', 'module calls g with item <ys()>']);
});

it('loses one value of a text that is too deep, and nothing around it', () => {
	const printed = printFacts(factsOf(`def before(): pass\nx = a${'.b()'.repeat(1500)}\ndef after(): pass\n`));
	expect(printed).toEqual(expect.arrayContaining(['before = def before', 'x = one {?}', 'after = def after']));
});

describe('what runs once for each key', () => {
	it.each([
		['def f(k):\n if k not in kept:\n  kept[k] = load()\n  save()', 'f calls once for each key load', 'f calls save'],
		['def f(k):\n one = kept.get(k)\n if not one:\n  one = load()\n  kept[k] = one', 'f calls once for each key load'],
		[
			'def f(k):\n if k in kept:\n  return kept[k]\n kept[k] = load()\n save()',
			'f calls once for each key load',
			'f calls save',
		],
		['def f(k):\n try:\n  return kept[k]\n except KeyError:\n  kept[k] = load()', 'f calls once for each key load'],
		['def f(k):\n own = {}\n if k not in own:\n  own[k] = load()', 'f calls load'],
		['def f(k):\n if k not in kept:\n  load()', 'f calls load'],
	])('%s', (text, ...expected) => {
		const printed = printFacts(factsOf(`kept = {}\n${text}`));
		for (const each of expected) expect(printed).toContain(each);
	});
});

describe('what runs once', () => {
	const header = 'import functools\nfrom functools import lru_cache\nstore = None\n';
	it.each([
		['def f():\n global store\n if store is None:\n  store = load()\n return store', 'f calls once load'],
		['def f():\n global store\n if not store:\n  store = load()', 'f calls once load'],
		['def f():\n global store\n if store is not None:\n  return store\n store = load()', 'f calls once load'],
		['def f():\n global ready\n if not ready and wanted():\n  load()\n  ready = True', 'f calls once load'],
		['class A:\n @classmethod\n def f(cls):\n  if cls.one is None:\n   cls.one = load()', 'A.f calls once load'],
		['class A: pass\ndef f():\n if not A.one: A.one = load()', 'f calls once load'],
		['@lru_cache\ndef f(): return load()', 'once def f() returns load()'],
		['@functools.lru_cache(maxsize=None)\ndef f(): return load()', 'once def f() returns load()'],
		['class A:\n @staticmethod\n @functools.cache\n def f(): return load()', 'once def A.f() returns load()'],
		['class A:\n def f(self):\n  if self.pid != os.getpid(): load()', 'A.f calls once load'],
		['class A:\n def f(self):\n  if self.one is None:\n   self.one = load()', 'A.f calls once load'],
		['class A:\n def f(self):\n  if getattr(self, "one", None) is None:\n   self.one = load()', 'A.f calls once load'],
		['class A:\n def f(self):\n  if not hasattr(self, "one"):\n   self.one = load()', 'A.f calls once load'],
		[
			'class A:\n @staticmethod\n def f():\n  if not hasattr(A, "one") or A.one is None:\n   A.one = load()',
			'A.f calls once load',
		],
		[
			'class A:\n def f(self):\n  if not hasattr(self, "one") or self.one.closed:\n   self.one = load()',
			'A.f calls load',
		],
		[
			'class A:\n def f(self):\n  if hasattr(self, "one") and self.one is not None:\n   return self.one\n  self.one = load()',
			'A.f calls once load',
		],
		['class A:\n @functools.cache\n def f(self): return load()', 'once def A.f() returns load()'],
		['class A:\n @functools.cached_property\n def f(self): return load()', 'once def A.f() returns load()'],
	])('%j', (text, line) => expect(printFacts(factsOf(header + text))).toContain(line));

	it.each([
		['def f():\n if store is None:\n  store = load()\n return store', 'f calls load'],
		['def f(store):\n if store is None:\n  store = load()\n return store', 'f calls load'],
		['def f():\n global store\n if store is None:\n  load()', 'f calls load'],
		['def f():\n global store\n if store:\n  store = load()', 'f calls load'],
		['class A:\n def f(self, a):\n  if a.one is None:\n   a.one = load()', 'A.f calls load'],
		[
			'class A:\n def f(self, a):\n  if a not in self.all:\n   self.all[a] = load()',
			'A.f calls once for each key load',
		],
		['@lru_cache\ndef f(name): return load(name)', 'def f(name) returns load()'],
		['class A:\n @functools.cache\n def f(self, a): return load()', 'def A.f(a) returns load()'],
		['def f():\n global store\n if not store:\n  def g():\n   load()\n  store = g', 'g calls load'],
	])('and not %j', (text, line) => expect(printFacts(factsOf(header + text))).toContain(line));
});

it('survives being stored', () => {
	const facts = factsOf('class S:\n def __init__(self, *a: A): self.x = [b for b in a]\n__all__ = ["S"]\n');
	expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

it('describes nodes that no fact needed', () => {
	const { ast } = parse('class S:\n def f(self, x=A()): return [y for y in self.z]\n');
	const extraction = extractPython(ast);
	const [cls] = ast.body;
	const method = cls?.type === 'ClassDef' ? cls.body[0] : undefined;
	if (method?.type !== 'FunctionDef') throw new Error('not the tree that was written');
	const [returned] = method.body;
	if (returned?.type !== 'Return' || returned.value?.type !== 'ListComp') throw new Error('no list');
	const { facts } = extraction;
	expect(printValue(facts, extraction.describe(method.args.defaults[0]!))).toBe('A()');
	expect(printValue(facts, extraction.describe(returned.value.elt))).toBe('item <self S.z>');
});
