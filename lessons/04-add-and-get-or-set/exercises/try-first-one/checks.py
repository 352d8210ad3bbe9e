"""six_o_clock(): the first server sends, the others do not."""
from stampede.checks import check, expect, learner

MAIL = "shop.services.send_mail"


@check("The first server sends the mail")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    expect(program.call("six_o_clock", "web-1"), True, "Not even the first server sends. What does your call return?")
    expect(mail.calls, 1, "One mail should have been sent.", unit="mail")


@check("The others do not")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    for server in ["web-1", "web-2", "web-3"]:
        program.call("six_o_clock", server)
    expect(mail.calls, 1, "Every server sends: your call says the same to all of them.", unit="mail")
