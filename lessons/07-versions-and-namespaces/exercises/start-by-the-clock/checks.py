"""key_of(): a lost generation begins with a number never used."""
from stampede.checks import check, expect, learner, world


@check("What is stored is found")
def _():
    program = learner()
    first = program.call("key_of", "cups")
    world.sleep(1)
    expect(program.call("key_of", "cups"), first, "A page that was just stored is not found. The number has to stay until it is raised or lost.")


@check("A lost generation never leads back")
def _():
    from django.core.cache import cache

    program = learner()
    before = program.call("key_of", "cups")
    program.call("change")
    world.sleep(60)
    cache.delete("generation")
    after = program.call("key_of", "cups")
    message = "It was lost, began as it had begun before, and the old price is back."
    if hasattr(program.namespace.get("STARTED"), "bit_length"):
        message = "The number was taken once, when the program started. It has to be taken when the generation is missing."
    expect(after != before, True, message)
