"""A `finally` that gives something back becomes the statements behind the `try`."""
import ast
import re

from python_file import own_nodes
from python_holds import KINDS as HOLDS, is_async

LEAVING = (ast.Await, ast.Return, ast.Raise, ast.AsyncWith, ast.AsyncFor)


def finally_(file, project):
    """
    Bounds: a statement in the `finally` is itself a site of `release`, `task_done` or `closing`; something in the `try`
    is awaited, returned or raised.
    """
    for node in file.nodes if "finally" in file.text else ():
        if not isinstance(node, ast.Try) or not node.finalbody or not is_async(file, node):
            continue
        if not any(isinstance(each, LEAVING) for each in own_nodes(node.body)):
            continue
        edits = dissolved(file, node)
        for found in sites_of(file, project) if edits else ():
            at = found["edits"][0]["range"][0]
            if any(file.start(each) == at for each in node.finalbody):
                note = f"{found['kind']}, {found['note']}"
                yield {**file.site("finally", node, *edits, note=note), "around": found["around"]}
                break


def sites_of(file, project):
    if getattr(project, "of_file", (None,))[0] is not file:
        found = [site for kind in HOLDS if kind.__name__ in ("release", "task_done", "closing") for site in kind(file, project)]
        project.of_file = file, [site for site in found if len(site["edits"]) == 1]
    return project.of_file[1]


def dissolved(file, node):
    """The `try` stays where it has handlers; None where its words share a line with others."""
    line = node.finalbody[0].lineno - 1
    while line > 0 and not re.match(rb"\s*finally\s*:", file.written[line - 1]):
        line -= 1
    head = file.written[line - 1]
    if line <= node.body[-1].end_lineno or head.split(b"#")[0].strip() != b"finally:":
        return None
    edits = [(file.lines[line - 1], file.lines[line] - 1, "")]
    edits.extend(file.moved_out(node.finalbody, node))
    if node.handlers:
        return edits
    if file.written[node.lineno - 1].split(b"#")[0].strip() != b"try:":
        return None
    return [(file.lines[node.lineno - 1], file.lines[node.lineno] - 1, ""), *edits, *file.moved_out(node.body, node)]


finally_.__name__ = "finally"
KINDS = [finally_]
