"""daily_mail(day): once a day; a failed mail gives the day back, and the error is heard of."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world

MAIL = "shop.services.send_mail"
HOUR = 3600
ONCE = "The first server sends the mail, the others don't"
SAYS = "daily_mail() should return True where the mail was sent, and False elsewhere."


class MailServerDown(Exception):
    pass


@check(ONCE)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    told = [program.call("daily_mail", "tuesday") for server in range(3)]
    expect(mail.calls, 1, "Three servers ran the job. One of them should have sent the mail, the others not.", unit="mail")
    expect(told, [True, False, False], SAYS)
    args, kwargs = mail.arguments[0]
    parts = [*args, *(kwargs[name] for name in ("to", "subject") if name in kwargs)]
    expect(parts[:1], ["owner@example.com"], "The mail should still go to the owner.")
    expect_that("tuesday" in str(parts[1:]), "The mail should still name the day.", "tuesday", parts[1:])


@check("Each day has its own mail", after=ONCE)
def _():
    for day, next_day in [("tuesday", "wednesday"), ("saturday", "sunday")]:
        program = learner()
        mail = program.stand_in(MAIL, "sent")
        program.call("daily_mail", day)
        world.sleep(23 * HOUR)
        program.call("daily_mail", next_day)
        expect(mail.calls, 2, f"The mail for {day} was sent, and the one for {next_day} was not.", unit="mail")


@check("A server that is hours late does not send it again", after=ONCE)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(12 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 1, "A server that came twelve hours late sent the mail again.", unit="mail")


@check("Next Tuesday the mail goes out again", after=ONCE)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(7 * 24 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 2, "A week later, Tuesday's mail was not sent.", unit="mail")


@check("When the mail fails, the error comes out", after=ONCE)
def _():
    program = learner()
    program.stand_in(MAIL, MailServerDown("the mail server does not answer"))
    told, error = program.attempt("daily_mail", "tuesday")
    message = "The mail failed, and the caller was not told: let the error through."
    expect_that(isinstance(error, MailServerDown), message, "MailServerDown", repr(told) if error is None else type(error).__name__)


@check("After a failure, the next server tries again", after=ONCE)
def _():
    program = learner()
    mail = program.stand_in(MAIL, MailServerDown("the mail server does not answer"), MailServerDown("still not"), "sent")
    for server in range(2):
        program.attempt("daily_mail", "tuesday")
        expect(mail.calls, server + 1, "The mail failed, and the next server did not try again.", unit="try")
    told = [program.call("daily_mail", "tuesday") for server in range(2)]
    expect(mail.calls, 3, "After two failures, the third server should have sent the mail and the fourth not.", unit="try")
    expect(told, [True, False], SAYS)


@check("A failure gives back its own day, and nothing else", after="After a failure, the next server tries again")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent", MailServerDown("the mail server does not answer"), "sent")
    cache.set("price:4", "12.00", 7 * 24 * HOUR)
    program.call("daily_mail", "monday")
    program.attempt("daily_mail", "tuesday")
    program.call("daily_mail", "monday")
    expect(mail.calls, 2, "Monday's mail was sent and Tuesday's failed. Then a server that was late called for Monday, and the mail was sent again.", unit="try")
    expect(cache.get("price:4"), "12.00", "Tuesday's mail failed, and afterwards a price was gone from the cache.")
