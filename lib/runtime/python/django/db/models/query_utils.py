"""Q: conditions as objects. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#q-objects"""
import copy


class Q:
    AND, OR, XOR = "AND", "OR", "XOR"
    default = AND
    conditional = True

    def __init__(self, *args, _connector=None, _negated=False, **kwargs):
        self.children = [*args, *sorted(kwargs.items())]
        self.connector = _connector or self.AND
        self.negated = _negated

    def _combine(self, other, connector):
        if getattr(other, "conditional", False) is False:
            raise TypeError(other)
        if not self:
            return copy.copy(other)
        if not other and isinstance(other, Q):
            return copy.copy(self)
        made = Q(_connector=connector)
        made.add(self, connector)
        made.add(other, connector)
        return made

    def add(self, data, connector):
        if self.connector == connector and data in self.children:
            return
        if isinstance(data, Q) and not data.negated and (data.connector == connector or len(data) == 1):
            self.children.extend(data.children)
        else:
            self.children.append(data)

    def __or__(self, other):
        return self._combine(other, self.OR)

    def __and__(self, other):
        return self._combine(other, self.AND)

    def __xor__(self, other):
        return self._combine(other, self.XOR)

    def __invert__(self):
        made = copy.copy(self)
        made.negated = not self.negated
        return made

    def __copy__(self):
        return Q(*self.children, _connector=self.connector, _negated=self.negated)

    def __bool__(self):
        return bool(self.children)

    def __len__(self):
        return len(self.children)

    def __contains__(self, other):
        return other in self.children

    def __str__(self):
        template = "(NOT (%s: %s))" if self.negated else "(%s: %s)"
        return template % (self.connector, ", ".join(str(c) for c in self.children))

    def __repr__(self):
        return f"<Q: {self}>"

    def __eq__(self, other):
        if not isinstance(other, Q):
            return NotImplemented
        return (self.connector, self.negated, self.children) == (other.connector, other.negated, other.children)

    def deconstruct(self):
        """How to make it again: path, arguments and keywords, as migrations write it down."""
        options = {}
        if self.connector != self.default:
            options["_connector"] = self.connector
        if self.negated:
            options["_negated"] = True
        return "django.db.models.Q", tuple(self.children), options

    def flatten(self):
        yield self
        for child in self.children:
            if isinstance(child, tuple):
                child = child[1]
            if hasattr(child, "flatten"):
                yield from child.flatten()
            else:
                yield child

    def __hash__(self):
        return hash((self.connector, self.negated, str(self.children)))


def settled(q):
    """Conditions are compiled when they are given and again when rows are wanted: what can be gone through only once is kept as a list."""
    if not any(isinstance(child, Q) or _runs_out(child) for child in q.children):
        return q
    children = [settled(child) if isinstance(child, Q) else (child[0], list(child[1])) if _runs_out(child) else child for child in q.children]
    return Q(*children, _connector=q.connector, _negated=q.negated)


def _runs_out(child):
    return isinstance(child, tuple) and len(child) == 2 and hasattr(child[1], "__next__")
