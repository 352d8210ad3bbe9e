"""Each language has its own entry, and each is stored."""
from stampede.checks import check, expect, expect_that, learner, world


@check("Visitors from Portugal read Portuguese")
def _():
    program = learner()
    program.call("greeting", "en")
    expect(program.call("greeting", "pt"), "Bom dia", "Somebody asked in English first, and then the Portuguese visitor read that greeting.")


@check("Both greetings stay in the cache")
def _():
    program = learner()
    for language in ["en", "pt"]:
        program.call("greeting", language)
    for text in ["Good morning", "Bom dia"]:
        message = f"After visits in both languages, no entry holds {text!r}. Each language needs an entry of its own."
        expect_that(bool(world.kept(text)), message, "an entry for each language", "none")


@check("A greeting is kept for an hour")
def _():
    program = learner()
    program.call("greeting", "en")
    ttl = world.kept("Good morning").longest
    expect_that(3599 < ttl <= 3600, "The greeting is no longer kept for an hour.", "3600 s", f"{ttl:g} s")
