"""Managers that a relation hands out: `category.product_set`, `book.tags`. https://docs.djangoproject.com/en/5.2/ref/models/relations/"""
from asgiref.sync import run_outside
from django.db import transaction
from django.db.models import signals
from django.db.models.query_utils import Q


def _async(name):
    async def call(self, *args, **kwargs):
        return await run_outside(getattr(self, name), *args, **kwargs)

    call.__name__ = call.__qualname__ = f"a{name}"
    return call


def _known(instance, name):
    return instance.__dict__.get("_prefetched_objects_cache", {}).get(name)


def manager_of_rows(rel, instance):
    """The rows whose foreign key points to this one."""
    model, field = rel.related_model, rel.field
    name = rel.get_accessor_name()

    class RelatedManager(type(model._default_manager)):
        def __init__(self):
            super().__init__()
            self.model, self.instance, self.field, self.name = model, instance, field, name
            self.core_filters = {field.name: instance}

        def _check(self):
            if instance.pk is None:
                raise ValueError(
                    f"'{type(instance).__name__}' instance needs to have a primary key value before this relationship can be used."
                )

        def get_queryset(self):
            self._check()
            known = _known(instance, name)
            if known is not None:
                return known
            queryset = super().get_queryset().filter(**self.core_filters)
            queryset._known_related_objects = {field: {instance.pk: instance}}
            return queryset

        def _forget(self):
            instance.__dict__.get("_prefetched_objects_cache", {}).pop(name, None)

        def create(self, **values):
            self._check()
            self._forget()
            return super().create(**{**values, field.name: instance})

        def get_or_create(self, **values):
            return super().get_or_create(**{**values, field.name: instance})

        def update_or_create(self, **values):
            return super().update_or_create(**{**values, field.name: instance})

        def add(self, *objs, bulk=True):
            self._check()
            self._forget()
            for obj in objs:
                if not isinstance(obj, model):
                    raise TypeError(f"'{model._meta.object_name}' instance expected, got {obj!r}")
                setattr(obj, field.name, instance)
            if not bulk:
                with transaction.atomic(savepoint=False):
                    for obj in objs:
                        obj.save()
                return
            if any(obj._state.adding for obj in objs):
                obj = next(obj for obj in objs if obj._state.adding)
                raise ValueError(f"{obj!r} instance isn't saved. Use bulk=False or save the object first.")
            model._base_manager.filter(pk__in=[obj.pk for obj in objs]).update(**{field.name: instance})

        if field.null:

            def remove(self, *objs, bulk=True):
                self._forget()
                self.filter(pk__in=[obj.pk for obj in objs]).update(**{field.name: None})

            def clear(self, *, bulk=True):
                self._forget()
                self.update(**{field.name: None})

            aremove, aclear = _async("remove"), _async("clear")

        def set(self, objs, *, bulk=True, clear=False):
            objs = tuple(objs)
            if field.null:
                with transaction.atomic(savepoint=False):
                    old = set(self.all())
                    self.remove(*[obj for obj in old if obj not in objs])
                    self.add(*[obj for obj in objs if obj not in old], bulk=bulk)
            else:
                self.add(*objs, bulk=bulk)

        aadd, acreate, aset = _async("add"), _async("create"), _async("set")

    return RelatedManager()


def manager_of_pairs(field, instance, reverse):
    """The rows that a table of pairs connects with this one."""
    through = field.through
    if reverse:
        model, name, query_name = field.model, field.remote_field.get_accessor_name(), field.name
        ours, theirs = field.through_field(field.related_model, second=True), field.through_field(field.model)
    else:
        model, name, query_name = field.related_model, field.name, field.remote_field.name
        ours, theirs = field.through_field(field.model), field.through_field(field.related_model, second=True)

    class ManyRelatedManager(type(model._default_manager)):
        def __init__(self):
            super().__init__()
            self.model, self.instance, self.through, self.prefetch_cache_name = model, instance, through, name
            if instance.pk is None:
                raise ValueError(
                    f'"{instance!r}" needs to have a value for field "{instance._meta.pk.attname}" before this many-to-many '
                    "relationship can be used."
                )

        def get_queryset(self):
            known = _known(instance, name)
            return known if known is not None else super().get_queryset().filter(**{query_name: instance})

        def _forget(self):
            instance.__dict__.get("_prefetched_objects_cache", {}).pop(name, None)

        def _keys(self, objs):
            strange = next((obj for obj in objs if hasattr(obj, "_meta") and not isinstance(obj, model)), None)
            if strange is not None:
                raise TypeError(f"'{model._meta.object_name}' instance expected, got {strange!r}")
            return [obj.pk if hasattr(obj, "_meta") else obj for obj in objs]

        def _prepared_keys(self, objs):
            return [theirs.target_field.get_prep_value(key) for key in self._keys(objs)]

        def _tell(self, action, keys):
            signals.m2m_changed.send(
                sender=through, action=action, instance=instance, reverse=reverse, model=model, pk_set=keys, using="default"
            )

        def add(self, *objs, through_defaults=None):
            self._forget()
            with transaction.atomic(savepoint=False):
                foreign = next((obj for obj in objs if isinstance(obj, model) and obj._state.db != instance._state.db), None)
                if foreign is not None:
                    raise ValueError(
                        f'Cannot add "{foreign!r}": instance is on database "{instance._state.db}", value is on database "{foreign._state.db}"'
                    )
                keys = dict.fromkeys(self._prepared_keys(objs))
                if not keys:
                    return
                heard = signals.m2m_changed.has_listeners(through)
                # Nobody listens: one INSERT that leaves out the pairs that are there. Else Django asks first which are new.
                quick = not heard and field.auto_created_through
                if not quick:
                    pairs = through._base_manager.filter(**{ours.name: instance, f"{theirs.name}__in": list(keys)})
                    keys = set(keys) - set(pairs.values_list(theirs.attname, flat=True))
                if heard:
                    self._tell("pre_add", keys)
                self._insert(ours, theirs, keys, through_defaults)
                if heard:
                    self._tell("post_add", keys)
                if field.symmetrical:
                    self._insert(theirs, ours, keys, through_defaults)

        def _insert(self, mine, other, keys, defaults):
            rows = [through(**{mine.attname: instance.pk, other.attname: key, **(defaults or {})}) for key in keys]
            through._base_manager.bulk_create(rows, ignore_conflicts=field.auto_created_through)

        def _pairs(self, keys=None):
            """The rows between, with these or with all; those of the other direction as well where there is but one kind of pair."""
            rows = Q(**{ours.name: instance}) if keys is None else Q(**{ours.name: instance, f"{theirs.name}__in": keys})
            if field.symmetrical:
                rows |= Q(**{theirs.name: instance}) if keys is None else Q(**{theirs.name: instance, f"{ours.name}__in": keys})
            return through._base_manager.filter(rows)

        def remove(self, *objs):
            self._forget()
            if not objs:
                return
            keys = set(self._keys(objs))
            with transaction.atomic(savepoint=False):
                self._tell("pre_remove", keys)
                self._pairs(keys).delete()
                self._tell("post_remove", keys)

        def clear(self):
            with transaction.atomic(savepoint=False):
                self._tell("pre_clear", None)
                self._forget()
                self._pairs().delete()
                self._tell("post_clear", None)

        def set(self, objs, *, clear=False, through_defaults=None):
            objs = tuple(objs)
            with transaction.atomic(savepoint=False):
                self._forget()
                if clear:
                    self.clear()
                    self.add(*objs, through_defaults=through_defaults)
                    return
                old = set(self.values_list("pk", flat=True))
                keys = self._prepared_keys(objs)
                self.remove(*(old - set(keys)))
                self.add(*[key for key in keys if key not in old], through_defaults=through_defaults)

        def create(self, *, through_defaults=None, **values):
            made = super().create(**values)
            self.add(made, through_defaults=through_defaults)
            return made

        def get_or_create(self, *, through_defaults=None, **values):
            made, new = super().get_or_create(**values)
            if new:
                self.add(made, through_defaults=through_defaults)
            return made, new

        aadd, aremove, aclear, aset, acreate = map(_async, ("add", "remove", "clear", "set", "create"))

    return ManyRelatedManager()
