"""Signal and receiver. Receivers are held weakly by default, as in Django: a function nobody else keeps is forgotten.

Async receivers run after the others, all at once: in 5.2 with gather, so that the rest go on when one fails; since 6.1 in a task
group, which cancels them.
"""
import asyncio
import contextvars
import logging
import weakref

from asgiref.sync import async_to_sync, iscoroutinefunction, run_outside
from django.conf import settings
from stampede import edition

_known = weakref.WeakSet()
logger = logging.getLogger("django.dispatch")


def _identity(target):
    return (id(target.__self__), id(target.__func__)) if hasattr(target, "__func__") else id(target)


NONE_ID = _identity(None)


class Signal:
    """https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.Signal"""

    def __init__(self, use_caching=False):
        self.receivers = []  # (lookup, receiver or a weak reference, weak reference to the sender or None, is it async)
        self.use_caching = use_caching  # here nothing is kept, but the senders have to be such as could be
        self._own = None  # what was connected before the first program ran
        _known.add(self)

    def connect(self, receiver, sender=None, weak=True, dispatch_uid=None):
        """Calls `receiver(sender, **kwargs)` at every send; with a sender, only for that one. Connecting twice counts once."""
        if settings.DEBUG and not callable(receiver):
            raise TypeError("Signal receivers must be callable.")
        lookup = (dispatch_uid or _identity(receiver), _identity(sender))
        is_async = iscoroutinefunction(receiver)
        if weak:
            receiver = weakref.WeakMethod(receiver) if hasattr(receiver, "__func__") else weakref.ref(receiver)
        self._clear_dead()
        if not any(known[0] == lookup for known in self.receivers):
            self.receivers.append((lookup, receiver, _reference_to(sender), is_async))

    def disconnect(self, receiver=None, sender=None, dispatch_uid=None):
        """Undoes connect; True if there was something to undo."""
        lookup = (dispatch_uid or _identity(receiver), _identity(sender))
        self._clear_dead()
        kept = [known for known in self.receivers if known[0] != lookup]
        found = len(kept) < len(self.receivers)
        self.receivers = kept
        return found

    def has_listeners(self, sender=None):
        return any(self._live(sender))

    def send(self, sender, **named):
        """Calls the receivers in turn; an exception stops it. -> [(receiver, answer), …]"""
        plain, awaited = self._live(sender)
        answers = [(each, each(signal=self, sender=sender, **named)) for each in plain]
        if awaited:
            answers += async_to_sync(self._send_async)(awaited, sender, named)
        return answers

    def send_robust(self, sender, **named):
        """Like send, but an exception becomes that receiver's answer."""
        plain, awaited = self._live(sender)
        answers = [(each, self._robustly(each, sender, named)) for each in plain]
        if awaited:
            answers += async_to_sync(self._send_async)(awaited, sender, named, robust=True)
        return answers

    async def asend(self, sender, **named):
        """send, awaitable. https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.Signal.asend"""
        plain, awaited = self._live(sender)
        send = lambda: [(each, each(signal=self, sender=sender, **named)) for each in plain]  # noqa: E731
        return await self._asend(send if plain else list, self._send_async(awaited, sender, named))

    async def asend_robust(self, sender, **named):
        """send_robust, awaitable. https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.Signal.asend_robust"""
        plain, awaited = self._live(sender)
        send = lambda: [(each, self._robustly(each, sender, named)) for each in plain]  # noqa: E731
        return await self._asend(send if plain else list, self._send_async(awaited, sender, named, robust=True))

    async def _asend(self, send, send_async):
        if edition.since_61():
            try:
                answers = send() if send is list else await run_outside(send)
            except BaseException:
                send_async.close()
                raise
            return answers + await send_async
        answers, awaited = await asyncio.gather(_at_once(send) if send is list else run_outside(send), send_async)
        return answers + awaited

    async def _send_async(self, receivers, sender, named, robust=False):
        call = self._arobustly if robust else lambda each, sender, named: each(signal=self, sender=sender, **named)
        together = _in_a_group if edition.since_61() else asyncio.gather
        return list(zip(receivers, await together(*(call(each, sender, named) for each in receivers))))

    def _robustly(self, receiver, sender, named):
        try:
            return receiver(signal=self, sender=sender, **named)
        except Exception as e:
            return _noted(receiver, e)

    async def _arobustly(self, receiver, sender, named):
        try:
            return await receiver(signal=self, sender=sender, **named)
        except Exception as e:
            return _noted(receiver, e)

    def _clear_dead(self):
        """5.2 forgets receivers that are gone, 6.1 those whose sender is gone, too."""
        self.receivers = [
            known for known in self.receivers if _alive(known[1]) and not (edition.since_61() and known[2] and known[2]() is None)
        ]

    def _live(self, sender):
        if self.use_caching and self.receivers:
            weakref.ref(sender)
        """Receivers for this sender: plain ones, async ones."""
        wanted = (NONE_ID, _identity(sender))
        self._clear_dead()
        found = ([], [])
        for (_, of), receiver, _, is_async in self.receivers:
            if of in wanted:
                found[is_async].append(receiver() if isinstance(receiver, weakref.ReferenceType) else receiver)
        return found


def _alive(receiver):
    return not isinstance(receiver, weakref.ReferenceType) or receiver() is not None


def _reference_to(sender):
    try:
        return None if sender is None else weakref.ref(sender)
    except TypeError:
        return None


def _noted(receiver, error):
    logger.error("Error calling %s in Signal.send_robust() (%s)", receiver.__qualname__, error, exc_info=error)
    return error


async def _at_once(action):
    return action()


async def _in_a_group(*coroutines):
    """In a task group that shares the caller's context."""
    context = contextvars.copy_context()
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(each, context=context) for each in coroutines]
        return [task.result() for task in tasks]
    except BaseExceptionGroup as failed:
        if len(failed.exceptions) == 1:
            raise failed.exceptions[0]
        raise
    finally:
        for variable in context:
            variable.set(context[variable])


def forget_receivers():
    """A new run: only what Django itself has connected stays."""
    for signal in _known:
        if signal._own is None:
            signal._own = tuple(signal.receivers)
        signal.receivers = list(signal._own)


def receiver(signal, **kwargs):
    """Decorator that connects a function. https://docs.djangoproject.com/en/5.2/topics/signals/#django.dispatch.receiver"""

    def decorate(function):
        for one in signal if isinstance(signal, (list, tuple)) else [signal]:
            one.connect(function, **kwargs)
        return function

    return decorate
