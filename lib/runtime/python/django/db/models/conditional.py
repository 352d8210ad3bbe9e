"""Conditions as values: When and Case, and a Q where a value stands. https://docs.djangoproject.com/en/5.2/ref/models/conditional-expressions/"""
from django.db.models import fields
from django.db.models.compiled import Compiled, common_field, computed, numeric
from django.db.models.expressions import Expression, as_expression, expressions_of
from django.db.models.query_utils import Q


class Condition(Expression):
    """A Q in the place of a value."""

    conditional = True

    def __init__(self, q):
        super().__init__(fields.BooleanField())
        self.q = q

    def refers_to_aggregate(self, annotations):
        from django.db.models.sql.where import refers_to_aggregate

        return refers_to_aggregate(self.q, annotations)

    def compile(self, scope):
        from django.db.models.sql.where import condition

        made = condition(scope, self.q, outer=True)
        sql = made.sql if made.sql.startswith("(") else f"({made.sql})"
        return Compiled(sql, made.params, made.ast, self._given_field)

    def __repr__(self):
        return repr(self.q)


class When(Expression):
    def __init__(self, condition=None, then=None, **lookups):
        super().__init__()
        if lookups and (condition is None or getattr(condition, "conditional", False)):
            condition, lookups = Q(*([] if condition is None else [condition]), **lookups), None
        if condition is None or lookups or not getattr(condition, "conditional", False):
            raise TypeError("When() supports a Q object, a boolean expression, or lookups as a condition.")
        if isinstance(condition, Q) and not condition:
            raise ValueError("An empty Q() can't be used as a When() condition.")
        self.condition = as_expression(condition)
        (self.result,) = expressions_of([then])

    def parts(self):
        return [self.condition, self.result]

    def __str__(self):
        return f"WHEN {self.condition!r} THEN {self.result!r}"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


class Case(Expression):
    """https://docs.djangoproject.com/en/5.2/ref/models/conditional-expressions/"""

    def __init__(self, *cases, default=None, output_field=None):
        super().__init__(output_field)
        if not all(isinstance(case, When) for case in cases):
            raise TypeError("Positional arguments must all be When objects.")
        self.cases = list(cases)
        (self.default,) = expressions_of([default])

    def parts(self):
        return [*self.cases, self.default]

    def __str__(self):
        return f"CASE {', '.join(map(str, self.cases))}, ELSE {self.default!r}"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"

    def compile(self, scope):
        texts, params, whens, kinds = [], (), [], []
        for case in self.cases:
            test, then = case.condition.compile(scope), case.result.compile(scope)
            texts.append(f"WHEN {test.sql} THEN {then.sql}")
            params += test.params + then.params
            whens.append({"when": test.ast, "then": then.ast})
            kinds.append(then.field)
        otherwise = self.default.compile(scope)
        sql = f"CASE {' '.join(texts)} ELSE {otherwise.sql} END"
        ast = {"is": "case", "whens": whens, "otherwise": otherwise.ast}
        field = self._given_field or common_field([*kinds, otherwise.field])
        if isinstance(field, fields.DecimalField):
            ast = {"is": "call", "name": "numeric", "args": [ast]}
        return numeric(Compiled(sql, params + otherwise.params, ast, computed(field)))
