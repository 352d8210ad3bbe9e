"""Signal and receiver. Receivers are held weakly by default, as in Django: a function nobody else keeps is forgotten."""
import asyncio
import weakref

_known = weakref.WeakSet()


def _identity(function):
    return (id(function.__self__), id(function.__func__)) if hasattr(function, "__func__") else id(function)


class Signal:
    """https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.Signal"""

    def __init__(self, use_caching=False):
        self._connected = []  # (lookup, get receiver, id of the sender or None)
        self._own = None  # what was connected before the first program ran
        _known.add(self)

    @property
    def receivers(self):
        return self._connected

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        """Calls `receiver(sender, **kwargs)` at every send; with a sender, only for that one. Connecting twice counts once."""
        if not callable(receiver):
            raise TypeError("Signal receivers must be callable.")
        lookup = (dispatch_uid or _identity(receiver), None if sender is None else id(sender))
        if weak:
            get = weakref.WeakMethod(receiver) if hasattr(receiver, "__func__") else weakref.ref(receiver)
        else:
            get = lambda: receiver  # noqa: E731
        if not any(known == lookup and alive() is not None for known, alive, _ in self._connected):
            self._connected = [c for c in self._connected if c[0] != lookup] + [(lookup, get, lookup[1])]

    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        """Undoes connect; True if there was something to undo."""
        lookup = (dispatch_uid or _identity(receiver), None if sender is None else id(sender))
        kept = [c for c in self._connected if c[0] != lookup]
        found = len(kept) < len(self._connected)
        self._connected = kept
        return found

    def has_listeners(self, sender=None):
        return bool(self._live(sender))

    def send(self, sender, **named):
        """Calls the receivers in turn; an exception stops it. -> [(receiver, answer), …]"""
        return [(r, self._call(r, sender, named)) for r in self._live(sender)]

    def send_robust(self, sender, **named):
        """Like send, but an exception becomes that receiver's answer."""
        answers = []
        for r in self._live(sender):
            try:
                answers.append((r, self._call(r, sender, named)))
            except Exception as e:
                answers.append((r, e))
        return answers

    def _call(self, receiver, sender, named):
        answer = receiver(signal=self, sender=sender, **named)
        return asyncio.run(answer) if asyncio.iscoroutine(answer) else answer

    def _live(self, sender):
        wanted = (None, id(sender))
        found = [get() for _, get, of in self._connected if of in wanted]
        return [r for r in found if r is not None]


def forget_receivers():
    """A new run: only what Django itself has connected stays."""
    for signal in _known:
        if signal._own is None:
            signal._own = tuple(signal._connected)
        signal._connected = list(signal._own)


def receiver(signal, **kwargs):
    """Decorator that connects a function. https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.receiver"""

    def decorate(function):
        for one in signal if isinstance(signal, (list, tuple)) else [signal]:
            one.connect(function, **kwargs)
        return function

    return decorate
