"""price_list(customer): one entry for each group and language, and no more."""
from stampede.checks import check, expect, learner, world


def customer(number, group, language):
    return {"number": number, "group": group, "language": language}


@check("Each group sees its own prices")
def _():
    program = learner()
    program.call("price_list", customer(1, "trade", "en"))
    seen = program.call("price_list", customer(2, "private", "en"))
    expect(seen, "Prices: glass pot 12.00", "What a private customer sees after one of the trade.")


@check("And in its own language")
def _():
    program = learner()
    program.call("price_list", customer(1, "private", "de"))
    seen = program.call("price_list", customer(2, "private", "en"))
    expect(seen, "Prices: glass pot 12.00", "What an English customer sees after a German one.")


@check("Customers of one kind share a list")
def _():
    program = learner()
    make = program.stand_in("make_list", "a list", takes_seconds=2)
    for number in range(100):
        program.call("price_list", customer(number, "private", "en"))
    expect(make.calls, 1, "A hundred customers for whom the list is the same, and it was made again for each of them.", unit="call")


@check("It is still kept for ten minutes")
def _():
    program = learner()
    make = program.stand_in("make_list", "a list", "a newer list")
    program.call("price_list", customer(1, "private", "en"))
    world.sleep(599)
    program.call("price_list", customer(1, "private", "en"))
    expect(make.calls, 1, "The list did not last ten minutes.", unit="call")
    world.sleep(2)
    expect(program.call("price_list", customer(1, "private", "en")), "a newer list", "After ten minutes the old list is still shown.")
