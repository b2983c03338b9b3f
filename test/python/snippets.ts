/** Pieces of Python that CPython and we must read alike: constructs that libraries seldom have, and where positions are odd. */
export const SNIPPETS: readonly (readonly [title: string, text: string])[] = [
	['an empty file', ''],
	['comments alone', '# one\n\n# two'],
	['f-strings with everything', "f'{a!r:>{w}}' f\"{b=}\" f'''{c:%H:%M}{{}}\n{d['x']}'''"],
	['nested f-strings with the same quotes', "f'{f'{a}'}' f'{x + f'{y:{z}}'}'"],
	['an f-string with = and a conversion', "f'{a = !s}' f'{b=:>10}' f'{ c = }'"],
	['raw f-strings and escapes', "rf'\\n{a}\\d' f'\\N{EM DASH}{b}\\x41'"],
	['a lambda and a dictionary in an f-string', "f'{(lambda x: x)(1)}{ {1: 2}[1] }'"],
	['template strings', "t'{a!r:>{w}} text {b=}'"],
	['strings side by side', "x = ('a' \"b\"\n     'c')\ny = b'a' b'\\xff\\0'"],
	['a mixture of strings and f-strings', "x = 'a' f'{b}' 'c' f'd' ''"],
	['prefixes', "u'a' U'b' R'\\n'; Rb'\\n' BR'c' rB'd'"],
	['a backslash before the closing quote', "r'\\\\' r'\\'' '\\\\'"],
	['line continuations and form feeds', 'x = 1 + \\\n    2\n\x0cy = 3'],
	['carriage returns', 'if a:\r\n    b\r\nelse:\r\n    c\r\nx = """1\r\n2"""\r\n'],
	['characters outside the basic plane', "x = '𝄞'; 𝓃𝒶𝓂𝑒 = f'𝄞{é}𝄞'; y = 1"],
	['numbers', '0xFF_ff, 0o17, 0b1_0, 1_000, 1e3, .5, 5., 1E-3, 2j, 1.5J, 00, 123456789012345678901234567890, 1e400'],
	['operators', 'a ** -b ** c // d @ e % ~f << g >> h & i | j ^ k'],
	['chained comparisons', 'a < b <= c == d != e is f is not g in h not in i > j >= k'],
	['boolean operators', 'a and b and c or d or (e or f) and not g'],
	['conditional expressions', 'a if b else c if d else e'],
	['parentheses', '((a)); (a).b; (a)(b); (a) + (b); (yield_); (a, b); (a,); ()'],
	['tuples without parentheses', 'x = 1,\nfor a, in b,: pass\nreturn_ = yield_, *z\ndel a, (b, c), [d]'],
	['slices', 'a[1], a[1:2], a[:], a[::2], a[1:2, ::3], a[b,], a[*c], a[(1, 2)], a[b := 1], a[1:2,]'],
	['calls', 'f(a, *b, c=d, **e); f(x for x in y); f(a)(b)(c); f(*a, *b, **c, **d); f((x for x in y), 1); f(a := 1)'],
	[
		'comprehensions',
		'[a for b in c if d if e for f, g in h]; {a: b for c in d}; {a for b in c}; (a for b in c); [x async for x in y]',
	],
	['dictionaries and sets', '{}, {**a, 1: 2, **b}, {1, *a}, {1: 2,}'],
	['lambdas', 'lambda: 0; lambda a, /, b=1, *c, d, e=2, **f: (a, b); lambda *, a: a; lambda *a: a'],
	[
		'parameters',
		'def f(a, b: int = 1, /, c=2, *args: str, d, e: int = 3, **kwargs: "x") -> None: ...\ndef g(*, a): ...\ndef h(a, /): ...',
	],
	['starred annotations', 'def f(*args: *Ts): ...'],
	['decorators', '@a\n@b.c(d)\n@e[f]\nasync def g():\n    pass\n\n@h\nclass I(J, metaclass=K, *L, **M): x: int = 1'],
	[
		'type parameters',
		'def f[T: int, *Ts, **P](x: T) -> T: ...\nclass A[T: (int, str)](B[T]): ...\ntype X[T] = list[T]\ntype Y = int',
	],
	[
		'`type`, `match`, `case`, `print` and `exec` as names',
		'type = 1\ntype(x).y = z\nmatch = case = 2\nmatch(x)\nmatch[x]\nprint(a), b\nprint >> f, x\nprint\nexec(a)\n_ = type',
	],
	[
		'annotations',
		'x: int\ny: list[int] | None = 1\na.b: c = d\n(z): int = 3\nself.x: dict[str, list[a.b]] = {}\nw: "str" = yield_\nv: Callable[[int], str]\nu: x.y[z]\nt: (int)\ns: a if b else c\nr: [int]\nq: not_(x)\np: lambda: 0',
	],
	['assignments', 'a = b = c, d = e\na += 1\na[b] **= c\na.b //= d\n*a, b = c\n[a, *b] = c\n(a) = 1\na @= b; a >>= c'],
	['if chains', 'if a: b\nelif c: d\nelif e:\n    f\nelse:\n    g'],
	['loops', 'for a in b:\n    pass\nelse:\n    c\nwhile d: e\nelse: f\nfor a[b], c.d in e: pass'],
	[
		'asynchronous statements',
		'async def f():\n    async for a in b: await c\n    async with d as e, g: pass\n    return [await x for x in y]\n    await (await z).w',
	],
	[
		'with statements',
		'with a: pass\nwith a as b: pass\nwith (a as b): pass\nwith (a, b): pass\nwith (a, b) as c: pass\nwith (a as b, c as d,): pass\nwith (a): pass\nwith (yield_): pass\nwith a as (b, c), d as e.f, g as h[i]: pass\nwith (a, *b): pass\nwith (a := b): pass\nwith (a).b as c: pass\nwith (): pass\nwith (a, b).c: pass',
	],
	[
		'try statements',
		'try: a\nexcept: b\ntry: a\nexcept B as c: d\nexcept (E, F): g\nelse: h\nfinally: i\ntry: a\nfinally: b',
	],
	['exception groups', 'try: a\nexcept* B: c\nexcept* (D, E) as f: g'],
	['except without parentheses', 'try: a\nexcept B, C: d'],
	[
		'raise, assert, global, nonlocal',
		'def f():\n    global a, b\n    nonlocal c\n    raise\n    raise D\n    raise E from F\n    assert g\n    assert h, "i"',
	],
	[
		'imports',
		'import a\nimport a.b.c as d, e\nfrom a import b as c, d\nfrom . import a\nfrom .. import (b,\n  c as d,)\nfrom .a.b import *\nfrom ... import x\nfrom __future__ import annotations',
	],
	[
		'yield',
		'def f():\n    yield\n    yield a, b\n    x = yield\n    y = yield from z\n    (yield)\n    return (yield w), *v',
	],
	['walrus', 'if (a := b) and (c := d): pass\n[y := 1, y ** 2]\nf(x := 1, z=(w := 2))'],
	[
		'match: literals and captures',
		'match a:\n    case 1 | -1 | 1.5 | "x" | b"y" | None | True | -1j | 1 + 2j | -1 - 2j: pass\n    case x: pass\n    case _: pass\n    case a.b.c: pass\n    case "a" "b": pass',
	],
	[
		'match: sequences and mappings',
		'match a, *b:\n    case [x, *rest]: pass\n    case (x, y) | [z, *_] if w: pass\n    case x, y,: pass\n    case *a, b: pass\n    case {"k": v, -1: 2, a.b: c, **rest}: pass\n    case {}: pass\n    case []: pass\n    case (): pass\n    case (x): pass\n    case (x,): pass\n    case {**rest}: pass',
	],
	[
		'match: classes and names',
		'match a,:\n    case A(): pass\n    case a.B(1, x, c=2, d=E(f)): pass\n    case (1 | 2) as x: pass\n    case [1 as y, {"k": z as w}]: pass\n    case int(): pass\n    case A(x=-1, y=None): pass',
	],
	['ellipsis and docstrings', '"""doc"""\n...\nclass A:\n    "doc"\n    def f(self): ...'],
	['semicolons', 'a; b; c = 1;\nif x: y; z;'],
	['await where it is not asynchronous', 'await x\nasync for a in b: pass'],
	['star expressions', 'a = *b, *c\nreturn_ = [*a, *b]\nprint(*a)\nfor x in *a, *b: pass'],
	['comments between clauses', 'if a:  # one\n    b\n# two\nelse:  # three\n    # four\n    c\n# five\n'],
];

/** Newer than tree-sitter-python 0.25. https://peps.python.org/pep-0696/ */
export const GRAMMAR_LACKS: readonly (readonly [title: string, text: string])[] = [
	['defaults of type parameters', 'def f[T = int](x: T) -> T: ...'],
];
