"""Tasks, errors and cancellations that get lost when something is taken away."""
import ast

from python_file import holds_await, own_nodes

TASKS = {"create_task", "ensure_future"}
CANCELLED = ("asyncio.CancelledError", "asyncio.exceptions.CancelledError", "trio.Cancelled")
BROAD = ("Exception", "BaseException", "builtins.Exception", "builtins.BaseException")
# In a function that cleans up, an error that is dropped is a decision.
CLEANING = ("close", "aclose", "stop", "shutdown", "cleanup", "disconnect", "terminate", "cancel", "abort", "kill", "quit")


def is_async(file, node):
    return isinstance(file.around(node), ast.AsyncFunctionDef)


def caught(file, handler):
    of = handler.type
    if of is None:
        return ["BaseException"]
    if isinstance(of, ast.Call):
        return ["asyncio.CancelledError"] if file.called(of).endswith("get_cancelled_exc_class") else []
    return [file.dotted(each) or "" for each in (of.elts if isinstance(of, ast.Tuple) else [of])]


def task_handle(file, project):
    """`t = asyncio.create_task(f())` becomes `asyncio.create_task(f())`."""
    for node in file.nodes:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and file.method(node.value) in TASKS:
            if isinstance(node.value, ast.Await):
                continue
            name = file.called(node.value)
            note = "names resolve" if name.startswith("asyncio.") else "of a loop or another object"
            yield file.site("task handle", node, (file.start(node), file.start(node.value), ""), note=note)


def handler_work(file, project):
    """
    A handler of any error around an `await` becomes empty. Bounds: it catches `Exception` or `BaseException` or
    everything, and only calls something with what it caught: who catches one named error says which one is meant.
    No comment in it, which may say why; not while cleaning up, where the first error matters.
    """
    for node in file.nodes:
        if not isinstance(node, ast.Try) or not is_async(file, node) or not holds_await(node.body):
            continue
        for handler in node.handlers:
            names = caught(file, handler)
            if not any(name in BROAD for name in names) or "#" in file.source(handler):
                continue
            # Whatever is cancelled is in `BaseException` too, and another kind's.
            body = [each for each in handler.body if not isinstance(each, ast.Pass)]
            if not body or not all(isinstance(each, ast.Expr) and file.method(each.value) for each in body):
                continue
            if is_on_the_way_out(file, node):
                continue
            edit = (file.start(handler.body[0]), file.end(handler.body[-1]), "pass")
            yield file.site("handler’s work", handler, edit, note="names resolve")


def is_on_the_way_out(file, node):
    name = (file.around(node).name if file.around(node) else "").strip("_").lower()
    if name in ("aexit", "exit") or any(word in name.split("_") for word in CLEANING):
        return True
    at, above = node, file.parents.get(node)
    while above is not None:
        if isinstance(above, ast.ExceptHandler) or isinstance(above, ast.Try) and at in above.finalbody:
            return True
        at, above = above, file.parents.get(above)
    return False


def reraised_cancellation(file, project):
    """
    The `raise` at the end of a handler is gone that catches a cancellation. Bounds: `CancelledError`, `BaseException`
    or everything around an `await`, in an async function.
    """
    for node in file.nodes:
        if not isinstance(node, ast.Try) or not is_async(file, node) or not holds_await(node.body):
            continue
        seen = False
        for handler in node.handlers:
            names = caught(file, handler)
            is_named = any(name in CANCELLED for name in names)
            is_everything = any(name.endswith("BaseException") for name in names)
            last = handler.body[-1]
            plain = isinstance(last, ast.Raise) and (last.exc is None or getattr(last.exc, "id", 0) == handler.name)
            if not seen and (is_named or is_everything) and plain:
                note = "CancelledError" if is_named else "BaseException"
                yield file.site("reraised cancellation", handler, (file.start(last), file.end(last), "pass"), note=note)
            seen = seen or is_named or is_everything


def awaited_cancel(file, project):
    """`t.cancel()` stays and the wait for `t` behind it is gone: the next statement but one at most, in one block."""
    for node in file.nodes:
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and file.method(node.value) == "cancel"):
            continue
        if not is_async(file, node) or not isinstance(node.value.func, ast.Attribute) or node.value.args:
            continue
        task = ast.dump(node.value.func.value)
        block = file.block(node)
        after = block[block.index(node) + 1 :][:2]
        for each in after:
            waits = [n for n in own_nodes([each]) if isinstance(n, ast.Await) and waits_for(file, n, task)]
            others = [n for n in own_nodes([each]) if isinstance(n, ast.Await) and n not in waits]
            simple = isinstance(each, (ast.Expr, ast.Try, ast.With))
            if waits and not others and simple and "#" not in file.source(each):
                # A name alone is no wait; one that is asked for elsewhere is no task's.
                edit = (file.start(each), file.end(each), "pass")
                yield file.site("awaited cancel", node, edit, note="local" if is_local(node) else "attribute")
                break


def is_local(node):
    return isinstance(node.value.func.value, ast.Name)


def waits_for(file, node, task):
    value = node.value
    if ast.dump(value) == task:
        return True
    if isinstance(value, ast.Call) and file.called(value) in ("asyncio.gather", "asyncio.wait", "asyncio.wait_for"):
        return any(ast.dump(each) == task for each in ast.walk(value))
    return False


def rejection_gap(file, project):
    """
    What ran together is started together and awaited one by one: `gather` of calls, `gather` of a comprehension,
    a group of two tasks or more. Bounds: `gather` without `return_exceptions`, awaited at once.
    """
    if file.imports.get("asyncio") != "asyncio":
        return
    for node in file.nodes:
        if isinstance(node, ast.Await) and file.called(node) == "asyncio.gather" and is_async(file, node):
            if not any(each.arg == "return_exceptions" for each in node.value.keywords):
                yield from gap_of_gather(file, node)
        if isinstance(node, ast.AsyncWith) and len(node.items) == 1:
            yield from gap_of_group(file, node)


def gap_of_gather(file, node):
    statement = file.parents[node]
    arguments = node.value.args
    if not isinstance(statement, (ast.Expr, ast.Assign, ast.Return)) or node.value.keywords:
        return
    if statement.lineno == file.parents[statement].lineno or "#" in file.source(node):
        return
    indent = " " * statement.col_offset
    start = file.start(statement)
    if len(arguments) > 1 and all(isinstance(each, ast.Call) for each in arguments):
        lines = [f"_t{i} = asyncio.ensure_future({file.source(a)})" for i, a in enumerate(arguments)]
        awaited = "[" + ", ".join(f"await _t{i}" for i in range(len(arguments))) + "]"
        note = "gather of calls"
    elif len(arguments) == 1 and isinstance(arguments[0], ast.Starred):
        inner = arguments[0].value
        if not isinstance(inner, (ast.ListComp, ast.GeneratorExp)) or not isinstance(inner.elt, ast.Call):
            return
        if holds_await([inner]):
            return
        text = file.source(inner).strip()[1:-1]
        element = file.source(inner.elt)
        if text.count(element) != 1:
            return
        lines = [f"_tasks = [{text.replace(element, f'asyncio.ensure_future({element})')}]"]
        awaited = "[await _t for _t in _tasks]"
        note = "gather of a comprehension"
    else:
        return
    edits = [(start, start, "".join(f"{line}\n{indent}" for line in lines)), (file.start(node), file.end(node), awaited)]
    yield file.site("rejection gap", node, *edits, note=note)


def gap_of_group(file, node):
    [item] = node.items
    if file.called(item.context_expr) != "asyncio.TaskGroup" or not isinstance(item.optional_vars, ast.Name):
        return
    group = item.optional_vars.id
    starts = []
    for each in node.body:
        value = getattr(each, "value", None)
        named = isinstance(each, ast.Expr) or isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name)
        if not named or file.called(value) != f"{group}.create_task":
            return
        starts.append((each, value))
    if len(starts) < 2:
        return
    indent = " " * node.col_offset
    names, edits = [], [(file.start(node), file.start(node.body[0]), "")]
    for index, (each, value) in enumerate(starts):
        is_named = isinstance(each, ast.Assign)
        names.append(each.targets[0].id if is_named else f"_t{index}")
        edits.append((file.start(each), file.end(value.func), f"{names[-1]} = asyncio.create_task"))
    last = file.end_of_line(node.body[-1])
    edits.append((last, last, "".join(f"\n{indent}await {name}" for name in names)))
    edits.extend(file.moved_out(node.body, node)[1:])
    yield file.site("rejection gap", node, *edits, note="group of tasks")


def return_exceptions(file, project):
    """`gather(…, return_exceptions=True)` loses its keyword. Bounds: awaited, in no `try` that would see the error."""
    for node in file.nodes:
        if not (isinstance(node, ast.Await) and file.called(node) == "asyncio.gather" and is_async(file, node)):
            continue
        at = node
        while at is not None and not isinstance(at, (ast.Try, ast.AsyncFunctionDef)):
            at = file.parents.get(at)
        for keyword in node.value.keywords if isinstance(at, ast.AsyncFunctionDef) and node.value.args else []:
            value = keyword.value
            if keyword.arg == "return_exceptions" and isinstance(value, ast.Constant) and value.value is True:
                edit = (comma_before(file, keyword), file.end(value), "")
                yield file.site("return_exceptions", node, edit, note="names resolve")


def comma_before(file, node):
    at = file.start(node)
    return len(file.units[: 2 * at].decode("utf-16-le").rstrip().removesuffix(",").encode("utf-16-le")) // 2


KINDS = [task_handle, handler_work, reraised_cancellation, awaited_cancel, rejection_gap, return_exceptions]
