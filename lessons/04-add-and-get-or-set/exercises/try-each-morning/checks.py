"""morning_mail(day): once a day, also when the job is a little early or late."""
from stampede.checks import check, expect, learner, world

MAIL = "shop.services.send_mail"
HOUR = 3600


@check("A mail on Monday, and one on Tuesday, a second early")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("morning_mail", "monday")
    world.sleep(24 * HOUR - 1)
    program.call("morning_mail", "tuesday")
    expect(mail.calls, 2, "Monday's note still stands, and Tuesday's mail was not sent.", unit="mail")


@check("A second server, ten minutes late, sends none")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("morning_mail", "monday")
    world.sleep(600)
    program.call("morning_mail", "monday")
    expect(mail.calls, 1, "The note was gone after ten minutes, and a late server sent the mail again.", unit="mail")
