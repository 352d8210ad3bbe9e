"""https://docs.djangoproject.com/en/5.2/ref/contrib/messages/#message-levels"""
DEBUG, INFO, SUCCESS, WARNING, ERROR = 10, 20, 25, 30, 40
DEFAULT_TAGS = {DEBUG: "debug", INFO: "info", SUCCESS: "success", WARNING: "warning", ERROR: "error"}
DEFAULT_LEVELS = {"DEBUG": DEBUG, "INFO": INFO, "SUCCESS": SUCCESS, "WARNING": WARNING, "ERROR": ERROR}
