"""What a check looks at in the world: cache commands, what is stored, how often the database was asked. Nothing here raises when there
is nothing to see: `world.commands("set")[0]` without any `set` is an expectation that was not met, in words.
"""
from stampede import big_values, stored
from stampede.in_words import Unmet, shown
from stampede.sameness import same


class Seen(list):
    """A list that says what it lacks. `what` completes the sentence "There was no …"."""

    def __init__(self, items, what):
        super().__init__(items)
        self.what = what

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Seen(super().__getitem__(index), self.what)
        if not -len(self) <= index < len(self):
            article = "an" if self.what[:1] in "aeiou" else "a"
            raise Unmet(f"There was no {self.what}.", f"{article} {self.what}", "none" if not self else f"{len(self)} of them")
        return super().__getitem__(index)


class Command:
    """One cache command of the trace. `ttl` is in seconds, None = for ever. `api` is the method that the program called."""

    def __init__(self, event):
        command = event["command"]
        self.op = command["op"]
        self.api = (event.get("call") or {}).get("api", "")
        self.keys = [command["key"]] if "key" in command else [*command.get("keys", []), *(k for k, _ in command.get("entries", []))]
        ttl_ms = command.get("ttlMs")
        self.ttl = None if ttl_ms is None else ttl_ms / 1000
        self.outcome = event["outcome"]
        self.line = event["line"]
        self.stored = any(change["kind"] == "put" for change in event["changes"])


class Entry:
    """One live entry of a cache. `key` is as the program wrote it, `final_key` with prefix and version; `ttl` = seconds left, None = for ever."""

    def __init__(self, found):
        self.store = found["store"]
        self.final_key = found["key"]
        self.key = plain_key(found["key"])
        self.payload = found["payload"]
        self.ttl = None if found["ttlMs"] is None else found["ttlMs"] / 1000
        try:
            self.value = stored.load(found["backend"], big_values.bytes_of(found["payload"]))
        except Exception as e:  # a class that is gone, bytes of somebody else
            self.value = e

    @property
    def place(self):
        return self.store, self.final_key

    def __repr__(self):
        return f"{self.key!r}: {shown(self.value)}"


class Entries(Seen):
    """Live entries. `shortest` and `longest` are the seconds they have left; for ever is longer than anything."""

    @property
    def shortest(self):
        return min((float("inf") if entry.ttl is None else entry.ttl for entry in self._some()))

    @property
    def longest(self):
        return max((float("inf") if entry.ttl is None else entry.ttl for entry in self._some()))

    def holding(self, value):
        """Those whose value is this, or has it inside (in a list, a dict, a text)."""
        return Entries([entry for entry in self if holds(entry.value, value)], f"entry that holds {shown(value)}")

    def _some(self):
        return self if self else [self[0]]


def holds(stored_value, value):
    if same(stored_value, value):
        return True
    if isinstance(stored_value, str) and isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value) in stored_value
    if isinstance(stored_value, dict):
        return any(holds(inner, value) for inner in stored_value.values())
    if isinstance(stored_value, (list, tuple, set, frozenset)):
        return any(holds(inner, value) for inner in stored_value)
    return False


def plain_key(key):
    """`prefix:1:report` -> `report`."""
    parts = key.split(":", 2)
    return parts[2] if len(parts) == 3 else key
