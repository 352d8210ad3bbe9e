"""Stage 4: dashboard_stats() reads through; daily_mail(day) goes out once and uses the dashboard's numbers."""
from stampede.checks import check, expect, expect_that, learner, world

COMPUTE, BANK, MAIL = (f"shop.services.{name}" for name in ["compute_dashboard_stats", "fetch_exchange_rates", "send_mail"])
MORNING, EVENING = {"orders": 7}, {"orders": 9}
HOUR = 3600


@check("The dashboard is computed once in ten minutes")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    expect(program.call("dashboard_stats"), MORNING, "dashboard_stats() should return the numbers.")
    world.sleep(598)
    expect(program.call("dashboard_stats"), MORNING, "The numbers should be kept for 600 seconds.")
    expect(compute.calls, 1, "The numbers were in the cache, and were computed all the same.", unit="computation")
    world.sleep(3)
    expect(program.call("dashboard_stats"), EVENING, "After 600 seconds the numbers should be computed again.")


@check("Rates are asked for once an hour, for each currency")
def _():
    program = learner()
    bank = program.stand_in(BANK, {"USD": 1.09}, {"USD": 1.11})
    program.call("rates", "EUR")
    world.sleep(HOUR - 2)
    program.call("rates", "EUR")
    expect(bank.calls, 1, "The rates were in the cache, and the bank was asked all the same.", unit="call")
    expect(program.call("rates", "GBP"), {"USD": 1.11}, "The pound got the rates of the euro.")


@check("A cancelled order is still gone at once")
def _():
    program = learner()
    before = program.call("dashboard_stats")["orders"]
    program.call("cancel_order", 2)
    after = program.call("dashboard_stats")["orders"]
    expect(after, before - 1, "An order was cancelled, and the dashboard still counts it. Which key does cancel_order() delete?")


@check("A dashboard of None is kept as well")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, None)
    program.call("dashboard_stats")
    program.call("dashboard_stats")
    expect(compute.calls, 1, "A stored None was taken for a miss.", unit="computation")


@check("The page still shows the numbers")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    program.call("visit")
    reads = world.commands("get", key="dashboard")
    expect_that(reads, "visit() should open the dashboard, and the dashboard use dashboard_stats().", "a look into the cache", "none")


@check("Three servers, one mail")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    told = [program.call("daily_mail", "tuesday") for server in range(3)]
    expect(mail.calls, 1, "Each server sent the mail.", unit="mail")
    expect(told, [True, False, False], "It should say True where the mail was sent, and False elsewhere.")


@check("A late server does not send it again")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(2 * HOUR)
    program.call("daily_mail", "tuesday")
    expect(mail.calls, 1, "Two hours later the note was gone, and the mail went out again.", unit="mail")


@check("The next day has its own mail, even if its job is early")
def _():
    program = learner()
    program.stand_in(COMPUTE, MORNING)
    mail = program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(23 * HOUR)
    program.call("daily_mail", "wednesday")
    expect(mail.calls, 2, "Tuesday's note kept back Wednesday's mail.", unit="mail")


@check("The mail uses the numbers of the dashboard")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING, EVENING)
    mail = program.stand_in(MAIL, "sent")
    program.call("dashboard_stats")
    program.call("daily_mail", "tuesday")
    message = "The dashboard had the numbers in the cache, and the mail computed them again."
    expect(compute.calls, 1, message, unit="computation")
    expect("7" in str(mail.arguments[0]), True, "The mail should name the number of orders.")


@check("Servers that send nothing compute nothing")
def _():
    program = learner()
    compute = program.stand_in(COMPUTE, MORNING)
    program.stand_in(MAIL, "sent")
    program.call("daily_mail", "tuesday")
    world.sleep(HOUR)
    program.call("daily_mail", "tuesday")
    message = "A server had no mail to send, and computed the numbers for it all the same."
    expect(compute.calls, 1, message, unit="computation")
