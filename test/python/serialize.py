"""Writes a file's syntax tree as text, to be compared with ours: CPython's side of the differential test."""

import ast
import json
import struct
import sys

sys.set_int_max_str_digits(0)
PLAIN = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
LEFT_OUT = {"type_comment", "type_ignores"}


def constant(value, loose):
    if value is None:
        return "None"
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, bool):
        return f"bool {str(value).lower()}"
    if isinstance(value, str):
        return "str" if loose else "str " + json.dumps(value)
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    if isinstance(value, int):
        return f"int {value}"
    if isinstance(value, float):
        return "float " + struct.pack(">d", value).hex()
    return "complex " + struct.pack(">d", value.imag).hex()


def serialize(node, loose):
    if isinstance(node, PLAIN):
        return type(node).__name__
    if isinstance(node, list):
        return "[" + ",".join(serialize(item, loose) for item in node) + "]"
    if not isinstance(node, ast.AST):
        return json.dumps(node)
    name = type(node).__name__
    place = f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}" if hasattr(node, "lineno") else ""
    fields = []
    for key in node._fields:
        if key in LEFT_OUT:
            continue
        value = getattr(node, key, None)
        is_constant = name in ("Constant", "MatchSingleton") and key == "value"
        fields.append(constant(value, loose) if is_constant else serialize(value, loose))
    return f"{name}{place}({','.join(fields)})"


def fields():
    """Field names of every node class, in CPython's order."""
    classes = [each for each in vars(ast).values() if isinstance(each, type) and issubclass(each, ast.AST)]
    return json.dumps({each.__name__: [key for key in each._fields if key not in LEFT_OUT] for each in classes})


def dump(text):
    """The tree of a text, or the word `invalid` when this CPython does not take it."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return "invalid"
    return serialize(tree, "\\N{" in text)
