"""Standard output and error as part of the trace: what is printed is kept in order with the steps around it.

Writes are gathered per source line and handed over before the next step, at the end, or when many have piled up (so
that an endless loop that prints shows something while it runs).
"""
import io
import sys

from stampede import bridge

FLUSH_CHARACTERS = 4096

_emit = None  # emit(stream, text, line)
_chunks = []  # [stream, line, [texts]]
_waiting = 0


def bind(emit):
    global _emit
    _emit = emit


def flush():
    """Hands over what has been written so far."""
    global _waiting
    if not _chunks:
        return
    _waiting = 0
    chunks = _chunks[:]
    _chunks.clear()
    for stream, line, texts in chunks:
        _emit(stream, "".join(texts), line)


def discard():
    """Forgets what was written and not handed over: the program it belongs to is over."""
    global _waiting
    _waiting = 0
    _chunks.clear()


bridge.before_step = flush


class Output(io.TextIOBase):
    """What `sys.stdout` and `sys.stderr` are while a learner's program runs."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, stream):
        self.name = f"<{stream}>"
        self._stream = stream

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'TextIOWrapper' instances")

    def writable(self):
        return True

    def write(self, text):
        global _waiting
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not text:
            return 0
        line = bridge.learner_line(sys._getframe(1))
        if _chunks and _chunks[-1][0] == self._stream and _chunks[-1][1] == line:
            _chunks[-1][2].append(text)
        else:
            _chunks.append([self._stream, line, [text]])
        _waiting += len(text)
        if _waiting > FLUSH_CHARACTERS:
            flush()
        return len(text)
