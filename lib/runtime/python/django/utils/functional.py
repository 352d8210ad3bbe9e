"""`cached_property`. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.functional.cached_property"""


class cached_property:
    """A method that becomes a plain attribute when it is first read."""

    def __init__(self, func):
        self.real_func = func
        self.name = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.real_func(instance)
        return value
