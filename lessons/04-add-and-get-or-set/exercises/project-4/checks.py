"""Stage 4: what the stages before could, and daily_mail(day): one mail a day, with the dashboard's numbers."""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE, BANK, MAIL = (f"shop.services.{name}" for name in ["compute_dashboard_stats", "fetch_exchange_rates", "send_mail"])
MORNING, EVENING = {"orders": 7}, {"orders": 9}
HOUR = 3600
ONE_MAIL = "Three servers, one mail"
SAYS = "daily_mail() should return True where the mail was sent, and False elsewhere."


@check("The dashboard is computed once in ten minutes")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")
    world.sleep(598)
    expect(program.call("dashboard_stats"), MORNING, "The numbers should be kept for 600 seconds.")
    expect(compute.calls, 1, "The numbers were in the cache, and they were computed again.", unit="computation")
    world.sleep(3)
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds the numbers should be computed again.")


@check("Rates are asked for once an hour, for each currency")
def _():
    program = learner()
    bank = program.stand_in(BANK, {"USD": 1.09}, {"USD": 1.11}, {"USD": 1.13})
    program.call("rates", "EUR")
    world.sleep(HOUR - 2)
    expect(program.call("rates", "EUR"), {"USD": 1.09}, "rates() should return what the bank said within the hour.")
    expect(bank.calls, 1, "The rates were in the cache, and the bank was asked again.", unit="call")
    expect(program.call("rates", "GBP"), {"USD": 1.11}, "The pound got the rates of the euro.")
    expect(bank.asked_for("GBP"), True, "The rates of the pound were asked for, and the bank was never asked about GBP.")
    world.sleep(3)
    expect(program.call("rates", "EUR"), {"USD": 1.13}, "The rates are older than an hour and still shown.")


@check("A cancelled order is still gone at once, whoever comes when")
def _():
    for after in range(40):
        program = learner()
        stats = program.call("dashboard_stats")
        expect_that(isinstance(stats, dict), "dashboard_stats() should return the numbers.", "a dict", stats)
        before = stats["orders"]
        more = program.visited(lambda: program.call("dashboard_stats"), "cancel_order", 2, after=after)
        expect(program.returned, True, "Order 2 was there, so cancelling it should return True.")
        seen = program.call("dashboard_stats")["orders"]
        message = "An order was cancelled, and the dashboard still counts it."
        expect(seen, before - 1, message)
        if not more:
            break


@check("The page still shows the numbers of dashboard_stats()")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    program.call("dashboard_stats")
    program.call("visit")
    expect(compute.calls, 1, "The numbers were in the cache, and the page computed them again.", unit="computation")
    world.sleep(600.5)
    program.call("visit")
    expect(compute.calls, 2, "visit() should open the dashboard, and the dashboard use dashboard_stats().", unit="computation")


@check(ONE_MAIL)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    told = [program.call("daily_mail", "tuesday") for server in range(3)]
    expect(mail.calls, 1, "Three servers called daily_mail(), and one mail should have been sent.", unit="mail")
    expect(told, [True, False, False], SAYS)


@check("A late server does not send it again", after=ONE_MAIL)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(6 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 1, "A server that came six hours late sent the mail again.", unit="mail")


@check("The next day has its own mail, even if its job is early", after=ONE_MAIL)
def _():
    for day, next_day in [("tuesday", "wednesday"), ("saturday", "sunday")]:
        program = learner()
        program.stand_in(COMPUTE, MORNING)
        mail = program.stand_in(MAIL, "sent")
        program.call("daily_mail", day)
        world.sleep(23 * HOUR)
        program.call("daily_mail", next_day)
        expect(mail.calls, 2, f"The mail for {day} was sent, and the one for {next_day} was not.", unit="mail")


@check("Next week it goes out again", after=ONE_MAIL)
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(7 * 24 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 2, "A week later, Tuesday's mail was not sent.", unit="mail")


@check("The mail uses the numbers of the dashboard", after=ONE_MAIL)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, {"orders": 173}, EVENING)
    mail = program.stand_in(MAIL, "sent")
    program.call("dashboard_stats")
    program.call("daily_mail", "tuesday")
    message = "The dashboard had the numbers in the cache, and the mail computed them again."
    expect(compute.calls, 1, message, unit="computation")
    args, kwargs = mail.arguments[0]
    parts = [*args, *(kwargs[name] for name in ("to", "subject") if name in kwargs)]
    expect_that("@" in str(parts[0]), "send_mail() takes whom the mail goes to first, then the subject.", "an address first", parts)
    expect_that("173" in str(parts[1:]), "The mail should name the number of orders.", "173", parts[1:])


@check("Servers that send nothing compute nothing", after=ONE_MAIL)
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(HOUR)
    program.call("daily_mail", "tuesday")
    message = "A server had no mail to send, and yet it computed the numbers."
    expect(compute.calls, 1, message, unit="computation")
