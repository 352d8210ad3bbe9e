"""The one way from Python to the engine.

Crossing costs by the character, so texts cross once and are numbers afterwards (`_number`), and stored bytes are read straight
from memory; the other side of both is `lib/runtime/interpreter/bridge.ts`. `step` asks the engine for one atomic action and gives back its reply (`lib/engine/reply.ts` has the table). The
engine is bound after start-up, because a memory snapshot cannot hold JavaScript objects. In a simulation the
reply may not be known yet: then the program is unwound with `Suspended`, and run again from the start later.
"""
from builtins import id  # the real one: programs get another (identity.py)
from json import dumps, loads
import sys

from stampede import big_values


# File names of the learner's code -> what stands before a line number of theirs: nothing for the main program, "prices.py:" for a
# further file. Everything else on the stack is ours or the standard library's.
learner_files = {"main.py": ""}

_ask = _tell = _forget = None
_texts = {}  # text -> its number on the other side
_signatures = {}  # (op, store, api) -> number of the three as one text
_payloads = []  # small stored bytes of this run: a reply may name one by its place here
_suspended = False
_calls = []  # (frame, id) of API calls, oldest first: those under way, and the last few that have returned
_last_call_id = 0
_last_line = None
_learner_frame = None
among_others = False  # several requests at once are being found out about
suspended_locals = {}  # the learner's variables where the program was unwound: name -> repr
before_step = None  # hands over what was printed; set by stampede.output
leave = enter = None  # around every step of a process whose requests are threads; set by stampede.shared_state
after_step = None  # what happens between this step and the program's next line; set while a check looks at every such place


class Suspended(BaseException):
    """Unwinds the learner's program. Not an Exception, so `except Exception` lets it pass."""


class Failed(Exception):
    """The engine could not carry out a command; backends translate it into the real client's exception."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind
        self.message = message


def bind(ask, tell, forget):
    """`ask(signature, key, address, length, handle, ttl_ms, extra, line, call_id)` -> reply, a primitive; texts are numbers, -1 =
    none. An address of -1: the stored bytes stay here, and the length is the number of the text that stands for them (big_values.py). `tell(text)` -> its number from now on; `forget()` = all numbers are free again."""
    global _ask, _tell, _forget
    _ask, _tell, _forget = ask, tell, forget


def reset(files=("main.py",)):
    """A new program is about to run; the first file is its main one."""
    global _suspended, _last_call_id, _last_line, _learner_frame, suspended_locals
    learner_files.clear()
    learner_files.update((name, f"{name}:" if position else "") for position, name in enumerate(files))
    _learner_frame = None
    suspended_locals = {}
    _suspended = False
    _calls.clear()
    _payloads.clear()
    big_values.forget()
    _last_call_id = 0
    _last_line = None


def silence():
    """No more steps until the next `reset`: whoever asks for one is unwound."""
    global _suspended
    _suspended = True


def speak():
    """Steps again, after `silence`."""
    global _suspended
    _suspended = False


def next_request():
    """The same process begins another request: lines and calls count from there."""
    global _last_call_id, _last_line, _learner_frame, suspended_locals
    _calls.clear()
    _last_call_id = 0
    _last_line = None
    _learner_frame = None
    suspended_locals = {}


def step(op, store="", key=None, payload=None, ttl_ms=None, extra=None):
    """One atomic action. Returns None, a bool, a number, bytes (a stored payload) or what JSON holds.

    `op` is an engine command (`lib/engine/command.ts`) or "sleep", "work", "database", "clock", "draw", "identity".
    `payload` is bytes; `ttl_ms` a number or None for never; `extra` anything JSON can hold: limits, keys, entries (or that
    as JSON text).
    """
    if _suspended:
        raise Suspended
    if before_step is not None:
        before_step()
    stays = payload is not None and len(payload) >= big_values.BIG and big_values.stays_here(payload, store, among_others)
    text = big_values.text_of(payload, store) if stays else None
    if leave is not None:
        leave()
    if big_values.are_held:
        _let_go()
    line, call_id, api = _site()
    signature = _signatures.get((op, store, api))
    if signature is None:
        if len(_texts) > MANY_TEXTS:
            _forget_texts()
        signature = _signatures[op, store, api] = _tell(f"{op}\0{store}\0{api}")
    address = length = 0
    handle = -1
    if text is not None:
        address, length = -1, _number(text)
    elif payload is not None:
        address, length = id(payload) + _BYTES_HEADER, len(payload)
        if length <= SMALL_PAYLOAD and len(_payloads) < MANY_PAYLOADS:
            handle = len(_payloads)
            _payloads.append(payload)
    reply = _ask(
        signature,
        -1 if key is None else _number(key),
        address,
        length,
        handle,
        ttl_ms,
        -1 if extra is None else _number(extra if type(extra) is str else dumps(extra)),
        line,
        call_id,
    )
    if leave is not None and reply != "s":
        enter()
    answer = _read(reply) if type(reply) is str else reply
    if after_step is not None:
        after_step()
    return answer


MANY_TEXTS = 20_000
MANY_PAYLOADS = 5_000
SMALL_PAYLOAD = 4_096
_BYTES_HEADER = bytes.__basicsize__ - 1  # where the content of a bytes object begins


def _number(text):
    number = _texts.get(text)
    if number is None:
        number = _texts[text] = _tell(text)
    return number


def _forget_texts():
    _texts.clear()
    _signatures.clear()
    _forget()


def _read(reply):
    global _suspended
    tag = reply[0]
    if tag == "p":
        return _payloads[int(reply[1:])]
    if tag == "v":
        return big_values.bytes_of(reply[1:])
    if tag == "j":
        return loads(reply[1:])
    if tag == "e":
        raise Failed(**loads(reply[1:]))
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
    """The learner's place (`place`), and which API call of theirs this step belongs to.

    The call is the outermost frame of ours below the learner's nearest frame. A frame we keep a reference to cannot
    be mistaken for a later one, so frames identify calls.
    """
    global _last_call_id, _last_line, _learner_frame
    frame = sys._getframe(2)
    learner = frame.f_back
    if learner is not None and learner.f_code.co_filename in learner_files and frame.f_code.co_filename.startswith(_OURS):
        # By far the most frequent: the learner called the very method that takes the step.
        _last_line = place(learner)
        _learner_frame = learner
        outermost = frame
    else:
        outermost = driving = None
        while frame is not None:
            code = frame.f_code
            if code.co_filename in learner_files:
                _last_line = place(frame)
                _learner_frame = frame
                break
            if code.co_filename == "driver.py" and driving is None:  # ours, in the learner's place: see driver.py
                driving = (outermost,)
            # Skip the machinery between an awaited call and the learner (event loop, asyncio).
            if code.co_filename.startswith(_OURS):
                outermost = frame
            frame = frame.f_back
        if frame is None and driving is not None:
            _last_line = None
            (outermost,) = driving
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


def _let_go():
    """The frames of calls that have returned keep their variables, and with them the values that were stored."""
    big_values.are_held = False
    _calls[:] = [entry for entry in _calls if not _is_over(entry[0])]


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


def place(frame):
    """Where a frame of the learner's is: a line of the main program as a number, of a further file as "prices.py:12"."""
    prefix = learner_files[frame.f_code.co_filename]
    return f"{prefix}{frame.f_lineno}" if prefix else frame.f_lineno


def learner_line(frame):
    """The place of the learner's nearest frame, or the last one known."""
    while frame is not None:
        if frame.f_code.co_filename in learner_files:
            return place(frame)
        frame = frame.f_back
    return _last_line


# Where our own packages live.
_OURS = __file__.rsplit("/", 2)[0] + "/"
