"""send_reminder(): add with a key of the order and a day's timeout."""
from stampede.checks import check, expect, expect_that, learner, world

MAIL = "shop.services.send_mail"
DAY = 86400


@check("The first click sends a mail")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    returned = program.call("send_reminder", 4)
    expect(mail.calls, 1, "On an empty cache the mail has to go out.", unit="mail")
    expect(returned, True, "It should say whether a mail was sent.")


@check("The second click sends none, and says so")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    returned = program.call("send_reminder", 4)
    blind = [write for write in world.commands("set") if not world.commands("get")]
    if mail.calls == 2 and blind:
        message = "set() stores whether the key is free or not, and always returns None. It cannot tell you who was first."
        expect_that(False, message, "1 mail", "2 mails", blind[0].line)
    expect(mail.calls, 1, "The second click sent a second mail.", unit="mail")
    expect(returned, False, "It should say whether a mail was sent.")


@check("Each order has its own reminder")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    returned = program.call("send_reminder", 5)
    expect(mail.calls, 2, "A reminder for one order keeps back those of all others.", unit="mail")
    expect(returned, True, "It should say whether a mail was sent.")


@check("One second before the day is over, still none")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    world.sleep(DAY - 1)
    program.call("send_reminder", 4)
    note = (world.commands("add") + world.commands("set"))[0]
    why = "No timeout means 300 seconds" if note.ttl == 300 else "Timeouts are in seconds"
    expect(mail.calls, 1, f"{why}: the note was gone before the day was over.", unit="mail", line=note.line)


@check("After a day the next click sends again")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    world.sleep(DAY + 1)
    program.call("send_reminder", 4)
    expect(mail.calls, 2, "After a day the order may be reminded again, but your note still stands.", unit="mail")


@check("Clicks in between do not make the day longer")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("send_reminder", 4)
    world.sleep(DAY / 2)
    program.call("send_reminder", 4)
    world.sleep(DAY / 2 + 1)
    program.call("send_reminder", 4)
    expect(mail.calls, 2, "Clicking in between made the customer wait longer.", unit="mail")
