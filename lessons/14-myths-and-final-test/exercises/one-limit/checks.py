"""allowed(): three attempts a minute, over all processes."""
from stampede.checks import check, expect, learner, world


@check("Four processes allow three attempts together")
def _():
    program = learner()
    processes = [program, program.another_process(), program.another_process(), program.another_process()]
    answers = [process.call("allowed") for process in processes for _ in range(2)]
    expect(answers.count(True), 3, "Eight attempts came to four processes within one minute, and the number that was allowed is not three.", unit="attempt")


@check("The next minute begins with a new count", after="Four processes allow three attempts together")
def _():
    program = learner()
    for _ in range(5):
        program.call("allowed")
    world.sleep(61)
    expect(program.call("allowed"), True, "A minute later the first attempt should be allowed.")
