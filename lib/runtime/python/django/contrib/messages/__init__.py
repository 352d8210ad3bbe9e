"""Messages for the next page, kept with the request only. https://docs.djangoproject.com/en/5.2/ref/contrib/messages/

In Django they wait in the session or a cookie; here get_messages gives those of this request, once.
"""
DEBUG, INFO, SUCCESS, WARNING, ERROR = 10, 20, 25, 30, 40
TAGS = {DEBUG: "debug", INFO: "info", SUCCESS: "success", WARNING: "warning", ERROR: "error"}


class Message:
    def __init__(self, level, message, extra_tags=""):
        self.level, self.message, self.extra_tags = level, message, extra_tags

    @property
    def level_tag(self):
        return TAGS.get(self.level, "")

    @property
    def tags(self):
        return " ".join(tag for tag in (self.extra_tags, self.level_tag) if tag)

    def __str__(self):
        return str(self.message)


def add_message(request, level, message, extra_tags="", fail_silently=False):
    request.__dict__.setdefault("_messages", []).append(Message(level, message, extra_tags))


def get_messages(request):
    return request.__dict__.pop("_messages", [])


def _at(level):
    return lambda request, message, extra_tags="", fail_silently=False: add_message(request, level, message, extra_tags)


debug, info, success, warning, error = map(_at, (DEBUG, INFO, SUCCESS, WARNING, ERROR))
