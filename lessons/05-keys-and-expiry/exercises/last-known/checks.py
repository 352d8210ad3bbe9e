"""rates(base): two entries with two timeouts; the second is only for when the bank fails."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Rates are fetched and kept for 60 seconds"
DAY = 86400
OLD, NEW, POUND = {"USD": 1.08}, {"USD": 1.1}, {"EUR": 1.17}


class BankDown(ConnectionError):
    pass


class Bank:
    """Plays the bank: answers in turn, and fails while it is down."""

    def __init__(self, program):
        self.down, self.answer = False, OLD
        self.asked = program.stand_in("shop.services.fetch_exchange_rates")
        self.asked.answered_by(self.rates)

    @property
    def calls(self):
        return self.asked.calls

    def rates(self, base="EUR"):
        if self.down:
            raise BankDown("the bank does not answer")
        return self.answer


@check(FIRST)
def _():
    program = learner()
    bank = Bank(program)
    expect(program.call("rates", "EUR"), OLD, "rates() should return what the bank says.")
    world.sleep(58)
    expect(program.call("rates", "EUR"), OLD, "58 seconds later the rates that had been fetched should be returned.")
    expect(bank.calls, 1, "The rates should be kept for 60 seconds.", unit="call")


@check("After 60 seconds they are fetched again", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.answer = NEW
    world.sleep(62)
    expect(program.call("rates", "EUR"), NEW, "The bank works and has new rates, and the old ones were shown.")


@check("When the bank fails, the last known rates are shown", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.down = True
    world.sleep(62)
    try:
        seen = program.namespace["rates"]("EUR")
    except BankDown:
        seen = "BankDown"
    expect(seen, OLD, "A minute ago the rates were there. Now the bank is down, and they are lost.")


@check("… the last known of this currency", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.answer = POUND
    program.call("rates", "GBP")
    bank.down = True
    world.sleep(62)
    expect(program.call("rates", "EUR"), OLD, "The euro was given the last rates of another currency.")


@check("… the last, not the first", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.answer = NEW
    world.sleep(62)
    program.call("rates", "EUR")
    bank.down = True
    world.sleep(62)
    expect(program.call("rates", "EUR"), NEW, "The last known rates were never replaced by newer ones.")


@check("… for a day", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.down = True
    world.sleep(DAY - 2)
    try:
        seen = program.namespace["rates"]("EUR")
    except BankDown:
        seen = "BankDown"
    expect(seen, OLD, "The last known rates were gone before the day was over.")


@check("Nothing known: the error comes out", after=FIRST)
def _():
    program = learner()
    Bank(program).down = True
    seen, error = program.attempt("rates", "EUR")
    message = "No rates are known, and the bank is down. Let the error through, so that somebody notices."
    expect_that(isinstance(error, BankDown), message, "BankDown", repr(seen) if error is None else type(error).__name__)


@check("Rates older than a day are not shown", after=FIRST)
def _():
    program = learner()
    bank = Bank(program)
    program.call("rates", "EUR")
    bank.down = True
    world.sleep(DAY / 2)
    before = world.writes()
    try:
        program.namespace["rates"]("EUR")
        world.sleep(DAY / 2 - 30)
        program.namespace["rates"]("EUR")
        stored_again = world.writes() > before
        world.sleep(32)
        seen = program.namespace["rates"]("EUR")
    except BankDown:
        return
    written = [set_ for set_ in world.commands("set") if set_.ttl is None]
    message = "These rates are older than a day, and they are still shown."
    if stored_again:
        message = "These rates are older than a day, and they are still shown: when the bank failed you stored them again, as if they were fresh."
    if written:
        message = "These rates are older than a day, and they are still shown: an entry with timeout=None never expires."
    expect_that(False, message, "BankDown", repr(seen))
