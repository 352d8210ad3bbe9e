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


@check("The customer who comes first, and the ones who come next")
def _():
    kinds = [(group, language) for group in ["trade", "private"] for language in ["de", "en"]]
    for first in kinds:
        program = learner()
        program.call("price_list", customer(1, *first))
        for number, (group, language) in enumerate(kinds, start=2):
            wanted = f"{'Preise' if language == 'de' else 'Prices'}: glass pot {'9.00' if group == 'trade' else '12.00'}"
            message = f"What a customer with the group {group} and the language {language} sees, after others."
            expect(program.call("price_list", customer(number, group, language)), wanted, message)


@check("Customers of one kind share a list")
def _():
    program = learner()
    make = program.stand_in("make_list", "a list", takes_seconds=2)
    for number in range(100):
        program.call("price_list", customer(number, "private", "en"))
    expect(make.calls, 1, "A hundred customers for whom the list is the same, and it was made again for each of them.", unit="call")
    for group, language in [("trade", "de"), ("private", "de"), ("trade", "en"), ("private", "en")] * 2:
        program.call("price_list", customer(101, group, language))
    expect(make.calls, 4, "Customers of all four kinds came twice within ten minutes. There are four lists to make.", unit="call")


@check("All processes share them", after="Customers of one kind share a list")
def _():
    program = learner()
    program.call("price_list", customer(1, "private", "en"))
    other = program.another_process()
    make = other.stand_in("make_list", "a list")
    other.call("price_list", customer(2, "private", "en"))
    expect(make.calls, 0, "A list was made in one process, and another process of the shop made it again.", unit="call")


@check("It is still kept for ten minutes")
def _():
    program = learner()
    make = program.stand_in("make_list", "a list", "a newer list")
    program.call("price_list", customer(1, "private", "en"))
    world.sleep(599)
    program.call("price_list", customer(1, "private", "en"))
    expect(make.calls, 1, "The list did not last ten minutes.", unit="call")
    program.call("price_list", customer(2, "trade", "de"))
    world.sleep(2)
    expect(program.call("price_list", customer(1, "private", "en")), "a newer list", "A list is more than ten minutes old, and it's still shown.")
