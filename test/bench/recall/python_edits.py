"""Places in Python files where something can be taken away, over CPython's own ast. Prints JSON, one list of sites."""
import ast
import json
import os
import re
import sys

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
TASKS = {"create_task", "ensure_future"}
RELEASES = {"release"}
CLOSES = {"close", "aclose", "disconnect", "terminate", "shutdown", "wait_closed"}
LIMITS = re.compile(r"(?i)sem(aphore)?\b|limit")
sites = []


class File:
    def __init__(self, path):
        self.path = path
        self.text = open(path, encoding="utf8").read()
        self.tree = ast.parse(self.text)
        self.lines = [0]
        for line in self.text.split("\n"):
            self.lines.append(self.lines[-1] + len(line.encode("utf-16-le")) // 2 + 1)
        self.written = [line.encode() for line in self.text.split("\n")]

    def offset(self, line, column):
        return self.lines[line - 1] + len(self.written[line - 1][:column].decode().encode("utf-16-le")) // 2

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def add(self, kind, node, around, *edits):
        shown = " ".join((ast.get_source_segment(self.text, node) or "").split())[:80]
        place = [self.start(around), self.end(around)] if around else [0, self.lines[-1]]
        listed = [{"range": [start, end], "text": text} for start, end, text in edits]
        sites.append({"kind": kind, "path": self.path, "edits": listed, "around": place, "shown": shown})

    def walk(self, node, around):
        if isinstance(node, FUNCTIONS):
            around = node
        is_async = isinstance(around, ast.AsyncFunctionDef)
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and method_of(node.value) in TASKS:
            self.add("task handle", node, around, (self.start(node), self.start(node.value), ""))
        if isinstance(node, ast.Try):
            for each in node.finalbody:
                name = method_of(each.value) if isinstance(each, ast.Expr) else None
                kind = "release" if name in RELEASES else "closing" if name in CLOSES and is_async else None
                if kind:
                    self.add(kind, each, around, (self.start(each), self.end(each), "pass"))
            for handler in node.handlers if is_async and holds_await(node.body) else []:
                if len(handler.body) == 1 and isinstance(handler.body[0], ast.Expr) and method_of(handler.body[0].value):
                    only = handler.body[0]
                    self.add("handler’s work", handler, around, (self.start(only), self.end(only), "pass"))
        if isinstance(node, ast.AsyncWith) and len(node.items) == 1:
            self.enter(node, around)
        for child in ast.iter_child_nodes(node):
            self.walk(child, around)

    def enter(self, node, around):
        [item] = node.items
        manager, target = item.context_expr, item.optional_vars
        start, head = self.start(node), self.end(target or manager)
        colon = self.text_at(head).find(":")
        if colon < 0 or node.body[0].lineno == node.lineno:
            return
        edit_end = head + colon + 1
        name = ast.get_source_segment(self.text, manager) or ""
        if target is None and not isinstance(manager, ast.Call) and LIMITS.search(name):
            self.add("limiter", node, around, (start, edit_end, "if True:"))
        elif isinstance(target, ast.Name) and isinstance(manager, ast.Call) and "\n" not in name:
            indent = " " * node.col_offset
            self.add("closing", node, around, (start, edit_end, f"{target.id} = {name}\n{indent}if True:"))

    def text_at(self, offset):
        return self.text.encode("utf-16-le")[2 * offset : 2 * offset + 20].decode("utf-16-le", "ignore")


def method_of(node):
    if isinstance(node, ast.Await):
        node = node.value
    if not isinstance(node, ast.Call):
        return None
    return getattr(node.func, "attr", None) or getattr(node.func, "id", None)


def holds_await(nodes):
    pending = list(nodes)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Await, ast.AsyncWith, ast.AsyncFor)):
            return True
        if not isinstance(node, FUNCTIONS + (ast.Lambda,)):
            pending.extend(ast.iter_child_nodes(node))
    return False


for root, _, names in os.walk(os.path.realpath(sys.argv[1])):
    for name in sorted(names):
        if name.endswith(".py"):
            try:
                file = File(os.path.join(root, name))
            except (SyntaxError, UnicodeDecodeError, ValueError):
                continue
            file.walk(file.tree, None)
print(json.dumps(sites))
