"""make_report(): the lock is freed after an exception, by its owner, and the exception goes on."""
from django.core.cache import cache
from stampede.checks import check, expect, learner

RENDER, LOCK = "shop.services.render_report", "report:lock"


class Fails:
    def __deepcopy__(self, memo):
        raise OSError("disk full")


@check("The report is made, and the lock is free again")
def _():
    program = learner()
    program.stand_in(RENDER, "text")
    expect(program.call("make_report", 2026), "text", "The report should be returned.")
    expect(cache.get(LOCK), None, "The report is made and the lock is still there.")


@check("Whoever finds the lock taken leaves it alone")
def _():
    program = learner()
    render = program.stand_in(RENDER, "text")
    cache.add(LOCK, "another", timeout=60)
    program.call("make_report", 2026)
    expect(render.calls, 0, "Somebody was at it, and you made the report too.", unit="report")
    expect(cache.get(LOCK), "another", "You found the lock taken, and deleted it on your way out.")


@check("After an exception the lock is free")
def _():
    program = learner()
    program.stand_in(RENDER, Fails())
    raised = None
    try:
        program.namespace["make_report"](2026)
    except OSError as error:
        raised = str(error)
    expect(cache.get(LOCK), None, "The report failed and the lock is still there, for a minute.")
    expect(raised, "disk full", "The error is gone. Free the lock, and let the error go on.")
