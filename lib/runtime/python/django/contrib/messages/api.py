"""https://docs.djangoproject.com/en/5.2/ref/contrib/messages/#using-messages-in-views-and-templates"""
from django.contrib.messages import constants
from django.contrib.messages.storage import default_storage


class MessageFailure(Exception):
    """There is no place to keep the message."""


def add_message(request, level, message, extra_tags="", fail_silently=False):
    try:
        messages = request._messages
    except AttributeError:
        if not hasattr(request, "META"):
            raise TypeError(
                f"add_message() argument must be an HttpRequest object, not '{type(request).__name__}'."
            )
        if not fail_silently:
            raise MessageFailure(
                "You cannot add messages without installing django.contrib.messages.middleware.MessageMiddleware"
            )
    else:
        return messages.add(level, message, extra_tags)


def get_messages(request):
    """The messages that wait, to be gone through once; then they are gone."""
    return getattr(request, "_messages", [])


def get_level(request):
    return getattr(request, "_messages", default_storage(request)).level


def set_level(request, level):
    if not hasattr(request, "_messages"):
        return False
    request._messages.level = level
    return True


def _at(level):
    def call(request, message, extra_tags="", fail_silently=False):
        add_message(request, level, message, extra_tags, fail_silently)

    return call


debug, info, success, warning, error = map(
    _at, (constants.DEBUG, constants.INFO, constants.SUCCESS, constants.WARNING, constants.ERROR)
)
