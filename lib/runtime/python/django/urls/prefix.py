"""What stands before every path that is made: the place of the project on its server. https://docs.djangoproject.com/en/5.2/ref/urlresolvers/#get-script-prefix"""
from asgiref.local import Local
from stampede.fresh import on_reset

_prefix = Local()


def get_script_prefix():
    return getattr(_prefix, "value", "/")


def set_script_prefix(prefix):
    _prefix.value = prefix if prefix.endswith("/") else f"{prefix}/"


@on_reset
def clear_script_prefix():
    if hasattr(_prefix, "value"):
        del _prefix.value
