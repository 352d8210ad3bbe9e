"""Aliases and what they stand for: the machinery behind `caches` and `cache`."""
from asgiref.local import Local
from django.conf import settings as django_settings
from django.utils.functional import cached_property


class ConnectionProxy:
    """Behaves like the connection of one alias, looked up anew at each use."""

    def __init__(self, connections, alias):
        self.__dict__["_connections"] = connections
        self.__dict__["_alias"] = alias

    def __getattr__(self, item):
        return getattr(self._connections[self._alias], item)

    def __setattr__(self, name, value):
        return setattr(self._connections[self._alias], name, value)

    def __delattr__(self, name):
        return delattr(self._connections[self._alias], name)

    def __contains__(self, key):
        return key in self._connections[self._alias]

    def __eq__(self, other):
        return self._connections[self._alias] == other


class ConnectionDoesNotExist(Exception):
    pass


class BaseConnectionHandler:
    """A mapping from alias to connection; each is made at its first use, one per task."""

    settings_name = None
    exception_class = ConnectionDoesNotExist
    thread_critical = False

    def __init__(self, settings=None):
        self._settings = settings
        self._connections = Local(self.thread_critical)

    @cached_property
    def settings(self):
        self._settings = self.configure_settings(self._settings)
        return self._settings

    def configure_settings(self, settings):
        return getattr(django_settings, self.settings_name) if settings is None else settings

    def create_connection(self, alias):
        raise NotImplementedError("Subclasses must implement create_connection().")

    def __getitem__(self, alias):
        if not isinstance(alias, str):
            getattr(self, alias)  # says that a name has to be text
        try:
            return self._connections._attributes.get()[alias]
        except (KeyError, AttributeError):
            if alias not in self.settings:
                raise self.exception_class(f"The connection '{alias}' doesn't exist.")
        made = self.create_connection(alias)
        setattr(self._connections, alias, made)
        return made

    def __setitem__(self, key, value):
        setattr(self._connections, key, value)

    def __delitem__(self, key):
        delattr(self._connections, key)

    def __iter__(self):
        return iter(self.settings)

    def all(self, initialized_only=False):
        """The connections of all aliases, or only of those used so far."""
        return [self[alias] for alias in self if not initialized_only or hasattr(self._connections, alias)]

    def close_all(self):
        """Closes what has been used so far; Django does so at the end of every request."""
        for connection in self.all(initialized_only=True):
            connection.close()
