"""morning_mail(day): once a day, also when the job is a little early or late, and again next week."""
from stampede.checks import check, expect, learner, world

FIRST = "A mail on Monday, and one on Tuesday, a second early"
MAIL = "shop.services.send_mail"
HOUR = 3600


def sent(mail):
    """Whom the mails went to."""
    return [(args or (kwargs.get("to"),))[0] for args, kwargs in mail.arguments]


@check(FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    expect(program.call("morning_mail", "monday"), "sent", "The server that sends the mail should return what send_mail() returns.")
    expect(sent(mail), ["owner@example.com"], "On Monday one mail should have gone out, to the owner.")
    world.sleep(24 * HOUR - 1)
    program.call("morning_mail", "tuesday")
    expect(mail.calls, 2, "Tuesday's job came a second early, and Tuesday's mail was not sent.", unit="mail")


@check("A mail on Saturday, and one on Sunday", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("morning_mail", "saturday")
    world.sleep(24 * HOUR - 1)
    program.call("morning_mail", "sunday")
    expect(mail.calls, 2, "Sunday's job came a second early, and Sunday's mail was not sent.", unit="mail")


@check("A mail on each day of the week, also when jobs come earlier and earlier", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "monday"]
    for number, day in enumerate(days, start=1):
        program.call("morning_mail", day)
        expect(mail.calls, number, f"The job of {day} came 23 hours after the one before, and the mail of {day} was not sent.", unit="mail")
        world.sleep(23 * HOUR)


@check("A second server, ten minutes late, sends none", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("morning_mail", "monday")
    world.sleep(600)
    told = program.call("morning_mail", "monday")
    expect(mail.calls, 1, "A server came ten minutes late and sent the mail again.", unit="mail")
    expect(told, None, "A server that sends no mail should return None.")


@check("Next Monday the mail goes out again", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("morning_mail", "monday")
    world.sleep(7 * 24 * HOUR - 1)
    program.call("morning_mail", "monday")
    expect(mail.calls, 2, "A week later, Monday's mail was not sent.", unit="mail")
