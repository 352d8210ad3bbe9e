"""get_counted(key, default): as cache.get, and looks == {kind: {"hit": n, "miss": n}}."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


def fresh():
    program = learner()
    program.namespace["looks"].clear()
    return program


def counted(program, kind):
    """(hits, misses) of a kind; None where nothing is counted."""
    try:
        counts = program.namespace["looks"][kind]
        return counts["hit"], counts["miss"]
    except (KeyError, TypeError, IndexError):
        return None


@check("It answers as cache.get does")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    expect(program.call("get_counted", "price:1"), "4.50", "What was found, on a hit.")
    expect(program.call("get_counted", "price:9"), None, "Nothing was found, and no default was given.")
    expect(program.call("get_counted", "price:9", "unknown"), "unknown", "On a miss the caller gets the default.")
    expect(program.call("get_counted", "price:1", "unknown"), "4.50", "On a hit the caller gets what was found.")


@check("Each kind of key is counted on its own")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    for key in ["price:1", "price:1", "price:2", "tips:1"]:
        program.call("get_counted", key)
    expect(counted(program, "price"), (2, 1), "Hits and misses of the kind price.")
    expect(counted(program, "tips"), (0, 1), "Hits and misses of the kind tips.")
    expect(len(program.namespace["looks"]), 2, "There were two kinds of keys.", unit="kind")


@check("The kind is what comes before the first colon")
def _():
    program = fresh()
    program.call("get_counted", "search:tea:2")
    program.call("get_counted", "search:tea:3")
    expect(counted(program, "search"), (0, 2), "search:tea:2 and search:tea:3 are of the kind search.")


@check("An empty answer is an answer")
def _():
    program = fresh()
    for value in [[], 0, ""]:
        cache.set("search:zzz", value, timeout=600)
        expect(program.call("get_counted", "search:zzz", "unknown"), value, "It was stored and found, so the caller gets it.")
    expect(counted(program, "search"), (3, 0), "An empty list, a 0 and an empty string were stored and found, and that is not what you counted.")


@check("A stored None is a hit")
def _():
    program = fresh()
    cache.set("offer:1", None, timeout=600)
    expect(program.call("get_counted", "offer:1", "unknown"), None, "None was stored, so None is the answer.")
    expect(counted(program, "offer"), (1, 0), "None was stored and found, and that is not what you counted.")
    expect(program.call("get_counted", "offer:1"), None, "None was stored, so None is the answer.")
    expect(counted(program, "offer"), (2, 0), "None was stored and found twice, the second time without a default, and that is not what you counted.")


@check("What was found may be equal to the default")
def _():
    program = fresh()
    cache.set("price:1", "unknown", timeout=600)
    program.call("get_counted", "price:1", "unknown")
    expect(counted(program, "price"), (1, 0), "'unknown' was stored and found, with the default 'unknown', and that is not what you counted.")


@check("Whatever is stored, it is a hit")
def _():
    program = fresh()
    marks = program.plain_values()
    for mark in marks:
        cache.set("mark:1", mark, timeout=600)
        expect(program.call("get_counted", "mark:1", "unknown"), mark, "It was stored and found, so the caller gets it.")
    expect(counted(program, "mark"), (len(marks), 0), "Values were stored that your program contains too. Each was found, and that is not what you counted.")


@check("Counting costs no second lookup")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    before = world.round_trips()
    program.call("get_counted", "price:1")
    expect(world.round_trips() - before, 1, "One lookup became several: measuring should not make the page slower.", unit="command")
    before = world.round_trips()
    program.call("get_counted", "price:2")
    expect(world.round_trips() - before, 1, "One lookup became several: measuring should not make the page slower.", unit="command")
