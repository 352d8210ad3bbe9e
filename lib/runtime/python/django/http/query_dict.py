"""The parameters of a URL or of a form. https://docs.djangoproject.com/en/5.2/ref/request-response/#querydict-objects"""
import copy
from urllib.parse import parse_qsl, quote, urlencode

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.utils.datastructures import MultiValueDict


class QueryDict(MultiValueDict):
    """Several values per name, all of them text; cannot be changed, but its copy() can."""

    _mutable = True
    _encoding = None

    def __init__(self, query_string=None, mutable=False, encoding=None):
        super().__init__()
        self.encoding = encoding or settings.DEFAULT_CHARSET
        if isinstance(query_string, bytes):
            try:
                query_string = query_string.decode(self.encoding)
            except UnicodeDecodeError:
                query_string = query_string.decode("iso-8859-1")
        most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
        if query_string and most is not None and query_string.count("&") >= most:
            raise TooManyFieldsSent("The number of GET/POST parameters exceeded settings.DATA_UPLOAD_MAX_NUMBER_FIELDS.")
        for name, value in parse_qsl(query_string or "", keep_blank_values=True, encoding=self.encoding):
            self.appendlist(name, value)
        self._mutable = mutable

    @classmethod
    def fromkeys(cls, iterable, value="", mutable=False, encoding=None):
        made = cls("", mutable=True, encoding=encoding)
        for name in iterable:
            made.appendlist(name, value)
        made._mutable = mutable
        return made

    @property
    def encoding(self):
        return self._encoding or settings.DEFAULT_CHARSET

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    def _assert_mutable(self):
        if not self._mutable:
            raise AttributeError("This QueryDict instance is immutable")

    def _text(self, value):
        return str(value, self.encoding, "replace") if isinstance(value, bytes) else value

    def __setitem__(self, key, value):
        self._assert_mutable()
        super().__setitem__(self._text(key), self._text(value))

    def __delitem__(self, key):
        self._assert_mutable()
        super().__delitem__(key)

    def __copy__(self):
        made = type(self)("", mutable=True, encoding=self.encoding)
        for name, values in self.lists():
            made.setlist(name, values)
        return made

    def __deepcopy__(self, memo):
        made = type(self)("", mutable=True, encoding=self.encoding)
        memo[id(self)] = made
        for name, values in self.lists():
            made.setlist(copy.deepcopy(name, memo), copy.deepcopy(values, memo))
        return made

    def copy(self):
        return self.__deepcopy__({})

    def setlist(self, key, list_):
        self._assert_mutable()
        super().setlist(self._text(key), [self._text(value) for value in list_])

    def setlistdefault(self, key, default_list=None):
        self._assert_mutable()
        return super().setlistdefault(key, default_list)

    def appendlist(self, key, value):
        self._assert_mutable()
        super().appendlist(self._text(key), self._text(value))

    def setdefault(self, key, default=None):
        self._assert_mutable()
        return super().setdefault(self._text(key), self._text(default))

    def pop(self, key, *args):
        self._assert_mutable()
        return super().pop(key, *args)

    def popitem(self):
        self._assert_mutable()
        return super().popitem()

    def clear(self):
        self._assert_mutable()
        super().clear()

    def urlencode(self, safe=None):
        """The query string. `safe`: characters that need no quoting."""
        pairs = [(name.encode(self.encoding), str(value).encode(self.encoding)) for name, values in self.lists() for value in values]
        if safe:
            return "&".join(f"{quote(name, safe)}={quote(value, safe)}" for name, value in pairs)
        return urlencode(pairs)
