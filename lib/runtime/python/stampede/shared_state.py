"""What the requests of one threaded process share: the module's globals and everything reachable from them (docs/decisions/0011).

Python learns what one request does by running it again from the start, alone; what the others did to the module in between comes as a text:
at each boundary (before a step, at the end) `leave` writes the shared objects down, and when the request goes on `enter` puts
them into the state in which the others have left them. Objects keep their identity: each has a number, the same in every run, so
a local variable that names a shared dictionary sees what others put into it. An object that was shared once stays known, also when
only local variables still name it. What cannot be written down is refused with its name, never guessed.

The text is JSON: `nodes` by number as [kind, how it is made, content] (state_nodes.py), and the next free numbers; on a second line
the nodes that only local variables may still name, which go when no request is left that could (module-state.ts). "" = as after the import.
"""
import json
import re

from stampede import bridge, state_nodes
from stampede.state_nodes import CannotShare

between_threads = False

# Python notes this in a class, and not the program, when an instance is pickled for the first time.
_PICKLED = re.compile(r', \["__slotnames__", \[[^\]]*\]\]')
_locks_made = 0
_tell = _ask = None
_names = ()  # the learner's modules
_state = None
refused = None  # why the request cannot be learned, in words


def bind(tell, ask):
    """`tell(text)`: the module is so now. `ask()` -> how others have left it since, or None."""
    global _tell, _ask
    _tell, _ask = tell, ask


def next_lock_number():
    global _locks_made
    _locks_made += 1
    return _locks_made


def forget():
    """A new program is about to run; its requests have no threads beside them until `begin`."""
    global between_threads, _locks_made, _state, refused
    between_threads = False
    _locks_made = 0
    _state = refused = None
    bridge.leave = bridge.enter = None


def begin(threads, modules):
    """The modules have been imported; from now on requests share them, or (not `threads`) are only looked at."""
    global between_threads, _state, _names
    _names = modules
    _state = State(modules)
    between_threads = threads
    if threads:
        bridge.leave, bridge.enter = leave, enter


def observed():
    """What has changed since the import, and which locks the modules have: names as the program has them."""
    try:
        return None if _state is None else _state.observed()
    except CannotShare:
        return None


def leave():
    """Before a step, and at the end."""
    if not between_threads or bridge.is_suspended():
        return
    try:
        text = _state.written()
    except CannotShare as e:
        _refuse(str(e))
    if text != _state.known:
        _state.known = text
        _tell("" if text == _state.first else text)


def enter():
    """After a step, and at the start."""
    text = _ask() if between_threads else None
    if text is not None:
        _state.read(text or _state.first)


def _refuse(reason):
    global refused
    refused = reason
    bridge.silence()
    raise bridge.Suspended


def name_of(wanted):
    """What the program calls it: `_lock`, `Prices.lock`, `locks['a']`; None = nothing in its modules names it."""
    for module in _names:
        for name, value in vars(module).items():
            if value is wanted:
                return name
            if type(value) is dict:
                for key, item in value.items():
                    if item is wanted:
                        return f"{name}[{key!r}]"
            for attribute, item in getattr(value, "__dict__", {}).items():
                if item is wanted:
                    return name if attribute.startswith("_") and type(value).__module__ in ("threading", "queue") else f"{name}.{attribute}"
    return None


class State:
    def __init__(self, modules):
        self.writer = state_nodes.Writer({module.__name__ for module in modules})
        self.objects = self.writer.objects
        for module in modules:
            self.writer.number(vars(module), "module", module.__name__)
        self.roots = list(self.objects)
        self.contents = {}  # number -> content as last written or read
        self.first = self.known = self.written()
        self.at_import = dict(self.contents)
        self.writer.importing = False

    def written(self):
        nodes = self.writer.reachable(self.roots)
        # What the modules no longer name, somebody's local variables may.
        orphans = self.writer.reachable(self.contents.keys() - nodes.keys(), nodes)
        now = self._noted(nodes)
        text = f'{{"next":{self.writer.next},"locks":{_locks_made},"nodes":{now}}}'
        return f"{text}\n{self._noted(orphans)}" if orphans else text

    def _noted(self, nodes):
        texts = {number: json.dumps(node) for number, node in nodes.items()}
        self.contents |= texts
        return "{" + ",".join(f'"{number}":{texts[number]}' for number in sorted(texts)) + "}"

    def observed(self):
        self.written()
        changed = [n for n, content in self.at_import.items() if _PICKLED.sub("", self.contents[n]) != content]
        names = [name for n in changed for name in self._changed_names(n)]
        return {"changed": sorted(set(names)), "locks": sorted(self.writer.locks())}

    def _changed_names(self, number):
        name = self.writer.name(number)
        if number not in self.roots:
            return [name]
        before, now = ({key: value for key, value in map(tuple, json.loads(each[number])[2])} for each in (self.at_import, self.contents))
        return [str(key) for key in before.keys() | now.keys() if before.get(key) != now.get(key)]

    def read(self, text):
        global _locks_made
        now, _, orphans = text.partition("\n")
        state = json.loads(now)
        self.writer.next, _locks_made = state["next"], state["locks"]
        known = state["nodes"] | (json.loads(orphans) if orphans else {})
        nodes = {int(number): node for number, node in known.items()}
        self.writer.make_missing(nodes)
        changed = {n: node for n, node in nodes.items() if json.dumps(node) != self.contents.get(n)}
        self.writer.fill(changed)
        self.contents |= {number: json.dumps(node) for number, node in changed.items()}
        self.known = text
