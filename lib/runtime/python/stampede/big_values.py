"""Stored bytes that are too big to cross to the engine. They stay here, once for the same content, and the engine is told a text that stands for
them: their beginning, their size and a number. It is the form that a trace has for long values anyway (lib/engine/shortened.ts), so whoever
looks at sizes or at the beginning needs to know nothing of it, and equal texts are equal bytes.

Left out: simulations of several requests. What they find out about a value (which column can be seen in it) needs the whole of it, so there a value
crosses, and may be so big and no bigger.
"""
import gc
import re
from zlib import crc32

BIG = 10_000  # MAX_CARRIED of shortened.ts
MOST_IN_ALL = 100_000_000
MOST_REFUSED = 10_000_000  # so much is kept of it, for views
COLLECTED_EVERY = 50_000_000
MOST_AMONG_OTHERS = 5_000_000
_HEAD = 200
_MARK = "…"  # not latin-1, so no text of real bytes has it

_told = {}  # bytes -> text
_bytes = {}  # text -> bytes
_in_all = 0
_since_collected = 0
are_held = False  # by the frames of calls that the bridge remembers

# Memcached counts in what begins with digits, and holds no more than 1 MB of it.
_MEMCACHED = "memcached:"
_MEMCACHED_MOST = 1 << 20
_REFUSED = 1 << 40  # numbers from here on stand for bytes that nobody has kept
_COUNTABLE = re.compile(rb"[ \t-\r]*[+-]?\d")


def forget():
    """A new program is about to run."""
    global _in_all
    if not _told:
        return
    _told.clear()
    _bytes.clear()
    _in_all = 0
    gc.collect()  # errors hold their frames, and those the values


def stays_here(payload, store, among_others):
    if len(payload) < BIG:
        return False
    if store.startswith(_MEMCACHED):
        return len(payload) > _MEMCACHED_MOST or not (among_others or _COUNTABLE.match(payload, 1))
    if among_others:
        if len(payload) > MOST_AMONG_OTHERS:
            raise MemoryError("where several requests are simulated, this page has room for values of up to 5 MB; a real cache might have more")
        return False
    return True


def told(payload, store, among_others):
    """What the engine is told of stored bytes, where they go as text: one character a byte, or what stands for them."""
    return text_of(payload, store) if stays_here(payload, store, among_others) else payload.decode("latin-1")


def text_of(payload, store):
    global _in_all, _since_collected, are_held
    _since_collected += len(payload)
    if _since_collected > COLLECTED_EVERY:  # errors hold their frames, and those the values; Python counts objects, not bytes
        _since_collected = 0
        gc.collect()
    payload = bytes(payload)  # itself, unless somebody made a class of bytes of their own
    are_held = True
    text = _told.get(payload)
    if text is None:
        refused = store.startswith(_MEMCACHED) and len(payload) > _MEMCACHED_MOST  # by the server, so no program asks for it again
        if refused and _in_all + len(payload) > MOST_REFUSED:
            return _standing_for(payload, _REFUSED + crc32(payload))
        if _in_all + len(payload) > MOST_IN_ALL:
            raise MemoryError("the caches of this page hold 100 MB of large values in one run, and this would be more; a real cache might have room")
        _in_all += len(payload)
        text = _told[payload] = _standing_for(payload, len(_told))
        _bytes[text] = payload
    return text


def _standing_for(payload, number):
    return f"{payload[:_HEAD].decode('latin-1')}{_MARK}{len(payload)}{_MARK}{number}"


def bytes_of(text):
    """Stored bytes, from what the engine has of them."""
    global are_held
    if len(text) > _HEAD and text[_HEAD] == _MARK:
        are_held = True
        return _bytes[text]
    return text.encode("latin-1")
