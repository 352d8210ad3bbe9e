"""get_counted(key, default): as cache.get, and looks == {kind: {"hit": n, "miss": n}}."""
from django.core.cache import cache
from stampede.checks import check, expect, learner, world


def fresh():
    program = learner()
    program.namespace["looks"].clear()
    return program


@check("It answers as cache.get does")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    expect(program.call("get_counted", "price:1"), "4.50", "What was found, on a hit.")
    expect(program.call("get_counted", "price:9"), None, "Nothing was found, and no default was given.")
    expect(program.call("get_counted", "price:9", "unknown"), "unknown", "On a miss the caller gets the default.")


@check("Each kind of key is counted on its own")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    for key in ["price:1", "price:1", "price:2", "tips:1"]:
        program.call("get_counted", key)
    seen = {kind: dict(counts) for kind, counts in program.namespace["looks"].items()}
    expect(seen, {"price": {"hit": 2, "miss": 1}, "tips": {"hit": 0, "miss": 1}}, "The kind is what stands before the colon.")


@check("An empty answer is an answer")
def _():
    program = fresh()
    cache.set("search:zzz", [], timeout=600)
    program.call("get_counted", "search:zzz")
    expect(program.namespace["looks"]["search"]["hit"], 1, "An empty list was stored and found, and you counted a miss.", unit="hit")


@check("A stored None is a hit")
def _():
    program = fresh()
    cache.set("offer:1", None, timeout=600)
    expect(program.call("get_counted", "offer:1", "unknown"), None, "None was stored, so None is the answer.")
    expect(program.namespace["looks"]["offer"]["hit"], 1, "None was stored and found, and you counted a miss.", unit="hit")


@check("Counting costs no second look")
def _():
    program = fresh()
    cache.set("price:1", "4.50", timeout=600)
    before = len(world.events())
    program.call("get_counted", "price:1")
    commands = [event for event in world.events()[before:] if event["type"] == "commanded"]
    expect(len(commands), 1, "One look became two: measuring should not make the page slower.", unit="command")
