"""Model: a row as an object. https://docs.djangoproject.com/en/5.2/ref/models/instances/

Abstract and proxy models are there; a model that inherits the table of another is refused. A model belongs to the app that its file or package
stands for (`main` for the main program), or to Meta.app_label; its table is there as soon as somebody writes to it.
"""
import copy
import functools
import inspect
import warnings

import django
from asgiref.sync import run_outside
from django.core.exceptions import FieldDoesNotExist, FieldError, MultipleObjectsReturned, ObjectDoesNotExist, ObjectNotUpdated
from django.db import DatabaseError, transaction
from django.db.models import registry, signals
from django.db.models.deletion import Collector
from django.db.models.fields import NOT_PROVIDED, Field
from django.db.models.manager import Manager
from django.db.models.options import Options
from django.db.models.validation import Validating
from django.db.models.saving import Saving
from django.utils.functional import cached_property


class Deferred:
    def __repr__(self):
        return "<Deferred field>"


DEFERRED = Deferred()


class ModelBase(type):
    def __new__(metacls, name, bases, attrs, **kwargs):
        parents = [base for base in bases if isinstance(base, ModelBase)]
        if not parents:
            return super().__new__(metacls, name, bases, attrs)
        meta = attrs.pop("Meta", None)
        contributing = {key: value for key, value in attrs.items() if _contributes(value)}
        plain = {key: value for key, value in attrs.items() if key not in contributing}
        cls = super().__new__(metacls, name, bases, plain, **kwargs)
        abstract = bool(getattr(meta, "abstract", False))
        inherited = next((base._abstract_meta for base in parents if getattr(base, "_abstract_meta", None)), None)
        options = Options(meta or (inherited and not abstract and _without_abstract(inherited)), cls.__module__)
        if isinstance(meta, type) and isinstance(inherited, type) and issubclass(meta, inherited):
            for option in ("ordering", "get_latest_by"):
                if option not in options.original_attrs and hasattr(inherited, option):
                    setattr(options, option, getattr(inherited, option))
        options.contribute_to_class(cls)
        cls._abstract_meta = meta if abstract else None
        if abstract:
            # Kept for `class Meta(Base.Meta)`, which is not abstract unless it says so.
            cls.Meta = meta
            meta.abstract = False
        _add_exceptions(cls)
        concrete = [base for base in parents if base is not Model and not base._meta.abstract]
        if options.proxy:
            if len(concrete) != 1:
                raise TypeError(f"Proxy model '{name}' has no non-abstract model base class.")
            options.become_proxy_of(concrete[0])
            for key, manager in concrete[0]._meta.managers_by_name.items():
                if key not in contributing:
                    copy.copy(manager).contribute_to_class(cls, key)
        elif concrete:
            raise NotImplementedError(
                f"{name} inherits the table of {concrete[0].__name__}, which is not simulated: make the base abstract "
                "(class Meta: abstract = True), or a proxy, or use a OneToOneField"
            )
        for key, value in contributing.items():
            value.contribute_to_class(cls, key)
        if not options.proxy:
            for base in cls.__mro__[1:]:
                if isinstance(base, ModelBase) and base is not Model and base._meta.abstract:
                    _inherit(cls, base, contributing)
            if not abstract:
                options.ensure_key(cls)
        cls._prepare()
        if not abstract:
            registry.register(cls)
        return cls

    def __getattr__(cls, name):
        """Since 6.0 a model has NotUpdated; the shop's models are the same for both versions."""
        if name == "NotUpdated" and django.VERSION >= (6, 0) and not cls._meta.abstract:
            return _not_updated(cls)
        raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")

    def _prepare(cls):
        meta = cls._meta
        managers = meta.managers_by_name
        if not managers and not meta.abstract:
            Manager().contribute_to_class(cls, "objects")
        if meta.abstract:
            return
        first = min(managers.values(), key=lambda m: m.creation_counter)
        named = meta.original_attrs.get("default_manager_name")
        cls._default_manager = managers[named] if named else first
        base = Manager()
        base.model, base.name = cls, "_base_manager"
        cls._base_manager = base
        signals.class_prepared.send(sender=cls)


def _contributes(value):
    return not inspect.isclass(value) and hasattr(value, "contribute_to_class")


def _without_abstract(meta):
    return type("Meta", (), {k: v for k, v in vars(meta).items() if not k.startswith("__") and k != "abstract"})


def _inherit(cls, base, own):
    for field in base._meta.local_fields + base._meta.local_many_to_many:
        if field.name not in own and field.name not in cls._meta._by_name and field.name not in vars(cls):
            made = field.clone()
            made.name = None if made.name == field.name else made.name
            made.contribute_to_class(cls, field.name)
    for key, manager in base._meta.managers_by_name.items():
        if key not in own and key not in cls._meta.managers_by_name:
            made = copy.copy(manager)
            made.contribute_to_class(cls, key)


def _add_exceptions(cls):
    for name, base in (("DoesNotExist", ObjectDoesNotExist), ("MultipleObjectsReturned", MultipleObjectsReturned)):
        inherited = tuple(getattr(each, name) for each in cls.__mro__[1:] if _has_exceptions(each))
        setattr(cls, name, _exception(cls, name, inherited or (base,)))


def _has_exceptions(cls):
    return isinstance(cls, ModelBase) and cls is not Model and not cls._meta.abstract


def _exception(cls, name, bases):
    return type(name, bases, {"__module__": cls.__module__, "__qualname__": f"{cls.__qualname__}.{name}"})


@functools.cache
def _not_updated(cls):
    inherited = tuple(each.NotUpdated for each in cls.__mro__[1:] if _has_exceptions(each))
    return _exception(cls, "NotUpdated", inherited or (ObjectNotUpdated, DatabaseError))


class ModelStateFieldsCacheDescriptor:
    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        made = instance.fields_cache = {}
        return made


class ModelState:
    db = None
    adding = True
    fetch_mode = None
    peers = ()
    fields_cache = ModelStateFieldsCacheDescriptor()

    def __getstate__(self):
        state = self.__dict__.copy()
        state.pop("peers", None)  # weak references
        return state


for _part in (Saving, Validating):  # what Python says of a wrong argument names the class of the documentation
    for _name, _method in vars(_part).items():
        if inspect.isfunction(_method):
            _method.__qualname__ = f"Model.{_name}"


class Model(Saving, Validating, metaclass=ModelBase):
    def __init__(self, *args, **kwargs):
        cls = type(self)
        meta = cls._meta
        if meta.abstract:
            raise TypeError("Abstract models cannot be instantiated.")
        if signals.pre_init.receivers:
            signals.pre_init.send(sender=cls, args=args, kwargs=kwargs)
        self._state = ModelState()
        fields = meta.local_fields
        if len(args) > len(fields):
            raise IndexError("Number of args exceeds number of fields")
        for value, field in zip(args, fields):
            if value is not DEFERRED:
                setattr(self, field.attname, value)
                if field.name in kwargs:
                    raise TypeError(f"{cls.__qualname__}() got both positional and keyword arguments for field '{field.name}'.")
        for field in fields[len(args):]:
            if kwargs:
                if field.is_relation and field.name in kwargs:
                    related = kwargs.pop(field.name)
                    if related is not DEFERRED:
                        setattr(self, field.name, related)
                    continue
                if field.attname in kwargs:
                    value = kwargs.pop(field.attname)
                    if value is not DEFERRED:
                        setattr(self, field.attname, value)
                    continue
            setattr(self, field.attname, field.get_default())
        for name in list(kwargs):
            if name == "pk" or isinstance(getattr(cls, name, None), property):
                value = kwargs.pop(name)
                if value is not DEFERRED:
                    setattr(self, name, value)
        for name in kwargs:
            try:
                field = meta.get_field(name)
            except FieldDoesNotExist:
                continue
            if field in meta.local_many_to_many:
                raise TypeError(f"Direct assignment to the forward side of a many-to-many set is prohibited. Use {name}.set() instead.")
            raise TypeError(f"Direct assignment to the reverse side of a related set is prohibited. Use {name}.set() instead.")
        if kwargs:
            unexpected = ", ".join(repr(name) for name in kwargs)
            raise TypeError(f"{cls.__name__}() got unexpected keyword arguments: {unexpected}")
        if signals.post_init.receivers:
            signals.post_init.send(sender=cls, instance=self)

    @classmethod
    def from_db(cls, db, field_names, values):
        fields = cls._meta.local_fields
        if len(values) != len(fields):
            given = iter(values)
            values = [next(given) if field.attname in field_names else DEFERRED for field in fields]
        made = cls(*values)
        made._state.adding = False
        made._state.db = db
        return made

    @property
    def pk(self):
        return getattr(self, self._meta.pk.attname)

    @pk.setter
    def pk(self, value):
        setattr(self, self._meta.pk.attname, value)

    def _get_pk_val(self, meta=None):
        return self.pk

    def serializable_value(self, field_name):
        """The value of a field as a column holds it: of a relation, the key."""
        try:
            field = self._meta.get_field(field_name)
        except FieldDoesNotExist:
            return getattr(self, field_name)
        return getattr(self, field.attname)

    def get_deferred_fields(self):
        return {f.attname for f in self._meta.local_fields if f.attname not in self.__dict__}

    def refresh_from_db(self, using=None, fields=None, from_queryset=None):
        """Reads the row again. https://docs.djangoproject.com/en/5.2/ref/models/instances/#refreshing-objects-from-database"""
        prefetched = self.__dict__.get("_prefetched_objects_cache")
        if fields is None:
            if prefetched is not None:
                self._prefetched_objects_cache = {}
        else:
            fields = list(fields)
            for name in list(fields):
                if prefetched and name in prefetched:
                    del prefetched[name]
                    fields.remove(name)
            if not fields:
                return
            if any("__" in name for name in fields):
                raise ValueError('Found "__" in fields argument. Relations and transforms are not allowed in fields.')
        queryset = (from_queryset if from_queryset is not None else type(self)._base_manager.all()).filter(pk=self.pk)
        deferred = self.get_deferred_fields()
        if fields is not None:
            queryset = queryset.only(*fields)
        elif deferred:
            fields = [f.attname for f in self._meta.local_fields if f.attname not in deferred]
            queryset = queryset.only(*fields)
        found = queryset.get()
        left = found.get_deferred_fields()
        for field in self._meta.local_fields:
            if field.attname in left:
                continue
            setattr(self, field.attname, getattr(found, field.attname))
            if field.is_relation:
                self._state.fields_cache.pop(field.name, None)
                if field.name in found._state.fields_cache:
                    self._state.fields_cache[field.name] = found._state.fields_cache[field.name]
        if fields is None:
            for rel in self._meta.related_objects:
                self._state.fields_cache.pop(rel.get_accessor_name(), None)
        self._state.db = found._state.db

    def _fetch_related(self, field):
        """As the fetch mode of 6.1 says: may put the value where reading it looks."""
        if self._state.fetch_mode is not None:
            self._state.fetch_mode.fetch(field, self)

    def delete(self, using=None, keep_parents=False):
        """DELETE of this row and of what hangs on it; sends pre_delete and post_delete. https://docs.djangoproject.com/en/5.2/ref/models/instances/#deleting-objects"""
        if self.pk is None:
            raise ValueError(
                f"{self._meta.object_name} object can't be deleted because its {self._meta.pk.attname} attribute is set to None."
            )
        collector = Collector(self)
        collector.collect([self])
        return collector.delete()

    delete.alters_data = True  # a template does not call it

    def _next_or_previous(self, field, is_next, **conditions):
        """The next row by a date, or the one before; of equal dates, by key."""
        from django.db.models import Q

        if not self.pk:
            raise ValueError("get_next/get_previous cannot be used on unsaved objects.")
        op, order = ("gt", "") if is_next else ("lt", "-")
        value = getattr(self, field.attname)
        beyond = Q((f"{field.name}__{op}", value)) | Q((field.name, value), (f"pk__{op}", self.pk))
        found = type(self)._default_manager.filter(**conditions).filter(beyond).order_by(f"{order}{field.name}", f"{order}pk")[:1]
        for row in found:
            return row
        raise self.DoesNotExist(f"{self._meta.object_name} matching query does not exist.")

    async def asave(self, *args, **options):
        """save, awaitable."""
        return await run_outside(self.save, *args, **options)

    async def adelete(self, *args, **options):
        """delete, awaitable."""
        return await run_outside(self.delete, *args, **options)

    async def arefresh_from_db(self, *args, **options):
        """refresh_from_db, awaitable."""
        return await run_outside(self.refresh_from_db, *args, **options)

    def __eq__(self, other):
        if not isinstance(other, Model):
            return NotImplemented
        if self._meta.concrete_model is not other._meta.concrete_model:
            return False
        return self is other if self.pk is None else self.pk == other.pk

    def __hash__(self):
        if self.pk is None:
            raise TypeError("Model instances without primary key value are unhashable")
        return hash(self.pk)

    def __str__(self):
        return f"{type(self).__name__} object ({self.pk})"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"

    def __reduce__(self):
        data = self.__getstate__()
        data["_django_version"] = django.__version__
        return model_unpickle, ((self._meta.app_label, self._meta.object_name),), data

    def __getstate__(self):
        state = self.__dict__.copy()
        state["_state"] = copy.copy(state["_state"])
        state["_state"].fields_cache = state["_state"].fields_cache.copy()
        return state

    def __setstate__(self, state):
        version = state.get("_django_version")
        if version and version != django.__version__:
            warnings.warn(
                f"Pickled model instance's Django version {version} does not match the current version {django.__version__}.",
                RuntimeWarning, stacklevel=2,
            )
        elif not version:
            warnings.warn("Pickled model instance's Django version is not specified.", RuntimeWarning, stacklevel=2)
        self.__dict__.update(state)


def model_unpickle(model_id):
    """Makes the empty object that a pickle fills."""
    if isinstance(model_id, tuple):
        from django.apps import apps

        model = apps.get_model(*model_id)
    else:
        model = model_id
    return model.__new__(model)


model_unpickle.__safe_for_unpickle__ = True

__all__ = ["DEFERRED", "Field", "FieldError", "Model", "ModelBase", "ModelState", "NOT_PROVIDED", "cached_property", "model_unpickle", "transaction"]
