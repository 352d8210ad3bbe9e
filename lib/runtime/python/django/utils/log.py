"""What Django logs about responses, under "django.request". (Handlers are the program's own: logging.basicConfig.)"""
import logging

request_logger = logging.getLogger("django.request")
logging.getLogger("django").addHandler(logging.NullHandler())
logging.getLogger("django").setLevel(logging.INFO)


def log_response(message, *args, response=None, request=None, logger=request_logger, level=None, exception=None):
    """Once for each response: 5xx are errors, 4xx warnings."""
    if getattr(response, "_has_been_logged", False):
        return
    if level is None:
        level = "error" if response.status_code >= 500 else "warning" if response.status_code >= 400 else "info"
    args = [a.encode("unicode_escape").decode("ascii") if isinstance(a, str) else a for a in args]
    getattr(logger, level)(message, *args, extra={"status_code": response.status_code, "request": request}, exc_info=exception)
    response._has_been_logged = True
