"""Stand-ins for what a program calls: they count, take their time, answer in turn, fail when told to, and may let something happen meanwhile."""
import copy
import time


class StandIn:
    """A function that counts its calls."""

    def __init__(self, name, results, takes_seconds=0, during=None):
        module, _, self.__name__ = name.rpartition(".")
        self.__module__ = module or "__main__"
        self.__qualname__ = self.__name__
        self.calls = 0
        self.arguments = []
        self._results = results or (None,)
        self._takes_seconds = takes_seconds
        self._during = during
        self._answer = None

    def answered_by(self, function):
        """Calls are answered by this function instead: for what changes in the middle of a check, such as a bank that goes down."""
        plain = getattr(function, "__func__", function)
        plain.__name__ = plain.__qualname__ = self.__name__  # what Python says of wrong arguments names the real function
        self._answer = function

    def asked_for(self, value):
        """Was it ever called with this, by place or by name?"""
        return any(value in (*args, *kwargs.values()) for args, kwargs in self.arguments)

    def __reduce__(self):
        return self.__name__  # as functions are pickled: by their place, where this one stands now

    def __call__(self, *args, **kwargs):
        self.calls += 1
        self.arguments.append((args, kwargs))
        if self._answer is not None:
            return self._answer(*args, **kwargs)
        result = self._results[min(self.calls, len(self._results)) - 1]
        if self._takes_seconds:
            time.sleep(self._takes_seconds)
        if self._during is not None:
            during, self._during = self._during, None  # once: what happens meanwhile may call again
            during()
        if isinstance(result, BaseException):
            raise result
        return copy.deepcopy(result)
