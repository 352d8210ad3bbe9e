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


@check("Eight hours later it is still known")
def _():
    program = learner()
    mail = program.stand_in(SEND, "sent")
    program.call("nightly", "friday")
    world.sleep(8 * 3600)
    expect(program.call("nightly", "friday"), False, "Eight hours later a call said that it had sent the report.")
    expect(mail.calls, 1, "Eight hours later the same report was sent again.", unit="mail")
