"""keep(name, value): the setting, or 60 seconds; a setting of 0 means: don't keep it."""
from stampede.checks import check, expect, learner, world


def keep_with(**settings):
    program = learner()
    program.namespace["settings"].clear()
    program.namespace["settings"].update(settings)
    program.call("keep", "news", "none")
    program.call("keep", "report", "all orders")
    return program


@check("Without a setting it lives 60 seconds")
def _():
    from django.core.cache import cache

    keep_with()
    world.sleep(59)
    expect(cache.get("report"), "all orders", "Without a setting it was gone before 60 seconds had passed.")
    world.sleep(1.5)
    expect(cache.get("report"), None, "Without a setting it is still there after more than 60 seconds.")


@check("With a setting it lives as long as that says")
def _():
    from django.core.cache import cache

    keep_with(REPORT_TIMEOUT=600)
    world.sleep(599)
    expect(cache.get("report"), "all orders", "The setting says 600 seconds, and it was gone earlier.")
    world.sleep(2)
    expect(cache.get("report"), None, "The setting says 600 seconds, and after 601 it is still there.")


@check("Zero means: don't keep it")
def _():
    from django.core.cache import cache

    keep_with(REPORT_TIMEOUT=0)
    expect(cache.get("report"), None, "The setting says 0, and it was kept.")


@check("A new value replaces the old one")
def _():
    from django.core.cache import cache

    program = keep_with(REPORT_TIMEOUT=600)
    program.call("keep", "report", "no orders")
    expect(cache.get("report"), "no orders", "A second report was to be kept, and the first one is still there.")


@check("Each value is stored under its own name")
def _():
    from django.core.cache import cache

    keep_with(REPORT_TIMEOUT=600)
    expect(cache.get_many(["news", "report"]), {"news": "none", "report": "all orders"}, "Two values were to be kept.")


@check("Zero means: don't keep an older one either")
def _():
    from django.core.cache import cache

    program = keep_with(REPORT_TIMEOUT=600)
    program.namespace["settings"]["REPORT_TIMEOUT"] = 0
    program.call("keep", "report", "no orders")
    expect(cache.get("report"), None, "The setting was 600 and is 0 now. A newer report came, and an old one is still in the cache.")
