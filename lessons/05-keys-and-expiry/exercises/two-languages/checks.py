"""Each language has its own entry, and each is stored."""
from stampede.checks import check, expect, expect_that, learner, world

FIRST = "Visitors from Portugal read Portuguese"


@check(FIRST)
def _():
    program = learner()
    program.call("greeting", "en")
    expect(program.call("greeting", "pt"), "Bom dia", "Somebody asked in English first, and then the Portuguese visitor read that greeting.")


@check("Both greetings stay in the cache", after=FIRST)
def _():
    program = learner()
    for language in ["en", "pt"]:
        program.call("greeting", language)
    for text in ["Good morning", "Bom dia"]:
        message = f"After visits in both languages, no entry holds {text!r}. Each language needs an entry of its own."
        expect_that(bool(world.kept(text)), message, "an entry for each language", "none")


@check("A greeting is kept for an hour", after=FIRST)
def _():
    program = learner()
    program.call("greeting", "en")
    ttl = world.kept("Good morning").longest
    expect_that(3599 < ttl <= 3600, "The greeting is no longer kept for an hour.", "3600 s", f"{ttl:g} s")


@check("However alike two languages are called", after=FIRST)
def _():
    program = learner()
    program.namespace["GREETINGS"].update({"eo": "Bonan matenon", "es": "Buenos días", "et": "Tere hommikust", "ne": "Shubha prabhat", "nl": "Goedemorgen", "lt": "Labas rytas"})
    greetings = dict(program.namespace["GREETINGS"])
    for language, text in [*greetings.items(), *greetings.items()]:
        expect(program.call("greeting", language), text, f"A visitor who reads {language!r} should see the greeting of that language.")
