"""A message, and what every storage does: reads once, keeps what nobody has read."""
from django.conf import settings
from django.contrib.messages import constants, utils


class Message:
    def __init__(self, level, message, extra_tags=None):
        self.level, self.message, self.extra_tags = int(level), message, extra_tags

    def _prepare(self):
        """Lazy texts are text from now on."""
        self.message = str(self.message)
        self.extra_tags = str(self.extra_tags) if self.extra_tags is not None else None

    def __eq__(self, other):
        if not isinstance(other, Message):
            return NotImplemented
        return (self.level, self.message) == (other.level, other.message)

    def __str__(self):
        return str(self.message)

    def __repr__(self):
        extra = f", extra_tags={self.extra_tags!r}" if self.extra_tags else ""
        return f"Message(level={self.level}, message={self.message!r}{extra})"

    @property
    def tags(self):
        return " ".join(tag for tag in (self.extra_tags, self.level_tag) if tag)

    @property
    def level_tag(self):
        return utils.get_level_tags().get(self.level, "")


class BaseStorage:
    def __init__(self, request, *args, **kwargs):
        self.request = request
        self._queued_messages = []
        self.used = self.added_new = False
        super().__init__(*args, **kwargs)

    def __len__(self):
        return len(self._loaded_messages) + len(self._queued_messages)

    def __iter__(self):
        self.used = True
        if self._queued_messages:
            self._loaded_messages.extend(self._queued_messages)
            self._queued_messages = []
        return iter(self._loaded_messages)

    def __contains__(self, item):
        return item in self._loaded_messages or item in self._queued_messages

    def __repr__(self):
        return f"<{type(self).__qualname__}: request={self.request!r}>"

    @property
    def _loaded_messages(self):
        if not hasattr(self, "_loaded_data"):
            messages, _ = self._get()
            self._loaded_data = messages or []
        return self._loaded_data

    def _get(self, *args, **kwargs):
        raise NotImplementedError("subclasses of BaseStorage must provide a _get() method")

    def _store(self, messages, response, *args, **kwargs):
        raise NotImplementedError("subclasses of BaseStorage must provide a _store() method")

    def _prepare_messages(self, messages):
        for message in messages:
            message._prepare()

    def update(self, response):
        """Keeps what nobody has gone through; gives back what there was no room for."""
        self._prepare_messages(self._queued_messages)
        if self.used:
            return self._store(self._queued_messages, response)
        if self.added_new:
            return self._store(self._loaded_messages + self._queued_messages, response)

    def add(self, level, message, extra_tags=""):
        if not message or int(level) < self.level:
            return
        self.added_new = True
        self._queued_messages.append(Message(level, message, extra_tags=extra_tags))

    @property
    def level(self):
        if not hasattr(self, "_level"):
            self._level = getattr(settings, "MESSAGE_LEVEL", constants.INFO)
        return self._level

    @level.setter
    def level(self, value=None):
        if value is None and hasattr(self, "_level"):
            del self._level
        elif value is not None:
            self._level = int(value)
