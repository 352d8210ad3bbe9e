"""`Model.objects`. https://docs.djangoproject.com/en/5.2/topics/db/managers/"""
import inspect

from django.db.models.query import QuerySet


class BaseManager:
    creation_counter = 0
    auto_created = False
    use_in_migrations = False
    _queryset_class = QuerySet

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made._constructor_args = (args, kwargs)
        return made

    def __init__(self):
        super().__init__()
        BaseManager.creation_counter += 1
        self.creation_counter = BaseManager.creation_counter
        self.model = self.name = self._db = None

    @classmethod
    def from_queryset(cls, queryset_class, class_name=None):
        """A manager with the methods of a queryset class. https://docs.djangoproject.com/en/5.2/topics/db/managers/#from-queryset"""
        methods = {"_queryset_class": queryset_class}
        for name, method in inspect.getmembers(queryset_class, predicate=inspect.isfunction):
            if hasattr(cls, name):
                continue
            queryset_only = getattr(method, "queryset_only", None)
            if queryset_only or (queryset_only is None and name.startswith("_")):
                continue
            methods[name] = _handed_on(name, method)
        return type(class_name or f"{cls.__name__}From{queryset_class.__name__}", (cls,), methods)

    def contribute_to_class(self, cls, name):
        self.name = self.name or name
        self.model = cls
        setattr(cls, name, ManagerDescriptor(self))
        cls._meta.managers_by_name[name] = self

    def get_queryset(self):
        return self._queryset_class(model=self.model)

    def all(self):
        return self.get_queryset()

    def using(self, alias):
        return self.get_queryset().using(alias)

    def db_manager(self, using=None, hints=None):
        return self

    @property
    def db(self):
        return "default"

    def __eq__(self, other):
        return isinstance(other, type(self)) and self._constructor_args == other._constructor_args and self.model is other.model

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{self.model._meta.label}.{self.name}"

    def __class_getitem__(cls, *args, **kwargs):
        return cls


def _handed_on(name, method):
    def call(self, *args, **kwargs):
        return getattr(self.get_queryset(), name)(*args, **kwargs)

    call.__name__, call.__qualname__, call.__doc__ = method.__name__, method.__qualname__, method.__doc__
    if inspect.iscoroutinefunction(method):
        inspect.markcoroutinefunction(call)
    return call


class Manager(BaseManager.from_queryset(QuerySet)):
    def __getattr__(self, name):
        if name.startswith("_") or self.model is None:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return QuerySet._refused(name, self)


class ManagerDescriptor:
    """On the class only."""

    def __init__(self, manager):
        self.manager = manager

    def __get__(self, instance, cls=None):
        if instance is not None:
            raise AttributeError(f"Manager isn't accessible via {cls.__name__} instances")
        if cls._meta.abstract:
            raise AttributeError(f"Manager isn't available; {cls._meta.object_name} is abstract")
        return cls._meta.managers_by_name[self.manager.name]
