"""may_print(report): once an hour for each report."""
from stampede.checks import check, expect, learner, world

ONCE = "The second time it may not"


@check(ONCE)
def _():
    program = learner()
    told = [program.call("may_print", "sales") for _ in range(3)]
    expect(told, [True, False, False], "Three people wanted to print the same report. The first may, the others may not.")
    for report in ["sale", "salaries", "stock"]:
        message = f"The report {report} was never printed, and it may not be printed, because another one was."
        expect(program.call("may_print", report), True, message)


@check("For an hour", after=ONCE)
def _():
    program = learner()
    program.call("may_print", "sales")
    world.sleep(1800)
    expect(program.call("may_print", "sales"), False, "Half an hour later the report could be printed again.")
    world.sleep(1799)
    expect(program.call("may_print", "sales"), False, "The report could be printed again before the hour was over.")
    world.sleep(1.5)
    expect(program.call("may_print", "sales"), True, "An hour after it was printed, the report may not be printed again.")


@check("The hour counts from the printing, not by the clock on the wall", after=ONCE)
def _():
    for minutes in [0, 20, 40, 59]:
        program = learner()
        world.sleep(minutes * 60)
        program.call("may_print", "sales")
        world.sleep(3599)
        expect(program.call("may_print", "sales"), False, "The report could be printed again before the hour was over.")
