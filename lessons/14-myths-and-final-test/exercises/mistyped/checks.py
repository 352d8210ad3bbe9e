"""keep(report): for as long as the setting says, and an error without it."""
from django.core.cache import cache
from stampede.checks import check, expect, expect_that, learner, world


@check("The setting still applies")
def _():
    program = learner()
    program.call("keep", "all orders")
    expect(cache.get("report"), "all orders", "The report should be in the cache, under `report`.")
    world.sleep(59)
    expect(cache.get("report"), "all orders", "The setting says 60 seconds, and after 59 the report is gone.")
    world.sleep(2)
    expect(cache.get("report"), None, "The setting says 60 seconds, and after 61 the report is still there.")


@check("A newer report takes the place of the old one", after="The setting still applies")
def _():
    program = learner()
    program.call("keep", "all orders")
    program.call("keep", "one order more")
    expect(cache.get("report"), "one order more", "A newer report was to be kept, and the old one is still in the cache.")


@check("Without the setting there's an error", after="The setting still applies")
def _():
    program = learner()
    program.namespace["SETTINGS"].clear()
    program.namespace["SETTINGS"]["REPROT_TIMEOUT"] = 60
    cache.delete("report")
    _, error = program.attempt("keep", "all orders")
    expect_that(error is not None, "The setting was missing, and `keep` raised no error.", "an error", "none")
    expect(cache.get("report"), None, "The setting was missing, and the report was stored anyway.")


@check("A setting of 0 is a setting", after="The setting still applies")
def _():
    program = learner()
    program.namespace["SETTINGS"]["REPORT_TIMEOUT"] = 0
    _, error = program.attempt("keep", "all orders")
    expect_that(error is None, "The setting was there, and it was 0. `keep` raised an error.", "no error", type(error).__name__)
    expect(cache.get("report"), None, "The setting says 0 seconds, and the report is in the cache.")
