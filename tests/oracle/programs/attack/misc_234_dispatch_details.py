# BACKENDS: locmem
import gc
import weakref

from django.dispatch import Signal, receiver

s = Signal()
log = []


class Listener:
    def hear(self, sender, **kwargs):
        log.append(("method", sender))
        return "m"

    def __call__(self, sender, **kwargs):
        log.append(("call", sender))
        return "c"


a = Listener()
s.connect(a.hear)
s.connect(a)
s.connect(lambda sender, **k: log.append("gone"))
gc.collect()
print([r for _, r in s.send("x")], log)
s.connect(a.hear)
print(len(s.send("x")), s.disconnect(a.hear), s.disconnect(a.hear), len(s.send("x")))
del a
gc.collect()
print([v for _, v in s.send("x")], s.has_listeners("x"))


def f(sender, **kwargs):
    return kwargs


s.connect(f, sender="only", weak=False, dispatch_uid="id")
s.connect(f, sender="only", weak=False, dispatch_uid="id")
print(s.send("only", a=1)[0][1]["a"], s.send("other"), len(s.send("only")), s.disconnect(dispatch_uid="id", sender="only"), s.disconnect(dispatch_uid="id"))


def bad(sender, **kwargs):
    raise ValueError("bad")


s.connect(bad)
s.connect(f)
print([(r.__name__, type(v).__name__) for r, v in s.send_robust("y")])
try:
    s.send("y")
except ValueError as e:
    print(e)
for wrong in (lambda: s.connect("x"), lambda: s.connect(lambda: 1), lambda: s.connect(lambda sender: 1), lambda: s.send(), lambda: Signal("x", "y", "z")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
t = Signal(use_caching=True)


class Sender:
    pass


@receiver([s, t], sender=Sender)
def both(sender, **kwargs):
    return sender.__name__


print([v for _, v in t.send(Sender)], t.send(Sender)[0][0] is both, s.send_robust(Sender)[-1][1], t.send(int))
try:
    t.send("text")
except TypeError as e:
    print(e)
