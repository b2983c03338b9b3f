"""Locks, slots, resources and queue items that stay taken when something is taken away."""
import ast
import re

from python_file import FUNCTIONS, last_name, own_nodes

LOCKS = {
    f"{module}.{name}"
    for module in ("asyncio", "anyio", "trio", "asyncio.locks")
    for name in ("Lock", "Semaphore", "BoundedSemaphore", "Condition", "CapacityLimiter", "StrictFIFOLock")
}
RELEASES = {"release", "putconn", "release_on_behalf_of"}
TAKES = {"acquire", "getconn", "get_connection", "acquire_on_behalf_of"}
LOCK_NAME = re.compile(r"(?i)(lock|mutex|sem(aphore)?|limiter|cond(ition)?)s?$")
CLOSES = {"close", "aclose", "disconnect", "stop", "terminate", "shutdown", "wait_closed"}

# What opens a resource that must be closed; True where opening is awaited.
OPENS = {
    "aiohttp.ClientSession": False,
    "aiohttp.TCPConnector": False,
    "httpx.AsyncClient": False,
    "aiofiles.open": True,
    "anyio.open_file": True,
    "anyio.connect_tcp": True,
    "anyio.connect_unix": True,
    "asyncpg.create_pool": True,
    "asyncpg.connect": True,
    "aiosqlite.connect": True,
    "websockets.connect": True,
    "asyncssh.connect": True,
    "redis.asyncio.Redis": False,
    "redis.asyncio.from_url": False,
    "aio_pika.connect_robust": True,
    "sqlalchemy.ext.asyncio.AsyncSession": False,
    "contextlib.AsyncExitStack": False,
    "playwright.async_api.async_playwright": None,
}
STREAMS = {"asyncio.open_connection", "asyncio.open_unix_connection"}


def is_async(file, node):
    return isinstance(file.around(node), ast.AsyncFunctionDef)


def lock_of(file, project, node, names, spelling):
    """How it is known that an expression is a lock; None for what is none."""
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    found = project.makes(file, node, names)
    if found or last_name(node) in project.made:
        return found
    return "by its name alone" if spelling.search(last_name(node)) else None


def head_of(file, node):
    """Start and end of `async with …:`; None where the body stands on the same line."""
    [item] = node.items
    head = file.end(item.optional_vars or item.context_expr)
    text = file.units[2 * head : 2 * head + 40].decode("utf-16-le", "ignore")
    colon = text.find(":")
    if colon < 0 or node.body[0].lineno == node.lineno:
        return None
    return file.start(node), head + colon + 1


def withs(file):
    for node in file.nodes:
        if isinstance(node, ast.AsyncWith) and len(node.items) == 1 and is_async(file, node):
            head = head_of(file, node)
            if head:
                yield node, node.items[0].context_expr, node.items[0].optional_vars, head


def release(file, project):
    """
    `lock.release()` is gone; in `finally` it also stands behind the `try` instead. Bounds: the same lock is taken with
    `await lock.acquire()` in the same function, so it is no thread's; or in another method of the same class, where it
    is given back in this place only.
    """
    for node in file.nodes if "release" in file.text else ():
        if not isinstance(node, ast.Expr) or file.method(node.value) not in RELEASES or not file.around(node):
            continue
        call = node.value.value if isinstance(node.value, ast.Await) else node.value
        if not isinstance(call.func, ast.Attribute):
            continue
        above = file.parents[node]
        is_last = isinstance(above, ast.Try) and node in above.finalbody
        if is_async(file, node) and takes(file, file.around(node), call.func.value):
            where = "" if is_last else ", without finally"
        elif is_taken_elsewhere(file, node, call):
            where = ", taken by another method"
        else:
            continue
        note = project.makes(file, call.func.value, LOCKS) or "by its name alone"
        if call.args:
            note = "slot of a pool"
        found = file.site("release", node, (file.start(node), file.end(node), "pass"), note=note + where)
        yield in_class(file, node, found) if "method" in where else found
        if is_last and len(above.finalbody) == 1 and not where:
            yield file.site("release behind the try", node, *moved_behind(file, above, node), note=note)


def in_class(file, node, site):
    """A finding may stand at another method of the same class."""
    at = node
    while at is not None and not isinstance(at, ast.ClassDef):
        at = file.parents.get(at)
    return {**site, "around": [file.start(at), file.end(at)]} if at else site


def is_taken_elsewhere(file, node, call):
    """`self.lock` is taken by an async method of the class around, and given back here and nowhere else in the file."""
    owner = file.around(node)
    while owner is not None and not isinstance(owner, ast.ClassDef):
        owner = file.parents.get(owner)
    name = last_name(call.func.value)
    if owner is None or not isinstance(call.func.value, ast.Attribute) or call.args:
        return False
    others = [n for n in file.nodes if isinstance(n, ast.Attribute) and n.attr in RELEASES]
    if [last_name(n.value) for n in others].count(name) != 1:
        return False
    return any(isinstance(n, ast.AsyncFunctionDef) and takes(file, n, call.func.value) for n in owner.body)


def takes(file, function, receiver):
    wanted = ast.dump(receiver)
    for each in own_nodes(function.body):
        if isinstance(each, ast.Await):
            calls = [n for n in ast.walk(each) if isinstance(n, ast.Call) and file.method(n) in TAKES]
            if any(isinstance(n.func, ast.Attribute) and ast.dump(n.func.value) == wanted for n in calls):
                return True
    return False


def moved_behind(file, node, statement):
    indent = " " * node.col_offset
    return [
        (file.start(statement), file.end(statement), "pass"),
        (file.end_of_line(statement), file.end_of_line(statement), f"\n{indent}{file.source(statement)}"),
    ]


def bare_acquire(file, project):
    """
    `async with lock:` becomes `await lock.acquire()` with a `release()` at the end of its body. Bounds: something in
    the body is awaited or returned or raised, so that there is a way past the release.
    """
    for node, manager, target, head in withs(file):
        note = target is None and lock_of(file, project, manager, LOCKS, LOCK_NAME)
        if not note or not any(
            isinstance(n, (ast.Await, ast.Return, ast.Raise, ast.AsyncWith, ast.AsyncFor)) for n in own_nodes(node.body)
        ):
            continue
        name, at = file.source(manager), file.end_of_line(node.body[-1])
        edits = [(*head, f"await {name}.acquire()"), (at, at, f"\n{' ' * node.col_offset}{name}.release()")]
        yield file.site("bare acquire", node, *edits, *file.moved_out(node.body, node), note=note)


def closing(file, project):
    """
    `async with Client() as c:` becomes `c = Client()`, and a `close()` in `finally` is gone. Bounds: a table of
    libraries says that it must be closed, or a class of the project that has both `__aexit__` and a closing method.
    No groups of tasks, no responses, no timeouts; in `finally` only what the same function opened for itself and does
    not return.
    """
    for node, manager, target, head in withs(file):
        if not isinstance(target, ast.Name) or not isinstance(manager, ast.Call) or "\n" in file.source(manager):
            continue
        note, awaits = opened_by(file, project, manager)
        if note:
            opening = (*head, f"{target.id} = {'await ' if awaits else ''}{file.source(manager)}")
            yield file.site("closing", node, opening, *file.moved_out(node.body, node), note=note)
    for node in file.nodes:
        if isinstance(node, ast.Try) and is_async(file, node):
            yield from close_in_finally(file, project, node)


def opened_by(file, project, call):
    name = file.called(call)
    if OPENS.get(name) is not None:
        return "a library's", OPENS[name]
    found = project.classes.get(name.split(".")[-1], [])
    if len(found) == 1 and name:
        of, node = found[0]
        methods = {each.name for each in node.body if isinstance(each, FUNCTIONS)}
        if "__aexit__" in methods and methods & CLOSES:
            return ("a class of the file" if of is file else "a class of another file"), False
    return None, False


def close_in_finally(file, project, node):
    for each in node.finalbody:
        if not isinstance(each, ast.Expr) or file.method(each.value) not in CLOSES:
            continue
        call = each.value.value if isinstance(each.value, ast.Await) else each.value
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        if not isinstance(receiver, ast.Name) or len(closes_of(file, node, receiver.id)) > 1:
            continue
        opening = opening_of(file, node, receiver.id)
        if not opening or is_given_away(file, node, receiver.id):
            continue
        name = file.called(opening)
        if name in OPENS or name in STREAMS:
            note = "a library's"
        else:
            note = opened_by(file, project, opening)[0]
        if note:
            yield file.site("closing", each, (file.start(each), file.end(each), "pass"), note=f"{note}, in finally")


def closes_of(file, node, name):
    calls = (n for n in own_nodes(file.around(node).body) if isinstance(n, ast.Call))
    return [n for n in calls if file.method(n) in CLOSES and file.dotted(getattr(n.func, "value", n)) == name]


def opening_of(file, node, name):
    values = []
    for each in own_nodes(file.around(node).body):
        if isinstance(each, ast.Assign):
            for target in each.targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                if any(isinstance(n, ast.Name) and n.id == name for n in names):
                    values.append(each.value)
    if len(values) != 1:
        return None
    value = values[0].value if isinstance(values[0], ast.Await) else values[0]
    return value if isinstance(value, ast.Call) else None


def is_given_away(file, node, name):
    return any(
        isinstance(n, (ast.Return, ast.Yield)) and isinstance(n.value, ast.Name) and n.value.id == name
        for n in own_nodes(file.around(node).body)
    )


def task_done(file, project):
    """
    `task_done()` in `finally` is gone, or stands behind the `try` instead. Bounds: somebody awaits `join()` of a queue
    of that name in the project.
    """
    for node in file.nodes:
        if not isinstance(node, ast.Expr) or file.method(node.value) != "task_done" or not is_async(file, node):
            continue
        receiver = getattr(node.value.func, "value", None)
        if receiver is None or last_name(receiver) not in joined(project):
            continue
        above = file.parents[node]
        is_last = isinstance(above, ast.Try) and node in above.finalbody
        note = "in finally" if is_last else "without finally"
        gets = any(isinstance(n, ast.Call) and file.method(n) == "get" for n in own_nodes(file.around(node).body))
        place = (lambda site: site) if gets else (lambda site: in_class(file, node, site))
        note += "" if gets else ", taken by another method"
        yield place(file.site("task_done", node, (file.start(node), file.end(node), "pass"), note=note))
        if is_last and len(above.finalbody) == 1:
            yield place(file.site("task_done behind the try", node, *moved_behind(file, above, node), note=note))


def joined(project):
    if not hasattr(project, "joined"):
        project.joined = set()
        for file in project.files:
            for node in file.nodes if ".join()" in file.text else ():
                for each in ast.walk(node) if isinstance(node, ast.Await) else ():
                    if isinstance(each, ast.Call) and file.method(each) == "join" and not each.args:
                        project.joined.add(last_name(getattr(each.func, "value", None)))
        project.joined.discard(None)
    return project.joined


KINDS = [release, bare_acquire, closing, task_done]
