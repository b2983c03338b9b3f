"""Locks, slots, resources and queue items that stay taken when something is taken away."""
import ast
import re

from python_file import FUNCTIONS, last_name, own_nodes

LOCKS = {
    f"{module}.{name}"
    for module in ("asyncio", "anyio", "trio", "asyncio.locks")
    for name in ("Lock", "Semaphore", "BoundedSemaphore", "Condition", "CapacityLimiter", "StrictFIFOLock")
}
LIMITERS = {name for name in LOCKS if "Semaphore" in name or "Limiter" in name} | {"aiolimiter.AsyncLimiter"}
LOCK_NAME = re.compile(r"(?i)(lock|mutex|sem(aphore)?|limiter|cond(ition)?)s?$")
LIMITER_NAME = re.compile(r"(?i)(sem(aphore)?|limiter?)s?$")
FAN_OUTS = {"gather", "create_task", "ensure_future", "start_soon", "as_completed", "wait"}
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
    text = file.text.encode("utf-16-le")[2 * head : 2 * head + 40].decode("utf-16-le", "ignore")
    colon = text.find(":")
    if colon < 0 or node.body[0].lineno == node.lineno:
        return None
    return file.start(node), head + colon + 1


def withs(file):
    for node in ast.walk(file.tree):
        if isinstance(node, ast.AsyncWith) and len(node.items) == 1 and is_async(file, node):
            head = head_of(file, node)
            if head:
                yield node, node.items[0].context_expr, node.items[0].optional_vars, head


def release(file, project):
    """
    `lock.release()` in `finally` is gone, or stands behind the `try` instead. Bounds: the same lock is taken with
    `await lock.acquire()` in the same function, so it is no thread's.
    """
    for node in ast.walk(file.tree):
        if not isinstance(node, ast.Try) or not is_async(file, node):
            continue
        for each in node.finalbody:
            if not isinstance(each, ast.Expr) or file.method(each.value) != "release":
                continue
            call = each.value.value if isinstance(each.value, ast.Await) else each.value
            if not isinstance(call.func, ast.Attribute) or not takes(file, each, call.func.value):
                continue
            note = project.makes(file, call.func.value, LOCKS) or "by its name alone"
            yield file.site("release", each, (file.start(each), file.end(each), "pass"), note=note)
            if len(node.finalbody) == 1:
                yield file.site("release behind the try", each, *moved_behind(file, node, each), note=note)


def takes(file, node, receiver):
    wanted = ast.dump(receiver)
    for each in own_nodes(file.around(node).body):
        if isinstance(each, ast.Await):
            calls = [n for n in ast.walk(each) if isinstance(n, ast.Call) and file.method(n) == "acquire"]
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


def limiter(file, project):
    """
    `async with semaphore:` is gone. Bounds: a semaphore or limiter, by what the project makes it with; its
    body waits for more than a sleep; the function that holds it is started in a loop or a comprehension over something
    that is no literal and no `range` of a number. No consumers: those loop without an end. Nothing else that limits is named
    in the function.
    """
    for node, manager, target, head in withs(file):
        note = target is None and lock_of(file, project, manager, LIMITERS, LIMITER_NAME)
        if not note or not does_work(file, node) or is_consumer(file, node) or is_limited_twice(file, node, manager):
            continue
        starts = fan_outs(project, file, file.around(node))
        if starts:
            where = "in the same file" if file.path in starts else "in another file"
            edits = [(*head, ""), *file.moved_out(node.body, node)]
            found = file.site("limiter", node, *edits, note=f"{note}, started {where}", watch=sorted(starts))
            yield {**found, "around": [0, file.lines[-1]]}


def does_work(file, node):
    awaits = [n for n in own_nodes(node.body) if isinstance(n, ast.Await)]
    return any(file.method(n) not in ("sleep", None) for n in awaits)


def is_limited_twice(file, node, manager):
    names = (n for n in ast.walk(file.around(node)) if isinstance(n, (ast.Name, ast.Attribute)))
    return any(re.search("(?i)sem|limit|throttl", last_name(n)) for n in names if last_name(n) != last_name(manager))


def is_consumer(file, node):
    at = file.parents.get(node)
    while at is not None and not isinstance(at, FUNCTIONS):
        if isinstance(at, ast.While):
            return True
        at = file.parents.get(at)
    return False


def fan_outs(project, file, function):
    """Paths of the files that start a function for each of many."""
    outer = file.around(function)
    found = set()
    for other in [file] if outer else project.files:
        for call in ast.walk(outer or other.tree):
            if not isinstance(call, ast.Call) or other.method(call) not in FAN_OUTS:
                continue
            for name in (n for a in call.args for n in ast.walk(a) if isinstance(n, (ast.Name, ast.Attribute))):
                if last_name(name) == function.name and is_for_many(other, name):
                    found.add(other.path)
    return found


def is_for_many(file, node):
    at = file.parents.get(node)
    while at is not None and not isinstance(at, FUNCTIONS):
        if isinstance(at, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
            return all(is_many(file, each.iter) for each in at.generators)
        if isinstance(at, (ast.For, ast.AsyncFor)):
            return is_many(file, at.iter)
        at = file.parents.get(at)
    return False


def is_many(file, node):
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return False
    if isinstance(node, ast.Call) and file.method(node) == "range":
        return not all(isinstance(each, ast.Constant) for each in node.args)
    return not (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice))


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
    for node in ast.walk(file.tree):
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
    for node in ast.walk(file.tree):
        if not isinstance(node, ast.Expr) or file.method(node.value) != "task_done" or not is_async(file, node):
            continue
        receiver = getattr(node.value.func, "value", None)
        if receiver is None or last_name(receiver) not in joined(project):
            continue
        above = file.parents[node]
        is_last = isinstance(above, ast.Try) and node in above.finalbody
        note = "in finally" if is_last else "without finally"
        yield file.site("task_done", node, (file.start(node), file.end(node), "pass"), note=note)
        if is_last and len(above.finalbody) == 1:
            yield file.site("task_done behind the try", node, *moved_behind(file, above, node), note=note)


def joined(project):
    if not hasattr(project, "joined"):
        project.joined = set()
        for file in project.files:
            for node in ast.walk(file.tree):
                for each in ast.walk(node) if isinstance(node, ast.Await) else ():
                    if isinstance(each, ast.Call) and file.method(each) == "join" and not each.args:
                        project.joined.add(last_name(getattr(each.func, "value", None)))
        project.joined.discard(None)
    return project.joined


KINDS = [release, bare_acquire, limiter, closing, task_done]
