"""https://docs.djangoproject.com/en/5.2/topics/migrations/#custom-deconstruct-method"""


def deconstructible(*args, path=None):
    """Objects of the class know how to make them again: path, arguments and keywords."""

    def decorate(cls):
        def __new__(klass, *args, **kwargs):
            made = super(cls, klass).__new__(klass)
            made._constructor_args = (args, kwargs)
            return made

        def deconstruct(self):
            where = path if path and type(self) is cls else f"{type(self).__module__}.{type(self).__name__}"
            return (where, *self._constructor_args)

        cls.__new__, cls.deconstruct = staticmethod(__new__), deconstruct
        return cls

    return decorate(*args) if args else decorate
