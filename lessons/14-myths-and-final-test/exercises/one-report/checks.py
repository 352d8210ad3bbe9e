"""nightly(day): one mail a day, and it says who has sent it. The race is in scenario.json."""
from stampede.checks import check, expect, learner, world

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


@check("Eight hours later it is still known")
def _():
    program = learner()
    mail = program.stand_in(SEND, "sent")
    program.call("nightly", "friday")
    world.sleep(8 * 3600)
    expect(program.call("nightly", "friday"), False, "Eight hours later a call said that it had sent the report.")
    expect(mail.calls, 1, "Eight hours later the same report was sent again.", unit="mail")
