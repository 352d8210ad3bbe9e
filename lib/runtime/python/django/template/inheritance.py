"""{% extends %}, {% block %}, {% include %}. https://docs.djangoproject.com/en/5.2/ref/templates/language/#template-inheritance"""
from django.template.exceptions import TemplateSyntaxError
from django.template.library import Library
from django.utils.safestring import mark_safe

register = Library()
BLOCKS = "blocks"


class _Block:
    """{{ block.super }}: the same block one template further up."""

    def __init__(self, name, bodies, context):
        self.name, self._bodies, self._context = name, bodies, context

    def super(self):
        return mark_safe(_body(self.name, self._bodies[1:], self._context)) if len(self._bodies) > 1 else ""


def _body(name, bodies, context):
    with context.push({"block": _Block(name, bodies, context)}):
        return bodies[0](context)


@register.tag
def block(parser, token):
    words = token.split_contents()
    if len(words) != 2:
        raise TemplateSyntaxError("'block' tag takes only one argument")
    name = words[1]
    if name in parser.blocks:
        raise TemplateSyntaxError(f"'block' tag with name '{name}' appears more than once")
    parser.blocks[name] = None
    body = parser.parse(("endblock", f"endblock {name}"))
    parser.delete_first_token()
    parser.blocks[name] = body

    def render(context):
        below = context.render_context.get(BLOCKS, {}).get(name, [])
        bodies = below if body in below else [*below, body]
        return _body(name, bodies, context)

    return render


@register.tag
def extends(parser, token):
    words = token.split_contents()
    if len(words) != 2:
        raise TemplateSyntaxError("'extends' takes one argument")
    parent = parser.compile_filter(words[1])
    parser.parse()

    def render(context):
        from django.template.loader import get_template

        found = parent.resolve(context)
        template = found if hasattr(found, "nodelist") else get_template(found)
        blocks = dict(context.render_context.get(BLOCKS, {}))
        for name, body in parser.blocks.items():
            blocks[name] = [*blocks.get(name, []), body]
        before = context.render_context
        context.render_context = {**before, BLOCKS: blocks}
        try:
            return template._render(context)
        finally:
            context.render_context = before

    return render


@register.tag
def include(parser, token):
    words = token.split_contents()
    if len(words) < 2:
        raise TemplateSyntaxError("'include' tag takes at least one argument: the name of the template to be included.")
    name, rest, only = parser.compile_filter(words[1]), words[2:], False
    if rest and rest[-1] == "only":
        only, rest = True, rest[:-1]
    if rest[:1] == ["with"]:
        rest = rest[1:]
    values = {word.partition("=")[0]: parser.compile_filter(word.partition("=")[2]) for word in rest}

    def render(context):
        from django.template.loader import get_template, select_template

        found = name.resolve(context)
        if hasattr(found, "nodelist"):
            template = found
        else:
            template = get_template(found) if found and isinstance(found, str) else select_template(found or ())
        given = {key: value.resolve(context) for key, value in values.items()}
        if only:
            return template._render(context.new(given))
        with context.push(given):
            before, context.render_context = context.render_context, {}
            try:
                return template._render(context)
            finally:
                context.render_context = before

    return render
