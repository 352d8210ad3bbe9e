"""The one way from Python to the engine.

`step` asks the engine for one atomic action and gives back its reply (`lib/engine/reply.ts` has the table). The
engine is bound after start-up, because a memory snapshot cannot hold JavaScript objects. In a simulation the
reply may not be known yet: then the program is unwound with `Suspended`, and run again from the start later.
"""
import json
import sys


# File names of the learner's code; everything else on the stack is ours or the standard library's.
learner_files = {"main.py"}

_ask = None
_suspended = False
_calls = []  # (frame, id) of API calls, oldest first: those under way, and the last few that have returned
_last_call_id = 0
_last_line = None
_learner_frame = None
suspended_locals = {}  # the learner's variables where the program was unwound: name -> repr
before_step = None  # hands over what was printed; set by stampede.output


class Suspended(BaseException):
    """Unwinds the learner's program. Not an Exception, so `except Exception` lets it pass."""


class Failed(Exception):
    """The engine could not carry out a command; backends translate it into the real client's exception."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind
        self.message = message


def bind(ask):
    """`ask(op, store, key, payload, ttl_ms, extra, line, call_id, api)` -> reply, a primitive."""
    global _ask
    _ask = ask


def reset(files=("main.py",)):
    """A new program is about to run."""
    global _suspended, _last_call_id, _last_line, _learner_frame, suspended_locals
    learner_files.clear()
    learner_files.update(files)
    _learner_frame = None
    suspended_locals = {}
    _suspended = False
    _calls.clear()
    _last_call_id = 0
    _last_line = None


def step(op, store="", key=None, payload=None, ttl_ms=None, extra=None):
    """One atomic action. Returns None, a bool, a number, bytes (a stored payload) or what JSON holds.

    `op` is an engine command (`lib/engine/command.ts`) or "sleep", "work", "database", "clock", "draw".
    `payload` is bytes; `ttl_ms` a number or None for never; `extra` anything JSON can hold: limits, keys, entries (or that
    as JSON text).
    """
    if _suspended:
        raise Suspended
    if before_step is not None:
        before_step()
    line, call_id, api = _site()
    reply = _ask(
        op,
        store,
        key,
        None if payload is None else payload.decode("latin-1"),
        ttl_ms,
        extra if extra is None or type(extra) is str else json.dumps(extra),
        line,
        call_id,
        api,
    )
    return _read(reply) if type(reply) is str else reply


def _read(reply):
    global _suspended
    tag = reply[0]
    if tag == "v":
        return reply[1:].encode("latin-1")
    if tag == "j":
        return json.loads(reply[1:])
    if tag == "e":
        raise Failed(**json.loads(reply[1:]))
    _suspended = True
    _note_locals()
    raise Suspended


LOCAL_CHARACTERS = 120
MANY_CALLS = 8


def _note_locals():
    global suspended_locals
    if _learner_frame is not None:
        suspended_locals = shown_locals(_learner_frame)


def shown_locals(frame):
    """What the variable tracker shows; functions, classes and modules are not news."""
    shown = {}
    for name, value in list(frame.f_locals.items()):
        if name.startswith("__") or callable(value) or type(value).__name__ in ("module", "ConnectionProxy"):
            continue
        try:
            text = repr(value)
        except BaseException as e:  # a repr that takes a step while suspended is unwound here
            text = f"<{type(value).__name__} whose repr raises {type(e).__name__}>"
        shown[name] = text if len(text) <= LOCAL_CHARACTERS else text[: LOCAL_CHARACTERS - 1] + "…"
    return shown


def _site():
    """The learner's line, and which API call of theirs this step belongs to.

    The call is the outermost frame of ours below the learner's nearest frame. A frame we keep a reference to cannot
    be mistaken for a later one, so frames identify calls.
    """
    global _last_call_id, _last_line, _learner_frame
    frame = sys._getframe(2)
    outermost = None
    while frame is not None:
        code = frame.f_code
        if code.co_filename in learner_files:
            _last_line = frame.f_lineno
            _learner_frame = frame
            break
        # Skip the machinery between an awaited call and the learner (event loop, asyncio).
        if code.co_filename.startswith(_OURS):
            outermost = frame
        frame = frame.f_back
    if outermost is None:
        return _last_line, 0, ""
    for known, call_id in reversed(_calls):
        if known is outermost:
            return _last_line, call_id, outermost.f_code.co_name
    if len(_calls) > MANY_CALLS:
        _calls[:] = [entry for entry in _calls if not _is_over(entry[0])]
    _last_call_id += 1
    _calls.append((outermost, _last_call_id))
    return _last_line, _last_call_id, outermost.f_code.co_name


def _is_over(frame):
    """True once the call has returned; a coroutine that waits for its turn has not."""
    try:
        frame.clear()
    except RuntimeError:
        return False
    return True


def is_suspended():
    """True from the first step without an answer until the next `reset`."""
    return _suspended


def learner_line(frame):
    """The line of the learner's nearest frame, or the last one known."""
    while frame is not None:
        if frame.f_code.co_filename in learner_files:
            return frame.f_lineno
        frame = frame.f_back
    return _last_line


# Where our own packages live.
_OURS = __file__.rsplit("/", 2)[0] + "/"
