"""One Python file, what its names mean by its own imports, and the sites that were found in it."""
import ast
import os

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class File:
    def __init__(self, path):
        self.path = path
        self.text = open(path, encoding="utf8").read()
        self.units = self.text.encode("utf-16-le")
        self.tree = ast.parse(self.text)
        self.lines = [0]
        for line in self.text.split("\n"):
            self.lines.append(self.lines[-1] + len(line.encode("utf-16-le")) // 2 + 1)
        self.written = [line.encode() for line in self.text.split("\n")]
        self.nodes = list(ast.walk(self.tree))
        self.parents = {}
        self.imports = {}
        for node in self.nodes:
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node
            if isinstance(node, ast.Import):
                for alias in node.names:
                    top = alias.name.split(".")[0]
                    self.imports[alias.asname or top] = alias.name if alias.asname else top
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self.imports[alias.asname or alias.name] = f"{'.' * node.level}{node.module or ''}.{alias.name}"

    def offset(self, line, column):
        return self.lines[line - 1] + len(self.written[line - 1][:column].decode().encode("utf-16-le")) // 2

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def text_find(self, text, start):
        """Where a short text stands behind an offset, on the same line or soon after; None if it does not."""
        behind = self.units[2 * start : 2 * start + 80].decode("utf-16-le", "ignore")
        found = behind.find(text)
        return None if found < 0 else start + found

    def end_of_line(self, node):
        """Behind a comment that follows a node."""
        return self.lines[node.end_lineno] - 1

    def source(self, node):
        return self.units[2 * self.start(node) : 2 * self.end(node)].decode("utf-16-le")

    def dotted(self, node):
        """`asyncio.Lock` for `Lock` from `asyncio`; None for what is no chain of names."""
        if isinstance(node, ast.Name):
            return self.imports.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            base = self.dotted(node.value)
            return base and f"{base}.{node.attr}"
        return None

    def called(self, node):
        """The dotted name of what a call calls, an `await` around it taken off; an empty text for others."""
        if isinstance(node, ast.Await):
            node = node.value
        return (isinstance(node, ast.Call) and self.dotted(node.func)) or ""

    def method(self, node):
        """The last name of what a call calls, an `await` around it taken off."""
        if isinstance(node, ast.Await):
            node = node.value
        if not isinstance(node, ast.Call):
            return None
        return getattr(node.func, "attr", None) or getattr(node.func, "id", None)

    def around(self, node):
        """The function around a node, or None."""
        at = self.parents.get(node)
        while at is not None and not isinstance(at, FUNCTIONS):
            at = self.parents.get(at)
        return at

    def block(self, node):
        """The statements that one stands among."""
        above = self.parents[node]
        for _, value in ast.iter_fields(above):
            if isinstance(value, list) and node in value:
                return value
        return []

    def moved_out(self, body, to):
        """Edits that move statements to the left, to the column of what held them."""
        by = body[0].col_offset - to.col_offset
        lines = range(body[0].lineno, body[-1].end_lineno + 1)
        blank = [line for line in lines if self.written[line - 1][: to.col_offset + by].strip() == b""]
        return [(self.lines[line - 1], self.lines[line - 1] + by, "") for line in blank if len(self.written[line - 1]) > by]

    def site(self, kind, node, *edits, note, watch=()):
        """`note`: how its names resolve, or of which sort it is. `watch`: other files in which a finding counts."""
        shown = " ".join(self.source(node).split())[:90]
        around = self.around(node)
        # A decorator is part of the function, and not of its text.
        place = [self.start(around), self.end(around)] if around else [0, self.lines[-1]]
        listed = [{"range": [start, end], "text": text} for start, end, text in edits]
        found = {"kind": kind, "path": self.path, "edits": listed, "around": place, "shown": shown, "note": note}
        return {**found, "watch": [path for path in watch if path != self.path]}


def files_of(folder):
    for root, _, names in os.walk(os.path.realpath(folder)):
        for name in sorted(names):
            if name.endswith(".py"):
                try:
                    yield File(os.path.join(root, name))
                except (SyntaxError, UnicodeDecodeError, ValueError, RecursionError):
                    continue


def own_nodes(nodes):
    """What runs with some statements: functions that they define are left out."""
    pending = list(nodes)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, FUNCTIONS + (ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))


def holds_await(nodes):
    return any(isinstance(node, (ast.Await, ast.AsyncWith, ast.AsyncFor)) for node in own_nodes(nodes))


def last_name(node):
    """`lock` of `self.lock` and of `lock`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else None


class Project:
    """What the files of a package say together: what is made under a name, and which classes there are."""

    def __init__(self, files):
        self.files = files
        self.made = {}
        self.classes = {}
        for file in files:
            for node in file.nodes:
                if isinstance(node, ast.ClassDef):
                    self.classes.setdefault(node.name, []).append((file, node))
                elif isinstance(node, ast.Assign):
                    for target in node.targets:
                        self.learn(file, target, file.called(node.value))
                elif isinstance(node, ast.AnnAssign):
                    self.learn(file, node.target, file.called(node.value) or file.dotted(node.annotation))
                elif isinstance(node, ast.arg) and node.annotation:
                    self.learn(file, ast.Name(node.arg), file.dotted(node.annotation))

    def learn(self, file, target, made):
        name = last_name(target)
        if name and made:
            self.made.setdefault(name, []).append((file, made))

    def makes(self, file, node, names):
        """`names resolve` where this file says that a name is one of `names`, `in another file` where only others do."""
        found = [(of, made in names) for of, made in self.made.get(last_name(node), [])]
        here = [is_one for of, is_one in found if of is file]
        if here:
            return "names resolve" if all(here) else None
        return "in another file" if found and all(is_one for _, is_one in found) else None
