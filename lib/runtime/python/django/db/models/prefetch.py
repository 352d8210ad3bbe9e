"""prefetch_related: one more query for each relation, and the rows joined in Python. https://docs.djangoproject.com/en/5.2/ref/models/querysets/#prefetch-related"""
from django.db.models.expressions import F
from django.db.models.query_utils import Q


class Prefetch:
    """https://docs.djangoproject.com/en/5.2/ref/models/querysets/#django.db.models.Prefetch"""

    def __init__(self, lookup, queryset=None, to_attr=None):
        self.prefetch_through = self.prefetch_to = lookup
        if queryset is not None and queryset.query.fields is not None:
            raise ValueError("Prefetch querysets cannot use raw(), values(), and values_list().")
        if to_attr:
            self.prefetch_to = "__".join([*lookup.split("__")[:-1], to_attr])
        self.queryset, self.to_attr = queryset, to_attr

    def __eq__(self, other):
        return isinstance(other, Prefetch) and self.prefetch_to == other.prefetch_to

    def __hash__(self):
        return hash(self.prefetch_to)


def prefetch_related_objects(instances, *lookups):
    """Fetches relations of objects that are there already."""
    done = {}
    for lookup in lookups:
        lookup = lookup if isinstance(lookup, Prefetch) else Prefetch(lookup)
        objects = list(instances)
        names = lookup.prefetch_through.split("__")
        for position, name in enumerate(names):
            if not objects or not hasattr(objects[0], "__dict__"):
                break  # dicts and tuples keep nothing
            last = position == len(names) - 1
            path = "__".join(names[: position + 1])
            if last and lookup.to_attr:
                path = lookup.prefetch_to
            if path in done:
                if last and lookup.queryset is not None:
                    raise ValueError(
                        f"'{path}' lookup was already seen with a different queryset. You may need to adjust the ordering of your lookups."
                    )
                objects = done[path]
                continue
            queryset = lookup.queryset if last else None
            objects = _fetch(objects, name, lookup.prefetch_through, queryset, lookup.to_attr if last else None)
            done[path] = objects


def _fetch(objects, name, lookup, queryset, to_attr):
    """The relation `name` of all these objects, by one query: the related objects."""
    from django.db.models.fields.descriptors import ForwardManyToOneDescriptor, ManyToManyDescriptor, OneDescriptor, ReverseManyToOneDescriptor

    model = type(objects[0])
    if to_attr and hasattr(objects[0], to_attr):
        return []  # taken for what an earlier prefetch has put there
    descriptor = getattr(model, name, None)
    match descriptor:
        case ForwardManyToOneDescriptor():
            return _forward(objects, descriptor.field, queryset, to_attr)
        case OneDescriptor():
            return _backward(objects, descriptor.relation, name, queryset, to_attr, one=True)
        case ReverseManyToOneDescriptor():
            return _backward(objects, descriptor.rel, name, queryset, to_attr, one=False)
        case ManyToManyDescriptor():
            return _pairs(objects, descriptor, name, queryset, to_attr)
    if hasattr(objects[0], name):
        raise ValueError(
            f"'{lookup}' does not resolve to an item that supports prefetching - this is an invalid parameter to prefetch_related()."
        )
    raise AttributeError(f"Cannot find '{name}' on {model.__name__} object, '{lookup}' is an invalid parameter to prefetch_related()")


def _forward(objects, field, queryset, to_attr):
    asking = [obj for obj in objects if not field.is_cached(obj) and getattr(obj, field.attname) is not None]
    if asking or to_attr:
        queryset = queryset if queryset is not None else field.related_model._base_manager.all()
        target = field.target_field
        keys = sorted({getattr(obj, field.attname) for obj in asking}, key=str)
        found = {getattr(row, target.attname): row for row in queryset.filter(**{f"{target.name}__in": keys})}
        for obj in asking:
            row = found.get(getattr(obj, field.attname))
            if to_attr:
                setattr(obj, to_attr, row)
            else:
                field.set_cached_value(obj, row)
    related = [field.get_cached_value(obj) for obj in objects if field.is_cached(obj)]
    return list({id(row): row for row in related if row is not None}.values())


def _backward(objects, rel, name, queryset, to_attr, one):
    field = rel.field
    asking = [obj for obj in objects if name not in (obj._state.fields_cache if one else obj.__dict__.get("_prefetched_objects_cache", {}))]
    if not asking:
        return [row for obj in objects for row in getattr(obj, name).all()] if not one else []
    by_key = {getattr(obj, field.target_field.attname): obj for obj in asking}
    queryset = queryset if queryset is not None else rel.related_model._default_manager.all()
    if queryset._query.combined is None and queryset._query.is_sliced:
        rows = _slice_for_each(queryset, field, asking)
    else:
        rows = list(queryset.filter(**{f"{field.name}__in": asking}))
    groups = {}
    for row in rows:
        key = getattr(row, field.attname)
        groups.setdefault(key, []).append(row)
        field.set_cached_value(row, by_key[key])
    for obj in asking:
        _give(obj, name, groups.get(getattr(obj, field.target_field.attname), []), to_attr, one, queryset, field.name)
    return rows


def _slice_for_each(queryset, field, asking):
    """A slice means so many of each object's rows: Django numbers them in a window, here it is cut after reading."""
    whole = queryset._chain()
    low, high = whole._query.low_mark, whole._query.high_mark
    whole._query.low_mark, whole._query.high_mark, whole._query.nothing = 0, None, False
    counted, kept = {}, []
    for row in whole.filter(**{f"{field.name}__in": asking}):
        number = counted[getattr(row, field.attname)] = counted.get(getattr(row, field.attname), -1) + 1
        if number >= low and (high is None or number < high):
            kept.append(row)
    return kept


def _pairs(objects, descriptor, name, queryset, to_attr):
    field, through = descriptor.field, descriptor.field.through
    if descriptor.reverse:
        ours, theirs, model = field.through_field(field.related_model, second=True), field.through_field(field.model), field.model
    else:
        ours, theirs, model = field.through_field(field.model), field.through_field(field.related_model, second=True), field.related_model
    path = field.name if descriptor.reverse else field.remote_field.name
    queryset = queryset if queryset is not None else model._default_manager.all()
    if not (queryset._query.is_sliced or queryset._query.combined or queryset._query.is_grouped or queryset._query.distinct):
        return _joined_pairs(objects, name, queryset, path, to_attr)
    pairs = list(
        through._base_manager.filter(**{f"{ours.name}__in": objects}).values_list(ours.attname, theirs.attname)
    )
    rows = list(queryset.filter(pk__in={theirs_key for _, theirs_key in pairs}))
    by_key = {row.pk: row for row in rows}
    order = {row.pk: i for i, row in enumerate(rows)}
    groups = {}
    for own, other in sorted(pairs, key=lambda pair: order.get(pair[1], 0)):
        if other in by_key:
            groups.setdefault(own, []).append(by_key[other])
    for obj in objects:
        _give(obj, name, groups.get(obj.pk, []), to_attr, False, queryset, path)
    return rows


def _joined_pairs(objects, name, queryset, path, to_attr):
    """Both tables in one query, as Django does it: a row that belongs to two objects comes twice."""
    asked = queryset._chain()
    # The first condition, so that the key of the pair is read from the table that it joins.
    asked._query.where.insert(0, Q(**{f"{path}__in": objects}))
    groups, rows = {}, []
    for row in asked.annotate(_prefetch_related_val=F(f"{path}__pk")):
        groups.setdefault(row.__dict__.pop("_prefetch_related_val"), []).append(row)
        rows.append(row)
    for obj in objects:
        _give(obj, name, groups.get(obj.pk, []), to_attr, False, queryset, path)
    return rows


def _give(obj, name, rows, to_attr, one, queryset, path):
    if one:
        obj._state.fields_cache[name] = rows[0] if rows else None
    elif to_attr:
        setattr(obj, to_attr, rows)
    else:
        # What is asked of it beyond the rows, such as filter(), is asked of this object's rows.
        cached = queryset.filter(**{path: obj})
        cached._prefetch_related_lookups = queryset._prefetch_related_lookups
        cached._result_cache, cached._prefetch_done = rows, True
        obj.__dict__.setdefault("_prefetched_objects_cache", {})[name] = cached

