from store import Memory, Quick, Service, Shelf, Store, every, first_of, held, opened


async def mapping(shelf: Shelf, others: dict[str, Store]):
    shelf.stores["a"].read()  # expect: no-blocking-call
    shelf.stores.get("a").save()  # expect: no-forgotten-await
    shelf.memories["a"].read()  # safe: this class does not wait
    shelf.memories.pop("a").save()  # expect: no-forgotten-await
    shelf.untold["a"].read()  # safe: nobody says what is in it
    for name, store in others.items():
        store.read()  # expect: no-blocking-call
        name.save()  # safe: a key
    for store in others.values():
        store.save()  # expect: no-forgotten-await
    for key in others:
        key.save()  # safe: a key
    first_of(others, {}).read()  # expect: no-blocking-call


async def instead(others: dict[str, Store], fallback):
    others.get("a", fallback).save()  # safe: what else it may be, nobody says
    others.setdefault("a", Store()).save()  # expect: no-forgotten-await


async def defaults(shelf: Shelf, store: Store | None = None):
    shelf.first.save()  # expect: no-forgotten-await
    store = store or Store()
    store.save()  # expect: no-forgotten-await


async def asked(thing, shelf, other: Store | Memory):
    if isinstance(thing, Store):
        thing.read()  # expect: no-blocking-call
    else:
        thing.read()  # safe: something else
    if isinstance(other, Memory):
        other.read()  # safe: this class does not wait
    if isinstance(shelf.store, (Store, Memory)) and shelf.open:
        shelf.store.save()  # expect: no-forgotten-await
        shelf.store = thing
        shelf.store.save()  # safe: another one since
    kept = [each.read() for each in thing.all if isinstance(each, Store)]  # expect: no-blocking-call
    return kept


async def made_sure(thing, other):
    assert isinstance(thing, Store)
    thing.save()  # expect: no-forgotten-await
    if not isinstance(other, Store):
        other.save()  # safe: anything
        return
    other.save()  # expect: no-forgotten-await
    thing = other.inner
    thing.save()  # safe: another one since


async def single():
    Service.instance().read()  # expect: no-blocking-call
    Service.make().save()  # expect: no-forgotten-await
    Quick.instance().read()  # safe: this class does not wait


async def entered():
    async with opened() as store:
        store.read()  # expect: no-blocking-call
        store.save()  # expect: no-forgotten-await
    with held(True) as memory:
        memory.read()  # safe: this class does not wait
        memory.save()  # expect: no-forgotten-await
    for store in every(3):
        store.save()  # expect: no-forgotten-await
