"""The tables that one SELECT reads, and what names mean in it.

Joins are named as Django names them: a table by itself, and T3, T4 … when it comes again; in a subquery U0, U1 ….
"""
import difflib
import re

import django
from django.core.exceptions import FieldError
from django.db.models.compiled import Compiled, counts

PREFIXES = "UVWXYZ"
_MADE = re.compile(r"[A-Z]\d+$")


class EmptyResultSet(Exception):
    """No row can meet the condition: the database is not asked."""


class Join:
    def __init__(self, parent, column, table, alias, target, outer):
        self.parent, self.column, self.table, self.alias, self.target, self.outer = parent, column, table, alias, target, outer

    def compile(self):
        name = named_table(self.table, self.alias)
        kind = "LEFT OUTER" if self.outer else "INNER"
        left, right = f'{quoted(self.parent)}."{self.column}"', f'{quoted(self.alias)}."{self.target}"'
        on = {"is": "compare", "op": "=", "left": column(self.parent, self.column), "right": column(self.alias, self.target)}
        return f" {kind} JOIN {name} ON ({left} = {right})", {"table": self.table, "as": self.alias, "outer": self.outer, "on": on}


def quoted(alias):
    """Until 6.0 Django puts no quotes around the aliases it makes itself."""
    return alias if _MADE.match(alias) and django.VERSION < (6, 0) else f'"{alias}"'


def named_table(table, alias):
    return f'"{table}"' if alias == table else f'"{table}" {quoted(alias)}'


def column(alias, name):
    return {"is": "column", "of": alias, "name": name}


class Place:
    """Where a path of names leads: a column, and the lookups that are left."""

    def __init__(self, alias, field, rest, nullable, many, asked=None):
        self.alias, self.field, self.rest, self.nullable, self.many = alias, field, rest, nullable, many
        self.asked = asked or field  # of category__pk: the category's own key, though the column read is the product's

    def compile(self):
        return column_of(self.alias, self.field)


def column_of(alias, field):
    ast = {"is": "column", "of": alias, "name": field.column}
    if counts(field):
        ast["number"] = True
    return Compiled(f'{quoted(alias)}."{field.column}"', (), ast, field)


class Scope:
    def __init__(self, query, outer=None, alias=None):
        self.query, self.outer, self.model = query, outer, query.model
        self.depth = 0 if outer is None else outer.depth + 1
        table = self.model._meta.db_table
        self.base = alias or (table if self.depth == 0 else f"{PREFIXES[self.depth - 1]}0")
        self.joins = []
        self._by_path = {}
        self._compiling = []
        self.computed = {}  # what aggregate() has been told so far, by name
        self.group = 0  # which filter() is being compiled: conditions on many rows share a join within one

    def _alias(self, table):
        if self.depth > 0:
            return f"{PREFIXES[self.depth - 1]}{len(self.joins) + 1}"
        taken = {self.base, *(join.alias for join in self.joins)}
        return table if table not in taken else f"T{len(self.joins) + 2}"

    def join(self, path, parent, own_column, model, target, outer, many):
        key = (*path, self.group if many and not outer else 0)
        found = self._by_path.get(key) or (self._by_path.get((*path, 0)) if not many else None)
        if found is None:
            found = Join(parent, own_column, model._meta.db_table, self._alias(model._meta.db_table), target, outer)
            self.joins.append(found)
            self._by_path[key] = found
        elif not outer and found.outer:
            found.outer = False
        if found.parent != self.base and not found.outer:
            for other in self.joins:
                if other.alias == found.parent:
                    other.outer = False
        return found.alias

    def resolve(self, names, outer=False, allow_many=True):
        """Follows a path such as category__name__icontains from this query's model."""
        model, alias, nullable, many = self.model, self.base, False, False
        path = ()
        for position, name in enumerate(names):
            meta = model._meta
            name = meta.pk.name if name == "pk" else name
            rest = names[position + 1 :]
            field = meta._by_name.get(name)
            if field is not None:
                if not field.is_relation or name == field.attname and name != field.name or not rest:
                    return Place(alias, field, rest, nullable or field.null, many)
                if not _is_relation_step(field.related_model, rest[0]):
                    return Place(alias, field, rest, nullable or field.null, many)
                target = field.target_field
                if rest[0] in ("pk", target.name, target.attname):
                    return Place(alias, field, rest[1:], nullable or field.null, many, target)
                nullable = nullable or field.null
                path += (name,)
                alias = self.join(path, alias, field.column, field.related_model, target.column, outer and (field.null or nullable), False)
                model = field.related_model
                continue
            relation = next((f for f in meta.local_many_to_many if f.name == name), None) or meta.fields_map.get(name)
            if relation is None:
                self._unknown(names, position, model)
            if not allow_many:
                raise FieldError(f"Joined field references are not permitted in this query: {'__'.join(names)}")
            nullable, many = True, not relation.one_to_one or many
            path += (name,)
            alias, model = self._step_to_many(relation, path, alias, model, outer)
            if not rest:
                return Place(alias, model._meta.pk, [], True, many)
            if not _is_relation_step(model, rest[0]):
                return Place(alias, model._meta.pk, rest, True, many)
        raise FieldError(f"Cannot resolve {'__'.join(names)!r}")

    def _step_to_many(self, relation, path, alias, model, outer):
        if not relation.many_to_many:
            field = relation.field
            target = field.target_field.column
            alias = self.join(path, alias, target, field.model, field.column, outer, not relation.one_to_one)
            return alias, field.model
        forward = hasattr(relation, "through_field")
        field = relation if forward else relation.field
        to = field.related_model if forward else field.model
        ours = field.through_field(model._meta.concrete_model, second=not forward)
        theirs = field.through_field(to, second=forward)
        # A table of pairs that is a model of its own is joined once, however the query says that it wants it.
        pairs = (*path, "->") if field.auto_created_through else (*path[:-1], ours.remote_field.name)
        between = self.join(pairs, alias, model._meta.pk.column, field.through, ours.column, outer, True)
        return self.join(path, between, theirs.column, to, to._meta.pk.column, outer, True), to

    def _unknown(self, names, position, model):
        name = names[position]
        if position > 0:
            raise FieldError(f"Unsupported lookup '{name}' for {names[position - 1]} or join on the field not permitted.")
        _unknown_of(model, name, self.query.annotations)

    def _not_a_step(self, place, last):
        """A path that is no value: its next name is neither a column of what it leads to nor a part of the value."""
        name = place.rest[0]
        if place.asked.is_relation:
            _unknown_of(place.asked.related_model, name)
        raise FieldError(f"Cannot resolve keyword '{name}' into field. Join on '{last}' not permitted.")

    def named(self, name, outer=True):
        """The value of a column or annotation, for expressions."""
        found = self.query.annotations.get(name) or self.computed.get(name)
        if found is not None and name not in self._compiling:
            # Within an annotation its own name means the column: annotate(total=Sum("total")).
            self._compiling.append(name)
            try:
                return found.compile(self)
            finally:
                self._compiling.pop()
        names = name.split("__")
        place = self.resolve(names, outer=outer)
        made = place.compile()
        if place.rest and place.rest[0] not in transforms_of(made.field):
            self._not_a_step(place, names[len(names) - len(place.rest) - 1])
        for transform in place.rest:
            made = transformed(made, transform)
        return made

    def from_clause(self):
        table = self.model._meta.db_table
        text = named_table(table, self.base)
        made = [join.compile() for join in self.joins]
        return text + "".join(sql for sql, _ in made), [ast for _, ast in made]


def _unknown_of(model, name, annotations=()):
    meta = model._meta
    choices = sorted({*meta._by_name, *(f.name for f in meta.local_many_to_many), *(rel.name for rel in meta.fields_map.values() if not rel.hidden), *annotations})
    raise FieldError(f"Cannot resolve keyword '{name}' into field. Choices are: {', '.join(choices)}")


def _is_relation_step(model, name):
    meta = model._meta
    return name == "pk" or name in meta._by_name or name in meta.fields_map or any(f.name == name for f in meta.local_many_to_many)


TEXT = ("iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith", "range", "regex", "iregex")
OF_RELATIONS = ("exact", "gt", "gte", "lt", "lte", "in", "isnull")
OF_DATES = ("year", "month", "day", "week_day", "iso_week_day", "week", "iso_year", "quarter")
OF_MOMENTS = (*OF_DATES, "hour", "minute", "second", "date", "time")
SIMULATED = ("year", "month", "day", "date", "hour", "minute", "second", "quarter", "week_day", "iso_week_day")


def transforms_of(field):
    """What a value of this kind can be turned into by a name in the path."""
    from django.db.models import fields

    if isinstance(field, fields.DateTimeField):
        return OF_MOMENTS
    if isinstance(field, fields.TimeField):
        return ("hour", "minute", "second")
    return OF_DATES if isinstance(field, fields.DateField) else ()


def unsupported(field, names):
    """As Django refuses a path such as name__contain, with what may have been meant."""
    known = OF_RELATIONS if field is not None and field.is_relation else (*OF_RELATIONS, *TEXT, *transforms_of(field))
    meant = difflib.get_close_matches(names[0], known)
    kind = field.get_internal_type() if field is not None else "value"
    hint = f", perhaps you meant {' or '.join(meant)}?" if meant else "."
    return FieldError(f"Unsupported lookup '{'__'.join(names)}' for {kind} or join on the field not permitted{hint}")


def transformed(made, name):
    from django.db.models import fields

    if name not in transforms_of(made.field):
        raise unsupported(made.field, [name])
    if name not in SIMULATED:
        raise NotImplementedError(f"the lookup {name} is not simulated: there are {', '.join(SIMULATED)}")
    kind = fields.DateField() if name == "date" else fields.IntegerField()
    return Compiled(f"django_{name}({made.sql})", made.params, {"is": "call", "name": name, "args": [made.ast]}, kind)
