"""allowed(): three attempts a minute, over all processes."""
from stampede.checks import check, expect, expect_that, learner, world


@check("Four processes allow three attempts together")
def _():
    program = learner()
    processes = [program, program.another_process(), program.another_process(), program.another_process()]
    answers = [process.call("allowed") for process in processes for _ in range(2)]
    expect(answers.count(True), 3, "Eight attempts came to four processes within one minute, and the number that was allowed is not three.", unit="attempt")
    for store in [entry.store for entry in world.stored()]:
        kind, _, server = store.partition(":")
        there = kind != "memcached" and (kind != "redis" or server.startswith("redis://127.0.0.1:6379/"))
        expect_that(there, "The shop's server is Redis at 127.0.0.1:6379, and the attempts are counted on another one.", "redis://127.0.0.1:6379", server)


@check("The next minute begins with a new count", after="Four processes allow three attempts together")
def _():
    program = learner()
    for _ in range(5):
        program.call("allowed")
    world.sleep(61)
    expect(program.call("allowed"), True, "A minute later the first attempt should be allowed.")
