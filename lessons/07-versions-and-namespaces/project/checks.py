"""Stage 7: a generation for everything that shows prices."""
from stampede.checks import check, expect, learner, world


@check("After a change the price list is new")
def _():
    program = learner()
    program.call("price_list", [1, 4, 5])
    program.call("change_price", 4, "11.00")
    expect(program.call("price_list", [1, 4, 5]), {1: "4.50", 4: "11.00", 5: "34.00"}, "price_list() still shows the old price.")


@check("And so are the cheapest")
def _():
    program = learner()
    program.call("cheapest")
    program.call("change_price", 5, "1.00")
    expect(program.call("cheapest")[0], "Glass pot 1.00", "cheapest() still shows the old price.")


@check("Views and the dashboard stay")
def _():
    program = learner()
    compute = program.stand_in("shop.services.compute_dashboard_stats", {"orders": 7})
    program.call("view", 6)
    program.call("dashboard")
    program.call("cheapest")
    program.call("change_price", 5, "2.00")
    expect(program.call("view", 6), 2, "The views were thrown out as well.")
    program.call("dashboard")
    expect(compute.calls, 1, "The dashboard's numbers were thrown out as well.", unit="call")


@check("A price can change before anybody has looked")
def _():
    program = learner()
    program.call("change_price", 5, "34.00")
    expect(program.call("price_list", [5]), {5: "34.00"}, "The new price should be there.")


@check("The price list: the number once, then one look for all")
def _():
    program = learner()
    program.call("price_list", [1, 2, 3])
    before = len(world.events())
    program.call("price_list", [1, 2, 3])
    ops = [event["command"]["op"] for event in world.events()[before:] if event["type"] == "commanded"]
    expect(len(ops), 2, "The number is asked for again and again. Once is enough: keep it in a variable.", unit="command")


@check("A lost generation never leads back to old prices")
def _():
    from django.core.cache import cache

    program = learner()
    program.call("price_list", [5])
    program.call("change_price", 5, "30.00")
    world.sleep(1)
    cache.delete("generation:prices")
    expect(program.call("price_list", [5]), {5: "30.00"}, "The generation was lost, began as it had begun before, and an old price came back.")
