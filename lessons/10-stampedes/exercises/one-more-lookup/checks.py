"""rates(): one visitor. Many at once are in scenario.json."""
from stampede.checks import check, expect, learner


@check("A visitor gets the rates")
def _():
    program = learner()
    program.stand_in("shop.services.fetch_exchange_rates", {"USD": 1.1}, takes_seconds=0.8)
    expect(program.call("rates"), {"USD": 1.1}, "A single visitor should get the bank's rates.")
