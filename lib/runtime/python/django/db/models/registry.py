"""Which models there are: those of the shop always, those of a program until its run is over. `django.apps.apps` asks here."""
from stampede.fresh import on_reset

models = {}  # (app label, name in lower case) -> class
_waiting = []  # (app label, name, what to do once there is such a model)
_undo = []  # how to take back what a program's models have left on the shop's
_for_ever = set()


def is_ours(cls):
    """Part of the simulated project, and not a program's own."""
    return cls.__module__.partition(".")[0] in ("shop", "django")


def register(cls):
    key = cls._meta.app_label, cls._meta.model_name
    there = models.get(key)
    if there is not None and (there.__module__, there.__name__) != (cls.__module__, cls.__name__):
        raise RuntimeError(f"Conflicting '{key[1]}' models in application '{key[0]}': {there} and {cls}.")
    models[key] = cls
    if is_ours(cls):
        _for_ever.add(key)
    for entry in _waiting[:]:
        if entry[:2] == key:
            _waiting.remove(entry)
            entry[2](cls)


def when_there(cls, to, act):
    """`act(model)` as soon as there is a model that `to` means, as a field of `cls` says it: a class, "self", "Name" or "app.Name"."""
    if not isinstance(to, str):
        return act(to)
    if to == "self":
        return act(cls)
    app, _, name = to.rpartition(".")
    key = app or cls._meta.app_label, name.lower()
    if key in models:
        return act(models[key])
    _waiting.append((*key, act))


def leaves(act):
    """A program's model has left something on another model: how to take it away."""
    _undo.append(act)


@on_reset
def forget():
    for act in reversed(_undo):
        act()
    _undo.clear()
    _waiting.clear()
    for key in [key for key in models if key not in _for_ever]:
        del models[key]
