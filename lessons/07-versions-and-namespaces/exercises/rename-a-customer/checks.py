"""A generation for each customer. Customer 1 is Ada, 2 is Grace."""
from shop.models import Customer
from stampede.checks import check, expect, learner, world

FIRST = "After a rename the greeting is new"


@check(FIRST)
def _():
    program = learner()
    expect(program.call("greeting", 1), f"Hello {Customer.objects.get(id=1).name}", "greeting(1) should be Hello and the name of customer 1.")
    program.call("rename", 1, "Countess")
    expect(program.call("greeting", 1), "Hello Countess", "The greeting still shows the old name.")


@check("And so is the label", after=FIRST)
def _():
    program = learner()
    program.call("label", 1)
    program.call("greeting", 1)
    program.call("rename", 1, "Countess")
    expect(program.call("label", 1), "Countess <ada@example.com>", "The label still shows the old name.")


@check("And after the next rename as well", after=FIRST)
def _():
    program = learner()
    for name in ["Countess", "Augusta"]:
        program.call("greeting", 1)
        program.call("rename", 1, name)
    expect(program.call("greeting", 1), "Hello Augusta", "A customer was renamed twice, and the greeting still shows the name from before the second time.")


@check("Texts are served from the cache", after=FIRST)
def _():
    program = learner()
    program.call("greeting", 2)
    before = len(queries())
    program.call("greeting", 2)
    expect(len(queries()) - before, 0, "The greeting was made again, although nothing had changed.", unit="statement")
    program.call("label", 2)
    before = len(queries())
    program.call("label", 2)
    expect(len(queries()) - before, 0, "The label was made again, although nothing had changed.", unit="statement")


@check("The entries of other customers stay", after=FIRST)
def _():
    program = learner()
    program.call("label", 1)
    program.call("label", 2)
    program.call("rename", 1, "Countess")
    after = len(queries())
    program.call("label", 2)
    expect(len(queries()) - after, 0, "Ada was renamed, and Grace's label was made again.", unit="statement")
    expect(Customer.objects.get(id=2).name, "Grace", "Ada was renamed, and Grace has another name in the table of customers.")


@check("A rename raises the customer's generation", after=FIRST)
def _():
    program = learner()
    before = program.call("generation", 1)
    world.sleep(1)
    program.call("rename", 1, "Countess")
    message = "After the rename the customer's generation is as before. What will be cached next week would keep the old name."
    expect(program.call("generation", 1) != before, True, message)


@check("The generation that a rename sets has no end", after=FIRST)
def _():
    program = learner()
    program.call("rename", 1, "Countess")
    now = program.call("generation", 1)
    world.sleep(10**9)
    message = "Nobody was renamed for a long time, and the customer's generation was another one: everything about them is made again."
    expect(program.call("generation", 1), now, message)


@check("A customer of whom nothing is cached can be renamed", after=FIRST)
def _():
    program = learner()
    program.call("rename", 3, "Torvalds")
    expect(program.call("greeting", 3), "Hello Torvalds", "The greeting doesn't show the name after the rename.")


@check("Each customer has their own texts", after=FIRST)
def _():
    program = learner()
    program.call("greeting", 1)
    program.call("label", 1)
    seen = [program.call("greeting", 2), program.call("label", 2)]
    expect(seen, ["Hello Grace", "Grace <grace@example.com>"], "Grace was shown something else than her own greeting and label.")


@check("Texts are kept for 600 seconds", after=FIRST)
def _():
    for name, text in [("greeting", "Hello Grace"), ("label", "Grace <grace@example.com>")]:
        program = learner()
        program.call(name, 2)
        Customer.objects.filter(id=2).update(name="Hopper")
        world.sleep(599)
        expect(program.call(name, 2), text, f"Within 600 seconds the {name} was made again.")
        world.sleep(1.5)
        expect(program.call(name, 2), text.replace("Grace", "Hopper"), f"After 600 seconds the {name} was not made again.")


def queries():
    return [event for event in world.events() if event["type"] == "queried"]
