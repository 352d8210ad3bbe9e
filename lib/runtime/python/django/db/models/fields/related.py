"""Columns that point to a row of another table, and the way back. https://docs.djangoproject.com/en/5.2/ref/models/fields/#module-django.db.models.fields.related"""
from django.core.exceptions import ValidationError
from django.db.models import registry
from django.db.models.deletion import CASCADE, DO_NOTHING, PROTECT, RESTRICT, SET, SET_DEFAULT, SET_NULL  # noqa: F401
from django.db.models.fields import DeferredAttribute, Field
from django.db.models.fields.descriptors import ForwardManyToOneDescriptor, ManyToManyDescriptor, OneDescriptor, ReverseManyToOneDescriptor

RECURSIVE_RELATIONSHIP_CONSTANT = "self"


class Relation:
    """The way back: from a row to those that point to it."""

    is_relation = auto_created = True
    concrete = many_to_many = many_to_one = False
    hidden = False

    def __init__(self, field, to):
        self.field, self.model, self.related_model = field, to, field.model
        self.remote_field = field
        self.one_to_one = field.one_to_one
        self.one_to_many = not field.one_to_one
        self.on_delete = field.on_delete
        self.hidden = bool(field.related_name and field.related_name.endswith("+"))

    @property
    def name(self):
        """What lookups call it."""
        return self.field.related_query_name or self.field.related_name or self.field.model._meta.model_name

    def get_accessor_name(self):
        if self.field.related_name:
            return self.field.related_name
        name = self.field.model._meta.model_name
        return name if self.one_to_one else f"{name}_set"

    @property
    def null(self):
        return True

    def __repr__(self):
        return f"<{'OneToOneRel' if self.one_to_one else 'ManyToOneRel'}: {self.field.model._meta.label_lower}>"


class ForeignKeyDeferredAttribute(DeferredAttribute):
    def __set__(self, instance, value):
        if instance.__dict__.get(self.field.attname) != value:
            instance._state.fields_cache.pop(self.field.name, None)
        instance.__dict__[self.field.attname] = value


class ForeignKey(Field):
    """The key of a row in another table; reading the attribute itself fetches that row (one query)."""

    is_relation = many_to_one = True
    descriptor_class = ForeignKeyDeferredAttribute
    forward_class = ForwardManyToOneDescriptor
    reverse_class = ReverseManyToOneDescriptor
    empty_strings_allowed = False

    def __init__(
        self, to, on_delete, related_name=None, related_query_name=None, limit_choices_to=None, parent_link=False, to_field=None,
        db_constraint=True, **options,
    ):
        if not callable(on_delete):
            raise TypeError("on_delete must be callable.")
        options.setdefault("db_index", True)
        super().__init__(**options)
        self.to, self.on_delete, self.related_name, self.related_query_name = to, on_delete, related_name, related_query_name
        self.db_constraint, self.to_field = db_constraint, to_field
        self.related_model = None

    def get_attname(self):
        return f"{self.name}_id"

    def contribute_to_class(self, cls, name):
        super().contribute_to_class(cls, name)
        setattr(cls, self.name, self.forward_class(self))
        if self.related_name:
            self.related_name = self.related_name % {"class": cls.__name__.lower(), "model_name": cls.__name__.lower(), "app_label": cls._meta.app_label}
        if not cls._meta.abstract:
            registry.when_there(cls, self.to, self._point_to)

    def _point_to(self, model):
        self.related_model = model
        relation = self.remote_field = Relation(self, model)
        model._meta.related_objects.append(relation)
        is_learners = not registry.is_ours(self.model)
        if is_learners:
            registry.leaves(lambda: model._meta.related_objects.remove(relation))
        if relation.hidden:
            return
        accessor = relation.get_accessor_name()
        setattr(model, accessor, self.reverse_class(relation))
        if is_learners:
            registry.leaves(lambda: accessor in vars(model) and delattr(model, accessor))

    @property
    def target_field(self):
        if self.related_model is None:
            raise ValueError(f"Related model {self.to!r} cannot be resolved")
        return self.related_model._meta.get_field(self.to_field) if self.to_field else self.related_model._meta.pk

    def get_default(self):
        value = super().get_default()
        return getattr(value, self.target_field.attname) if hasattr(value, "_meta") else value

    def to_python(self, value):
        return self.target_field.to_python(value)

    def get_prep_value(self, value):
        if hasattr(value, "_meta"):
            value = getattr(value, self.target_field.attname)
        return None if value is None or value == "" else self.target_field.get_prep_value(value)

    def to_row(self, value):
        return None if value is None or value == "" else self.target_field.to_row(self.get_prep_value(value))

    def from_row(self, stored):
        return self.target_field.from_row(stored)

    def sql_value(self, stored):
        return self.target_field.sql_value(stored)

    def validate(self, value, instance):
        super().validate(value, instance)
        if value is None:
            return
        key = self.target_field.name
        if not self.related_model._base_manager.filter(**{key: value}).exists():
            params = {"model": self.related_model._meta.verbose_name, "pk": value, "field": key, "value": value}
            raise self._error("%(model)s instance with %(field)s %(value)r is not a valid choice.", "invalid", params)

    # What fields with values are kept under, on an instance.
    def is_cached(self, instance):
        return self.name in instance._state.fields_cache

    def set_cached_value(self, instance, value):
        instance._state.fields_cache[self.name] = value

    def get_cached_value(self, instance):
        return instance._state.fields_cache[self.name]


class OneToOneField(ForeignKey):
    one_to_one = True
    many_to_one = False
    reverse_class = OneDescriptor

    def __init__(self, to, on_delete, **options):
        options["unique"] = True
        super().__init__(to, on_delete, **options)


class ManyToManyRelation(Relation):
    """The way back of a many-to-many field."""

    def __init__(self, field, to):
        self.field, self.model, self.related_model, self.remote_field = field, to, field.model, field
        self.many_to_many, self.one_to_one, self.one_to_many = True, False, False
        self.on_delete = None
        self.symmetrical = field.symmetrical
        self.hidden = bool(field.related_name and field.related_name.endswith("+"))

    @property
    def through(self):
        return self.field.through


class ManyToManyField(Field):
    """Pairs of rows, in a table of their own: a model `through`, made here if none is given."""

    is_relation = many_to_many = True
    concrete = False
    one_to_one = False
    on_delete = None
    related_query_name = None

    def __init__(self, to, related_name=None, related_query_name=None, through=None, through_fields=None, symmetrical=None, db_table=None, **options):
        options.pop("limit_choices_to", None)
        super().__init__(**options)
        self.to, self.related_name, self.related_query_name, self.through = to, related_name, related_query_name, through
        self.db_table = db_table
        self.symmetrical = to == "self" if symmetrical is None else symmetrical
        self.related_model = None

    def contribute_to_class(self, cls, name):
        self.name = self.attname = name
        self.column = None
        self.verbose_name = self.verbose_name or name.replace("_", " ")
        self.model = cls
        if self.symmetrical and self.to in ("self", cls, cls.__name__):
            self.related_name = f"{name}_rel_+"  # friends of friends: there is no other side to name
        cls._meta.local_many_to_many.append(self)
        if self.related_name == "+":
            self.related_name = f"_{cls._meta.app_label}_{cls.__name__.lower()}_{name}_+"
        setattr(cls, name, ManyToManyDescriptor(self, reverse=False))
        if not cls._meta.abstract:
            registry.when_there(cls, self.to, self._point_to)

    def _point_to(self, model):
        self.related_model = model
        self.remote_field = ManyToManyRelation(self, model)
        self.auto_created_through = self.through is None
        if self.through is None:
            self.through = self._make_through(model)
        elif isinstance(self.through, str):
            registry.when_there(self.model, self.through, lambda found: setattr(self, "through", found))
        model._meta.related_many_to_many.append(self.remote_field)
        is_learners = not registry.is_ours(self.model)
        if is_learners:
            registry.leaves(lambda: model._meta.related_many_to_many.remove(self.remote_field))
        if self.remote_field.hidden:
            return
        accessor = self.remote_field.get_accessor_name()
        setattr(model, accessor, ManyToManyDescriptor(self, reverse=True))
        if is_learners:
            registry.leaves(lambda: accessor in vars(model) and delattr(model, accessor))

    def _make_through(self, to):
        from django.db.models.base import Model, ModelBase

        source, target = self.model._meta.model_name, to._meta.model_name
        if source == target:
            source, target = f"from_{source}", f"to_{target}"
        meta = type("Meta", (), {
            "app_label": self.model._meta.app_label, "auto_created": self.model, "unique_together": [(source, target)],
            "db_table": self.db_table or f"{self.model._meta.db_table}_{self.name}",
        })
        name = f"{self.model.__name__}_{self.name}"
        return ModelBase(name, (Model,), {
            "__module__": self.model.__module__, "Meta": meta,
            source: ForeignKey(self.model, CASCADE, related_name=f"{name}+"),
            target: ForeignKey(to, CASCADE, related_name=f"{name}+"),
        })

    def through_field(self, model, second=False):
        """The column of the table between that points to this model."""
        own = [f for f in self.through._meta.concrete_fields if f.is_relation and f.related_model is model]
        return own[-1 if second else 0]
