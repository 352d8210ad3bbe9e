"""What error reports leave out. There are no reports here, so these only call what they decorate.
https://docs.djangoproject.com/en/5.2/howto/error-reporting/#filtering-sensitive-information
"""
from functools import wraps


def _marked(name, names):
    if len(names) == 1 and callable(names[0]):
        raise TypeError(f"{name}() must be called to use it as a decorator, e.g., use @{name}(), not @{name}.")

    def decorator(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            return func(*args, **kwargs)

        return wrapper

    return decorator


def sensitive_variables(*variables):
    return _marked("sensitive_variables", variables)


def sensitive_post_parameters(*parameters):
    return _marked("sensitive_post_parameters", parameters)
