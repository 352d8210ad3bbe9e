"""Messages for the next page that is shown. https://docs.djangoproject.com/en/5.2/ref/contrib/messages/"""
from django.contrib.messages import constants
from django.contrib.messages.api import (
    MessageFailure,
    add_message,
    debug,
    error,
    get_level,
    get_messages,
    info,
    set_level,
    success,
    warning,
)
from django.contrib.messages.constants import DEBUG, DEFAULT_LEVELS, DEFAULT_TAGS, ERROR, INFO, SUCCESS, WARNING

__all__ = [
    "DEBUG", "DEFAULT_LEVELS", "DEFAULT_TAGS", "ERROR", "INFO", "MessageFailure", "SUCCESS", "WARNING", "add_message", "constants", "debug",
    "error", "get_level", "get_messages", "info", "set_level", "success", "warning",
]
