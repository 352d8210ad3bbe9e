"""A generation for each customer. Customer 1 is Ada, 2 is Grace."""
from stampede.checks import check, expect, learner, world


@check("After a rename the greeting is new")
def _():
    program = learner()
    expect(program.call("greeting", 1), "Hello Ada L.", "The greeting should name the customer.")
    program.call("rename", 1, "Countess")
    expect(program.call("greeting", 1), "Hello Countess", "The greeting still shows the old name.")


@check("And so is the label")
def _():
    program = learner()
    program.call("label", 1)
    program.call("greeting", 1)
    program.call("rename", 1, "Countess")
    expect(program.call("label", 1), "Countess <ada@example.com>", "The label still shows the old name.")


@check("The entries of other customers stay")
def _():
    program = learner()
    program.call("label", 1)
    program.call("label", 2)
    program.call("rename", 1, "Countess")
    after = len(queries())
    program.call("label", 2)
    message = "Grace's label was thrown out as well." if world.commands("clear") else "Grace's label fell with Ada's: each customer needs a generation of their own."
    expect(len(queries()) - after, 0, message, unit="query")


@check("A rename raises the customer's generation")
def _():
    program = learner()
    before = program.call("generation", 1)
    world.sleep(1)
    program.call("rename", 1, "Countess")
    message = "The customer's generation is as before. You delete the keys that you know; next week's are not among them."
    expect(program.call("generation", 1) != before, True, message)


@check("Texts are served from the cache")
def _():
    program = learner()
    program.call("greeting", 2)
    before = len(queries())
    program.call("greeting", 2)
    expect(len(queries()) - before, 0, "The greeting was made again though nothing had changed.", unit="query")


@check("A customer of whom nothing is cached can be renamed")
def _():
    program = learner()
    program.call("rename", 3, "Torvalds")
    expect(program.call("greeting", 3), "Hello Torvalds", "The greeting should name the customer.")


def queries():
    return [event for event in world.events() if event["type"] == "queried"]
