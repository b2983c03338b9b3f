"""Call sites of a Python package, resolved over CPython's own ast by simple rules. Prints JSON.

Resolves: functions and classes of the module, names imported from modules of the package, members of such modules,
methods of `self`, `cls` and `super()` along base classes that resolve, `Class.method`, instances kept in a variable or
an attribute (`x = Class()`, `self.x = Class()`, `x: Class`), and methods whose name the package defines once.
"""
import ast
import json
import os
import sys

folder = os.path.realpath(sys.argv[1])
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
modules = {}


class Module:
    def __init__(self, path, name, is_package):
        self.path, self.name, self.is_package = path, name, is_package
        self.text = open(path, encoding="utf8").read()
        self.tree = ast.parse(self.text)
        self.lines = [0]
        for line in self.text.split("\n"):
            self.lines.append(self.lines[-1] + len(line.encode("utf-16-le")) // 2 + 1)
        self.written = [line.encode() for line in self.text.split("\n")]
        self.names = {}
        for node in self.tree.body:
            self.declare(node)

    def declare(self, node):
        if isinstance(node, FUNCTIONS):
            self.names[node.name] = ("function", self, node, None)
        elif isinstance(node, ast.ClassDef):
            self.names[node.name] = ("class", self, node)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = self.name.split(".")
                keep = len(parts) - node.level + (1 if self.is_package else 0)
                base = ".".join(parts[:keep] + ([node.module] if node.module else []))
            for alias in node.names:
                self.names[alias.asname or alias.name] = ("import", base, alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    self.names[alias.asname] = ("module", alias.name)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            for child in node.body:
                self.declare(child)

    def offset(self, line, column):
        return self.lines[line - 1] + len(self.written[line - 1][:column].decode().encode("utf-16-le")) // 2


for root, _, files in os.walk(folder):
    for file in sorted(files):
        if not file.endswith(".py"):
            continue
        path = os.path.join(root, file)
        parts = os.path.relpath(path, os.path.dirname(folder))[:-3].split(os.sep)
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        try:
            modules[name] = Module(path, name, is_package)
        except SyntaxError:
            pass


def lookup(module, name, depth=0):
    found = module.names.get(name)
    if not found or depth > 8:
        return None
    if found[0] == "import":
        target = modules.get(found[1])
        inner = target and lookup(target, found[2], depth + 1)
        if inner:
            return inner
        full = f"{found[1]}.{found[2]}".strip(".")
        return ("module", full) if full in modules else None
    if found[0] == "module":
        return found if found[1] in modules else None
    return found


def class_of(module, node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return None
    if isinstance(node, ast.Name):
        found = lookup(module, node.id)
        return found if found and found[0] == "class" else None
    return None


def method(cls, name, seen=0, skip=False):
    _, module, node = cls
    if not skip:
        for child in node.body:
            if isinstance(child, FUNCTIONS) and child.name == name:
                return ("function", module, child, cls)
    for base in node.bases if seen < 8 else []:
        above = class_of(module, base)
        found = above and method(above, name, seen + 1)
        if found:
            return found
    return None


def own_nodes(body):
    pending = list(body)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, FUNCTIONS + (ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))


def attribute_class(cls, name, seen=0):
    _, module, node = cls
    for child in node.body:
        if isinstance(child, ast.AnnAssign) and isinstance(child.target, ast.Name) and child.target.id == name:
            return class_of(module, child.annotation)
        if isinstance(child, FUNCTIONS) and child.name == "__init__":
            annotated = {a.arg: class_of(module, a.annotation) for a in child.args.args if a.annotation}
            for each in own_nodes(child.body):
                target = each.targets[0] if isinstance(each, ast.Assign) else getattr(each, "target", None)
                if not (isinstance(target, ast.Attribute) and target.attr == name):
                    continue
                if isinstance(each, ast.AnnAssign):
                    return class_of(module, each.annotation)
                value = getattr(each, "value", None)
                if isinstance(value, ast.Call):
                    return class_of(module, value.func)
                if isinstance(value, ast.Name):
                    return annotated.get(value.id)
    for base in node.bases if seen < 8 else []:
        above = class_of(module, base)
        found = above and attribute_class(above, name, seen + 1)
        if found:
            return found
    return None


by_name = {}
functions = []


def collect(module, body, cls=None):
    for node in body:
        if isinstance(node, FUNCTIONS):
            functions.append(("function", module, node, cls))
            if cls:
                by_name.setdefault(node.name, []).append(functions[-1])
        elif isinstance(node, ast.ClassDef):
            collect(module, node.body, ("class", module, node))
        elif isinstance(node, (ast.If, ast.Try)):
            collect(module, node.body, cls)


for each in modules.values():
    collect(each, each.tree.body)


def receiver(function, node):
    _, module, definition, cls = function
    if isinstance(node, ast.Name):
        if cls and node.id in ("self", "cls"):
            return cls
        for argument in definition.args.args + definition.args.kwonlyargs:
            if argument.arg == node.id:
                return argument.annotation and class_of(module, argument.annotation)
        values = [
            n.value for n in own_nodes(definition.body)
            if isinstance(n, ast.Assign) and any(isinstance(t, ast.Name) and t.id == node.id for t in n.targets)
        ]
        if len(values) == 1 and isinstance(values[0], ast.Call):
            return class_of(module, values[0].func)
        return None
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self" and cls:
        return attribute_class(cls, node.attr)
    if isinstance(node, ast.Call):
        return class_of(module, node.func)
    return None


def is_local(function, name):
    definition = function[2]
    arguments = definition.args
    if any(a.arg == name for a in arguments.args + arguments.kwonlyargs + arguments.posonlyargs):
        return True
    for node in own_nodes(definition.body):
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store):
            return True
        if isinstance(node, FUNCTIONS + (ast.ClassDef,)) and node.name == name:
            return True
    return False


def resolve(function, call):
    _, module, definition, cls = function
    callee = call.func
    if isinstance(callee, ast.Name):
        if is_local(function, callee.id):
            return None
        found = lookup(module, callee.id)
        if not found or found[0] == "module":
            return None
        if found[0] == "class":
            made = method(found, "__init__")
            return made and (made, "constructor")
        return found, "name of the same file" if found[1] is module else "imported name"
    if not isinstance(callee, ast.Attribute):
        return None
    of = callee.value
    if isinstance(of, ast.Call) and isinstance(of.func, ast.Name) and of.func.id == "super" and cls:
        found = method(cls, callee.attr, skip=True)
        return found and (found, "super")
    if isinstance(of, ast.Name) and not is_local(function, of.id):
        base = lookup(module, of.id)
        if base and base[0] == "module":
            found = lookup(modules[base[1]], callee.attr)
            return (found, "namespace or module") if found and found[0] == "function" else None
        if base and base[0] == "class":
            found = method(base, callee.attr)
            return found and (found, "static member")
    known = receiver(function, of)
    if known:
        found = method(known, callee.attr)
        own = isinstance(of, ast.Name) and of.id in ("self", "cls")
        return found and (found, "this or self" if own else "member of an instance")
    same = by_name.get(callee.attr, [])
    if len(same) == 1 and callee.attr not in dir(str) + dir(dict) + dir(list) + dir(set) and len(callee.attr) > 5:
        return same[0], "unique name"
    return None


def is_plain(function):
    definition = function[2]
    if isinstance(definition, ast.AsyncFunctionDef) or definition.decorator_list and not all(
        isinstance(d, ast.Name) and d.id in ("staticmethod", "classmethod") for d in definition.decorator_list
    ):
        return False
    return not any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in own_nodes(definition.body))


def place(module, node):
    return [module.offset(node.lineno, node.col_offset), module.offset(node.end_lineno, node.end_col_offset)]


def token(module, callee):
    start, end = place(module, callee)
    return [end - len(callee.attr), end] if isinstance(callee, ast.Attribute) else [start, end]


def leaf(function):
    _, module, definition, _ = function
    body = definition.body
    index = 1 if len(body) > 1 and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) else 0
    first = body[index]
    line = min([first.lineno] + [d.lineno for d in getattr(first, "decorator_list", [])])
    indent = module.written[line - 1][: len(module.written[line - 1]) - len(module.written[line - 1].lstrip())].decode()
    if first.lineno == definition.lineno:
        return [module.offset(first.lineno, first.col_offset), "_recall_time.sleep(1); "]
    return [module.lines[line - 1], f"{indent}_recall_time.sleep(1)\n"]


def top(module):
    line = 1
    for index, node in enumerate(module.tree.body):
        is_text = index == 0 and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_text or isinstance(node, ast.ImportFrom) and node.module == "__future__":
            line = node.end_lineno + 1
    return [module.lines[line - 1], "import time as _recall_time\n"]


# What a coroutine has itself, https://docs.python.org/3/reference/datamodel.html#coroutine-objects
OF_COROUTINES = ("send", "throw", "close")
READERS = set(
    "len int float abs round min max list tuple set dict sorted sum any all enumerate iter reversed frozenset str repr"
    " bytes bool print next zip map filter".split()
)


def wrong_use(node, parents):
    """The kind of a place where a coroutine is certainly a mistake; None where it may go on to who awaits it."""
    above = parents.get(node)
    if isinstance(above, (ast.If, ast.While, ast.Assert)):
        return "condition" if above.test is node else None
    if isinstance(above, ast.IfExp):
        return "condition" if above.test is node else wrong_use(above, parents)
    if isinstance(above, ast.BoolOp):
        return wrong_use(above, parents) if above.values[-1] is node else "condition"
    if isinstance(above, ast.UnaryOp):
        return "condition" if isinstance(above.op, ast.Not) else "operand"
    if isinstance(above, ast.Compare):
        # `x is None` only asks whether there is one.
        return "operand"
    if isinstance(above, (ast.BinOp, ast.AugAssign)):
        return "operand"
    if isinstance(above, ast.Match):
        return "operand"
    if isinstance(above, ast.FormattedValue):
        return "template"
    if isinstance(above, ast.Subscript):
        return "member"
    if isinstance(above, ast.Attribute):
        return None if above.attr in OF_COROUTINES or above.attr.startswith(("cr_", "__")) else "member"
    if isinstance(above, ast.Assign):
        return "destructured" if any(isinstance(t, (ast.Tuple, ast.List)) for t in above.targets) else None
    if isinstance(above, ast.Starred):
        return "spread"
    if isinstance(above, ast.keyword):
        return "spread" if above.arg is None else None
    if isinstance(above, (ast.For, ast.AsyncFor, ast.comprehension)):
        return "iterated" if above.iter is node else None
    if isinstance(above, ast.withitem):
        return "operand" if above.context_expr is node else None
    if isinstance(above, ast.Call):
        if above.func is node:
            return "operand"
        return "argument" if isinstance(above.func, ast.Name) and above.func.id in READERS else None
    return None


def use_of(function, awaited, parents, nodes):
    above = parents.get(awaited)
    # The statements of the body itself have no parent here.
    if isinstance(above, ast.Expr):
        return "statement"
    simple = isinstance(above, (ast.Assign, ast.AnnAssign, ast.NamedExpr))
    target = (above.targets[0] if isinstance(above, ast.Assign) else above.target) if simple else None
    if isinstance(target, ast.Name) and not (isinstance(above, ast.Assign) and len(above.targets) > 1):
        return kept_use(function, target, above)
    return wrong_use(awaited, parents) or "onward"


def kept_use(function, target, binding):
    """A variable shows what it is by its uses: one that waits makes it a coroutine, one that cannot makes it a mistake."""
    definition = function[2]
    arguments = definition.args
    everything = arguments.args + arguments.kwonlyargs + arguments.posonlyargs + [arguments.vararg, arguments.kwarg]
    mentions, parents = [], {}
    for node in ast.walk(definition):
        for child in ast.iter_child_nodes(node):
            parents[child] = node
        if isinstance(node, ast.Name) and node.id == target.id and node is not target:
            mentions.append(node)
        if isinstance(node, (ast.Global, ast.Nonlocal)) and target.id in node.names:
            return "onward"
    if any(a and a.arg == target.id for a in everything) or any(not isinstance(m.ctx, ast.Load) for m in mentions):
        return "onward"
    if isinstance(binding, ast.NamedExpr):
        own = wrong_use(binding, parents)
        if own:
            return own
    if not mentions:
        return "unread"
    if any(isinstance(parents[m], ast.Await) for m in mentions):
        return "onward"
    wrong = [use for use in (wrong_use(m, parents) for m in mentions) if use]
    return f"kept: {wrong[0]}" if wrong else "onward"


index_of = {id(f[2]): i for i, f in enumerate(functions)}
result = {"functions": [], "awaits": []}
for function in functions:
    _, module, definition, cls = function
    calls = []
    parents = {}
    nodes = list(own_nodes(definition.body))
    for node in nodes:
        for child in ast.iter_child_nodes(node):
            parents[child] = node
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        found = resolve(function, node)
        if not found or id(found[0][2]) not in index_of:
            continue
        target, reach = found
        calls.append({"to": index_of[id(target[2])], "reach": reach, "token": token(module, node.func)})
        around = parents.get(node)
        if isinstance(around, ast.Await) and isinstance(target[2], ast.AsyncFunctionDef) and not target[2].decorator_list:
            if any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in own_nodes(target[2].body)):
                continue
            result["awaits"].append({
                "path": module.path, "call": place(module, node), "reach": reach,
                "use": use_of(function, around, parents, nodes),
                "keyword": [place(module, around)[0], place(module, node)[0]], "function": place(module, definition),
            })
    result["functions"].append({
        "path": module.path, "name": definition.name, "isAsync": isinstance(definition, ast.AsyncFunctionDef),
        "isPlain": is_plain(function), "calls": calls, "leaf": leaf(function), "top": top(module),
    })
json.dump(result, sys.stdout)
