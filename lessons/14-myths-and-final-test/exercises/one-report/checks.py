"""nightly(day): one mail a day, and it says who has sent it. The race is in scenario.json."""
from stampede.checks import check, expect, expect_that, learner, world

SEND = "shop.services.send_mail"


@check("The first call sends, the second does not")
def _():
    program = learner()
    mail = program.stand_in(SEND, "sent")
    expect(program.call("nightly", "friday"), True, "The first call should send the mail and say True.")
    expect(program.call("nightly", "friday"), False, "The second call has sent nothing and should say False.")
    expect(mail.calls, 1, "The report was not sent exactly once.", unit="mail")


@check("Each day has a report")
def _():
    program = learner()
    mail = program.stand_in(SEND, "sent")
    program.call("nightly", "friday")
    program.call("nightly", "saturday")
    expect(mail.calls, 2, "Friday and Saturday have a report each.", unit="mail")
    sent = [[str(part) for part in [*args, *options.values()]] for args, options in mail.arguments]
    to_boss = all(parts[:1] == ["boss@example.com"] and day in parts[-1] for parts, day in zip(sent, ["friday", "saturday"]))
    expect_that(to_boss, "The mail goes to boss@example.com and says which day it is about.", "both", str(sent[0]))


@check("Whatever the day is called", after="Each day has a report")
def _():
    program = learner()
    program.stand_in(SEND, "sent")
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "2026-11-02", "2026-11-03", "2026-12-02"]:
        expect(program.call("nightly", day), True, f"Nobody has sent the report of {day}. The first call should send it and say True.")


@check("A mail that fails is not a mail that was sent", after="The first call sends, the second does not")
def _():
    program = learner()
    program.stand_in(SEND, ConnectionError("the mail server is away"))
    answer, error = program.attempt("nightly", "friday")
    expect_that(error is not None or answer is not True, "send_mail() raised an error, and the call said that it had sent the report.", "False or an error", "True")


@check("Eight hours later it is still known")
def _():
    program = learner()
    mail = program.stand_in(SEND, "sent")
    program.call("nightly", "friday")
    world.sleep(8 * 3600)
    expect(program.call("nightly", "friday"), False, "Eight hours later a call said that it had sent the report.")
    expect(mail.calls, 1, "Eight hours later the same report was sent again.", unit="mail")
