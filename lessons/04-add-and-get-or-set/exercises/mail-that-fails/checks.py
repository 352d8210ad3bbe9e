"""daily_mail(day): once a day; a failed mail gives the day back, and the error is heard of."""
from shop import services
from stampede.checks import check, expect, expect_that, learner, world

MAIL = "shop.services.send_mail"
HOUR = 3600


class MailServerDown(Exception):
    pass


@check("The first server sends the mail, the others don't")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    told = [program.call("daily_mail", "tuesday") for server in range(3)]
    expect(mail.calls, 1, "Three servers ran the job. One of them should have sent the mail, the others not.", unit="mail")
    expect(told, [True, False, False], "It should say True where the mail was sent, and False elsewhere.")


@check("Each day has its own mail")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(23 * HOUR)
    program.call("daily_mail", "wednesday")
    expect(mail.calls, 2, "Tuesday's note kept back Wednesday's mail.", unit="mail")


@check("A server that is hours late does not send it again")
def _():
    program = learner()
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(12 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 1, "A server that came twelve hours late sent the mail again: the note was gone.", unit="mail")


def failing_mail(program):
    """Replaces send_mail by one that fails."""
    double = program.stand_in(MAIL, "sent")
    works = type(double).__call__

    def fails(*args, **kwargs):
        works(double, *args, **kwargs)
        raise MailServerDown("the mail server does not answer")

    holders = [(vars(services), "send_mail"), (program.namespace, "send_mail")]
    for holder, name in holders:
        if holder.get(name) is double:
            holder[name] = fails
    return holders, double


@check("When the mail fails, the error comes out")
def _():
    program = learner()
    failing_mail(program)
    try:
        told = program.namespace["daily_mail"]("tuesday")
    except MailServerDown:
        return
    expect_that(False, "The mail failed, and nobody will hear of it: let the error through.", "MailServerDown", repr(told))


@check("After a failure, the next server tries again")
def _():
    program = learner()
    holders, mail = failing_mail(program)
    try:
        program.namespace["daily_mail"]("tuesday")
    except MailServerDown:
        pass
    for holder, name in holders:
        holder[name] = mail
    told = program.call("daily_mail", "tuesday")
    expect(told, True, "The mail failed, and the note still says that it was sent: no server will try again.")
