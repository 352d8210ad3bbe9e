"""Templates: text with {{ variables }} and {% tags %}. https://docs.djangoproject.com/en/5.2/ref/templates/language/

A template is compiled to functions of a context that give text. Tags are in tags.py and inheritance.py, filters in filters.py.
"""
import re

from django.template.context import Context, RequestContext
from django.template.exceptions import TemplateDoesNotExist, TemplateSyntaxError
from django.template.expressions import FilterExpression, Variable, VariableDoesNotExist
from django.template.filters import Filters
from django.utils.safestring import mark_safe

_tokens = re.compile(r"({%.*?%}|{{.*?}}|{#.*?#})")
_WORDS = re.compile(r"""((?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+)""")


class Token:
    def __init__(self, contents, lineno):
        self.contents, self.lineno = contents, lineno

    def split_contents(self):
        return _WORDS.findall(self.contents)


class Parser:
    """Goes through the pieces of a template; tags ask it for what is between them and their ends."""

    def __init__(self, text, name=None):
        self.name, self.filters, self.tags, self.blocks = name, Filters(), {}, {}
        self.tokens, self._stack = _split(text), []

    def compile_filter(self, token):
        return FilterExpression(token, self.filters)

    def parse(self, parse_until=()):
        """A function that gives the text up to one of these tags, which is left for whoever asked."""
        from django.template.tags import find

        nodes = []
        while self.tokens:
            kind, token = self.tokens.pop(0)
            if kind == "text":
                nodes.append(lambda context, text=token.contents: text)
            elif kind == "variable":
                if not token.contents:
                    raise TemplateSyntaxError(f"Empty variable tag on line {token.lineno}")
                nodes.append(self.compile_filter(token.contents).shown)
            elif kind == "tag":
                words = token.split_contents()
                if not words:
                    raise TemplateSyntaxError(f"Empty block tag on line {token.lineno}")
                if words[0] in parse_until:
                    self.tokens.insert(0, (kind, token))
                    return NodeList(nodes)
                compile_tag = find(self, words[0], token, parse_until)
                self._stack.append((words[0], token.lineno))
                nodes.append(_rendering(compile_tag(self, token)))
                self._stack.pop()
        if parse_until:
            name, line = self._stack[-1]
            raise TemplateSyntaxError(f"Unclosed tag on line {line}: '{name}'. Looking for one of: {', '.join(parse_until)}.")
        return NodeList(nodes)

    def next_token(self):
        return self.tokens.pop(0)[1]

    def delete_first_token(self):
        del self.tokens[0]

    def skip_past(self, endtag):
        while self.tokens:
            kind, token = self.tokens.pop(0)
            if kind == "tag" and token.contents == endtag:
                return
        name, line = self._stack[-1]
        raise TemplateSyntaxError(f"Unclosed tag on line {line}: '{name}'. Looking for one of: {endtag}.")


class NodeList(list):
    def __call__(self, context):
        return mark_safe("".join([node(context) for node in self]))

    render = __call__


def _rendering(node):
    """Tags give functions; those of a learner's own may be nodes with a render()."""
    return node.render if hasattr(node, "render") else node


class Node:
    """Base class for nodes of tags of one's own."""

    def render(self, context):
        return ""


def _split(text):
    found, line, verbatim = [], 1, None
    for piece in _tokens.split(text):
        inner = piece[2:-2].strip() if piece[:2] in ("{%", "{{", "{#") and len(piece) > 3 else ""
        if piece.startswith("{%") and (verbatim is None or inner == verbatim):
            if inner.split()[:1] == ["verbatim"]:
                verbatim = f"end{inner}"
            elif inner == verbatim:
                verbatim = None
            found.append(("tag", Token(inner, line)))
        elif verbatim is None and piece.startswith("{{"):
            found.append(("variable", Token(inner, line)))
        elif piece and not (verbatim is None and piece.startswith("{#")):
            found.append(("text", Token(piece, line)))
        line += piece.count("\n")
    return found


class Origin:
    def __init__(self, name):
        self.name = name


class Template:
    """https://docs.djangoproject.com/en/5.2/ref/templates/api/#django.template.Template"""

    def __init__(self, template_string, origin=None, name=None, engine=None):
        self.name, self.source = name, str(template_string)
        self.origin = Origin(name or "<unknown source>")
        parser = Parser(self.source, name)
        self.nodelist = parser.parse()
        self.blocks = parser.blocks

    @property
    def template(self):
        """What a loader hands out is in Django a wrapper around this."""
        return self

    def render(self, context=None, request=None):
        if not isinstance(context, Context):
            context = RequestContext(request, context) if request is not None else Context(context)
        with context.push():
            context.render_context = {}
            return self._render(context)

    def _render(self, context):
        return self.nodelist(context)


class _Engine:
    """The one engine that there is, as `engines["django"]`."""

    @staticmethod
    def from_string(template_code):
        return Template(template_code)

    @staticmethod
    def get_template(template_name):
        from django.template.loader import get_template

        return get_template(template_name)


engines = {"django": _Engine()}

__all__ = [
    "Context", "Node", "NodeList", "RequestContext", "Template", "TemplateDoesNotExist", "TemplateSyntaxError", "Token", "Variable",
    "VariableDoesNotExist", "engines",
]
