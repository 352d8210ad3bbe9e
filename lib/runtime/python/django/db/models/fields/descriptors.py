"""What stands in a class for its relations: reading one fetches rows, once. https://docs.djangoproject.com/en/5.2/ref/models/relations/"""
from django.utils.functional import cached_property


def related_missing(model, related, name, base=AttributeError):
    """The exception for a relation that leads nowhere, as a class of its own: `Book.author.RelatedObjectDoesNotExist`."""
    return type(
        "RelatedObjectDoesNotExist", (related.DoesNotExist, base),
        {"__module__": model.__module__, "__qualname__": f"{model.__qualname__}.{name}.RelatedObjectDoesNotExist"},
    )


class ForwardManyToOneDescriptor:
    """`product.category`."""

    def __init__(self, field):
        self.field = field

    @cached_property
    def RelatedObjectDoesNotExist(self):
        return related_missing(self.field.model, self.field.related_model, self.field.name)

    def get_queryset(self):
        return self.field.related_model._base_manager.all()

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        field = self.field
        try:
            found = instance._state.fields_cache[field.name]
        except KeyError:
            wanted = getattr(instance, field.attname)
            found = None
            if wanted is not None:
                instance._fetch_related(field)
                found = instance._state.fields_cache.get(field.name)
                if found is None:
                    target = field.target_field.name
                    found = self.get_queryset().get(**{target: wanted})
                    if field.one_to_one:
                        found._state.fields_cache[field.remote_field.get_accessor_name()] = instance
            instance._state.fields_cache[field.name] = found
        if found is None and not field.null:
            raise self.RelatedObjectDoesNotExist(f"{field.model.__name__} has no {field.name}.")
        return found

    def __set__(self, instance, value):
        field = self.field
        if value is not None and not isinstance(value, field.related_model._meta.concrete_model):
            raise ValueError(
                f'Cannot assign "{value!r}": "{type(instance)._meta.object_name}.{field.name}" must be a '
                f'"{field.related_model._meta.object_name}" instance.'
            )
        instance.__dict__[field.attname] = None if value is None else getattr(value, field.target_field.attname)
        instance._state.fields_cache[field.name] = value
        if value is not None and field.one_to_one:
            value._state.fields_cache[field.remote_field.get_accessor_name()] = instance


class OneDescriptor:
    """The other side of a OneToOneField."""

    def __init__(self, relation):
        self.relation = relation

    @cached_property
    def RelatedObjectDoesNotExist(self):
        return related_missing(self.relation.model, self.relation.related_model, self.relation.get_accessor_name())

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        name = self.relation.get_accessor_name()
        try:
            found = instance._state.fields_cache[name]
        except KeyError:
            found = None
            if instance.pk is not None:
                found = self.relation.related_model._base_manager.filter(**{self.relation.field.name: instance}).first()
            if found is not None:
                found._state.fields_cache[self.relation.field.name] = instance
            instance._state.fields_cache[name] = found
        if found is None:
            raise self.RelatedObjectDoesNotExist(f"{self.relation.model.__name__} has no {name}.")
        return found

    def __set__(self, instance, value):
        setattr(value, self.relation.field.name, instance)


class ReverseManyToOneDescriptor:
    """`category.product_set`."""

    def __init__(self, rel):
        self.rel, self.field = rel, rel.field

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        from django.db.models.fields.related_managers import manager_of_rows

        return manager_of_rows(self.rel, instance)

    def __set__(self, instance, value):
        raise TypeError(
            f"Direct assignment to the reverse side of a related set is prohibited. Use {self.rel.get_accessor_name()}.set() instead."
        )


class ManyToManyDescriptor:
    """`book.tags` and `tag.book_set`."""

    def __init__(self, field, reverse):
        self.field, self.reverse = field, reverse

    @property
    def through(self):
        return self.field.through

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        from django.db.models.fields.related_managers import manager_of_pairs

        return manager_of_pairs(self.field, instance, self.reverse)

    def __set__(self, instance, value):
        raise TypeError(
            f"Direct assignment to the {'reverse' if self.reverse else 'forward'} side of a many-to-many set is prohibited. "
            f"Use {self.field.remote_field.get_accessor_name() if self.reverse else self.field.name}.set() instead."
        )


