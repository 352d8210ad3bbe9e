"""Header names without regard to case, in the spelling they were given."""


class Headers:
    def __init__(self, given=()):
        self._kept = {}
        for name, value in dict(given).items():
            self[name] = value

    def __getitem__(self, name):
        return self._kept[name.lower()][1]

    def __setitem__(self, name, value):
        self._kept[name.lower()] = (name, str(value))

    def __delitem__(self, name):
        self._kept.pop(name.lower(), None)

    def __contains__(self, name):
        return name.lower() in self._kept

    def __iter__(self):
        return (name for name, _ in self._kept.values())

    def __len__(self):
        return len(self._kept)

    def get(self, name, default=None):
        return self._kept.get(name.lower(), (name, default))[1]

    def setdefault(self, name, value):
        if name not in self:
            self[name] = value

    def pop(self, name, default=None):
        return self._kept.pop(name.lower(), (name, default))[1]

    def keys(self):
        return list(self)

    def items(self):
        return list(self._kept.values())

    def __repr__(self):
        return repr(dict(self.items()))
