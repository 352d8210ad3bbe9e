"""six_o_clock(): the first server sends, the others do not, also when one is late; tomorrow it goes out again."""
from stampede.checks import check, expect, learner, world

FIRST = "The first server sends the mail"
MAIL = "shop.services.send_mail"


def sent(mail):
    """Whom the mails went to."""
    return [(args or (kwargs.get("to"),))[0] for args, kwargs in mail.arguments]


@check(FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    expect(program.call("six_o_clock", "web-1"), True, "Not even the first server says that it sent the mail. What does your call return?")
    expect(sent(mail), ["owner@example.com"], "The first server should have sent one mail, to the owner.")


@check("The others do not", after=FIRST)
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    told = [program.call("six_o_clock", server) for server in ["web-1", "web-2", "web-3"]]
    expect(mail.calls, 1, "Three servers called, and more than one of them sent the mail.", unit="mail")
    expect(told, [True, False, False], "The server that sent the mail should say True, the others False.")


@check("A server that is almost an hour late doesn't send it again", after="The others do not")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("six_o_clock", "web-1")
    world.sleep(3599)
    program.call("six_o_clock", "web-2")
    expect(mail.calls, 1, "A server came within the hour and sent the mail again.", unit="mail")


@check("Tomorrow the mail goes out again", after="The others do not")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("six_o_clock", "web-1")
    world.sleep(23 * 3600)
    program.call("six_o_clock", "web-2")
    expect(mail.calls, 2, "Today the first server was an hour late. Tomorrow's first one is on time, 23 hours later, and no mail was sent.", unit="mail")


@check("Whatever the clock says", after="The others do not")
def _():
    for minutes in [10, 30, 50]:
        program = learner()
        mail = program.stand_in(MAIL, "sent")
        world.sleep(minutes * 60)
        program.call("six_o_clock", "web-1")
        world.sleep(3599)
        program.call("six_o_clock", "web-2")
        expect(mail.calls, 1, "A server came within the hour and sent the mail again.", unit="mail")
