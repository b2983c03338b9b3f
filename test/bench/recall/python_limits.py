"""Limits on how many run at a time that are taken away."""
import ast
import re

from python_file import FUNCTIONS, last_name, own_nodes
from python_holds import LOCKS, is_async, lock_of, withs

LIMITERS = {name for name in LOCKS if "Semaphore" in name or "Limiter" in name} | {"aiolimiter.AsyncLimiter"}
LIMITER_NAME = re.compile(r"(?i)(sem(aphore)?|limiter?)s?$")
FAN_OUTS = {"gather", "create_task", "ensure_future", "start_soon", "as_completed", "wait"}
PARTS = {"batched", "chunked", "chunks", "chunk", "chunk_list", "batch", "batches", "split_list", "divide_chunks", "ichunked"}
HELPER = re.compile(r"(?i)(gather\w*(limit|concurren|semaphore|throttl|bounded|batch)|(limit|concurren|semaphore|throttl|bounded)\w*gather)")


def limiter(file, project):
    """
    `async with semaphore:` is gone. Bounds: a semaphore or limiter, by what the project makes it with; its
    body waits for more than a sleep; the function that holds it is started in a loop or a comprehension over something
    that is no literal and no `range` of a number, at once or by one function that awaits it. No consumers: those loop
    without an end. Nothing else that limits is named in the function.
    """
    for node, manager, target, head in withs(file):
        note = target is None and lock_of(file, project, manager, LIMITERS, LIMITER_NAME)
        if not note or not does_work(file, node) or is_consumer(file, node) or is_limited_twice(file, node, manager):
            continue
        function = file.around(node)
        starts, through = fan_outs(project, file, function), ""
        if not starts and not file.around(function):
            starts, through = set(), " through another function"
            for other, caller in awaited_by(project, function):
                starts |= fan_outs(project, other, caller)
        if starts:
            where = "in the same file" if file.path in starts else "in another file"
            edits = [(*head, ""), *file.moved_out(node.body, node)]
            found = file.site("limiter", node, *edits, note=f"{note}, started {where}{through}", watch=sorted(starts))
            yield {**found, "around": [0, file.lines[-1]]}
    yield from chunks(file)
    yield from helpers(file)
    yield from windows(file)


def chunks(file):
    """
    `for i in range(0, len(xs), n): … gather(… xs[i : i + n] …)` and `for part in chunks(xs, n): … gather(… part …)`
    take all at once. Bounds: the list that is cut is a name or an attribute.
    """
    for node in file.nodes:
        if not isinstance(node, ast.For) or not is_async(file, node) or node.orelse or not isinstance(node.iter, ast.Call):
            continue
        if node.body[0].lineno == node.lineno or not isinstance(node.target, ast.Name) or not gathers(file, node):
            continue
        if any(isinstance(n, (ast.Break, ast.Continue)) for n in own_nodes(node.body)):
            continue
        index, arguments = node.target.id, node.iter.args
        head_end = file.text_find(":", file.end(node.iter))
        reads = [n for n in ast.walk(node) if isinstance(n, ast.Name) and n.id == index and n is not node.target]
        if head_end is None:
            continue
        moved = file.moved_out(node.body, node)
        if file.method(node.iter) == "range" and len(arguments) == 3:
            cuts = [n for n in ast.walk(node) if isinstance(n, ast.Subscript) and is_cut(n, index)]
            inside = {id(n) for cut in cuts for n in ast.walk(cut.slice)}
            if cuts and all(id(n) in inside for n in reads):
                edits = [(file.start(cut), file.end(cut), file.source(cut.value)) for cut in cuts]
                yield site(file, node, [(file.start(node), head_end + 1, ""), *edits, *moved], "chunks by slices")
        elif file.method(node.iter) in PARTS and arguments and isinstance(arguments[0], (ast.Name, ast.Attribute)):
            head = (file.start(node), head_end + 1, f"{index} = {file.source(arguments[0])}")
            yield site(file, node, [head, *moved], "chunks by a function")


def site(file, node, edits, note):
    found = file.site("limiter", node, *edits, note=note)
    return found


def is_cut(node, index):
    cut = node.slice
    if not isinstance(cut, ast.Slice) or not isinstance(cut.lower, ast.Name) or cut.lower.id != index:
        return False
    return isinstance(node.value, (ast.Name, ast.Attribute)) and isinstance(cut.upper, ast.BinOp)


def gathers(file, node):
    awaits = [n for n in own_nodes(node.body) if isinstance(n, ast.Await)]
    return any(file.called(n) in ("asyncio.gather", "asyncio.wait") for n in awaits)


def helpers(file):
    """`await gather_with_limit(n, *xs)` becomes `asyncio.gather(*xs)`. Bounds: what is passed is a list of calls."""
    if file.imports.get("asyncio") != "asyncio":
        return
    for node in file.nodes:
        if isinstance(node, ast.Await) and HELPER.search(file.method(node) or "") and is_async(file, node):
            lists = [a for a in node.value.args if isinstance(a, ast.Starred)]
            if len(lists) == 1:
                edit = (file.start(node.value), file.end(node.value), f"asyncio.gather({file.source(lists[0])})")
                yield site(file, node, [edit], "helper")


def windows(file):
    """`if len(tasks) >= n: await asyncio.wait(tasks, return_when=FIRST_COMPLETED)` is gone."""
    for node in file.nodes:
        if not isinstance(node, ast.If) or node.orelse or not is_async(file, node):
            continue
        if not (isinstance(node.test, ast.Compare) and file.method(node.test.left) == "len"):
            continue
        waits = [n for n in own_nodes(node.body) if isinstance(n, ast.Await) and file.called(n) == "asyncio.wait"]
        if waits and "FIRST_COMPLETED" in file.source(waits[0]):
            yield site(file, node, [(file.start(node), file.end(node), "pass")], "window")


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
    return {other.path for other in ([file] if outer else project.files) if fans_out(other, outer, function.name)}


def fans_out(file, outer, name):
    if name not in file.text:
        return False
    for call in (n for n in (ast.walk(outer) if outer else file.nodes) if isinstance(n, ast.Call)):
        if last_name(call.func) == name and goes_into_list(file, call):
            return True
        if file.method(call) not in FAN_OUTS:
            continue
        for each in (n for a in call.args for n in ast.walk(a) if isinstance(n, (ast.Name, ast.Attribute))):
            if last_name(each) == name and is_for_many(file, each):
                return True
    return False


def goes_into_list(file, call):
    """`tasks = [f(x) for x in xs]` or `tasks.append(f(x))` in a loop, and `gather(*tasks)` in the same function."""
    above = file.parents.get(call)
    if isinstance(above, ast.ListComp) and isinstance(file.parents.get(above), ast.Assign):
        target = file.parents[above].targets[0]
    elif isinstance(above, ast.Call) and file.method(above) == "append":
        target = above.func.value
    else:
        return False
    around = file.around(call)
    if not isinstance(target, ast.Name) or around is None or not is_for_many(file, call):
        return False
    for other in own_nodes(around.body):
        if isinstance(other, ast.Call) and file.method(other) in ("gather", "as_completed", "wait"):
            if any(isinstance(n, ast.Name) and n.id == target.id for a in other.args for n in ast.walk(a)):
                return True
    return False


def awaited_by(project, function):
    """The functions with a name of their own that await one by its name."""
    if not hasattr(project, "awaited"):
        project.awaited = {}
        for file in project.files:
            for node in file.nodes:
                if isinstance(node, ast.Await) and isinstance(node.value, ast.Call):
                    project.awaited.setdefault(file.method(node), []).append((file, node))
    around = ((file, file.around(node)) for file, node in project.awaited.get(function.name, []))
    return [(file, each) for file, each in around if isinstance(each, ast.AsyncFunctionDef) and each is not function]


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


KINDS = [limiter]
