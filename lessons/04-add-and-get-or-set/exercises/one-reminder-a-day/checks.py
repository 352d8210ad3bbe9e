"""send_reminder(): at most one mail in a day for an order, and the caller is told."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "The first click sends a mail"
MAIL = "shop.services.send_mail"
DAY = 86400
SECOND = "The second click sends none, and says so"
SAYS = "send_reminder() should return True when a mail was sent now, and False when not."


@check(FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    returned = program.call("send_reminder", 4)
    expect(mail.calls, 1, "On an empty cache the mail has to go out.", unit="mail")
    expect(returned, True, SAYS)
    args, kwargs = mail.arguments[0]
    told = [*args, *(kwargs[name] for name in ("to", "subject") if name in kwargs)]
    expect(told[:1], ["customer@example.com"], "The mail should go to the customer.")
    expect_that("4" in str(told[1:]), "The mail should name the order.", "order 4", told[1:])


@check(SECOND, after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    returned = program.call("send_reminder", 4)
    blind = [write for write in world.commands("set") if not world.reads()]
    if mail.calls == 2 and blind:
        message = "set() stores whether the key is free or not, and always returns None. It cannot tell you who was first."
        expect_that(False, message, "1 mail", "2 mails", blind[0].line)
    expect(mail.calls, 1, "The second click sent a second mail.", unit="mail")
    expect(returned, False, SAYS)


@check("Each order has its own reminder", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    returned = [program.call("send_reminder", order) for order in [5, 44, 14]]
    expect(mail.calls, 4, "A reminder for one order kept back that of another.", unit="mail")
    for order, (args, kwargs) in zip([4, 5, 44, 14], mail.arguments):
        subject = str([*args[1:], kwargs.get("subject")])
        expect_that(f"order {order}" in subject, "The mail should still name the order that has to be paid.", f"order {order}", subject)
    expect(returned, [True, True, True], "Three other orders were reminded, and for each of them it should return True.")


@check("One second before the day is over, still none", after=SECOND)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    ttl = world.stored()[0].ttl
    world.sleep(DAY - 1)
    program.call("send_reminder", 4)
    why = {300: "No timeout means 300 seconds: ", 24: "Timeouts are in seconds: ", 1440: "Timeouts are in seconds: "}.get(ttl, "")
    expect(mail.calls, 1, f"{why}the order was reminded again before its day was over.", unit="mail")


@check("After a day the next click sends again", after=SECOND)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    world.sleep(DAY + 0.5)
    program.call("send_reminder", 4)
    expect(mail.calls, 2, "After a day the order may be reminded again, and no mail was sent.", unit="mail")


@check("Clicks in between do not make the day longer", after=SECOND)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    world.sleep(DAY / 2)
    program.call("send_reminder", 4)
    world.sleep(DAY / 2 + 0.5)
    program.call("send_reminder", 4)
    expect(mail.calls, 2, "Clicking in between made the customer wait longer.", unit="mail")
