"""HTML to be compared: attributes in any order, blanks run together. (Mirrors django.test.html, which is not documented.)"""
import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
EMPTY_IS_TRUE = {"checked", "disabled", "selected", "required", "readonly", "multiple", "hidden", "autofocus"}
_blanks = re.compile(r"[ \t\n\f\r]+")


class HTMLParseError(Exception):
    """A tag is not closed, or was not open."""


class Element:
    def __init__(self, name, attributes=()):
        self.name, self.attributes, self.children = name, sorted(attributes), []

    def append(self, child):
        if isinstance(child, str):
            child = _blanks.sub(" ", child)
            if self.children and isinstance(self.children[-1], str):
                child = _blanks.sub(" ", self.children.pop() + child)
        self.children.append(child)

    def finish(self):
        """Blanks at the edges and beside other elements say nothing."""
        kept = []
        for index, child in enumerate(self.children):
            if isinstance(child, str):
                child = child.strip()
                if not child:
                    continue
            else:
                child.finish()
            kept.append(child)
        self.children = kept

    def __eq__(self, other):
        if not isinstance(other, Element):
            return False
        return (self.name, self.attributes, self.children) == (other.name, other.attributes, other.children)

    def __hash__(self):
        return hash((self.name, *self.attributes))

    def count(self, element):
        """How often it is found within this one: an element, a text, or several in a row."""
        wanted = element.children if isinstance(element, Element) and element.name is None else [element]
        found = 0
        for index, child in enumerate(self.children):
            if self.children[index : index + len(wanted)] == wanted:
                found += 1
            elif isinstance(child, str) and len(wanted) == 1 and isinstance(wanted[0], str):
                found += child.count(wanted[0])
            elif isinstance(child, Element):
                found += child.count(element)
        return found

    def __str__(self):
        inside = "\n".join(str(child) for child in self.children)
        if self.name is None:
            return inside
        opening = "".join(f" {name}" if value is None else f' {name}="{value}"' for name, value in self.attributes)
        body = "\n".join(f"  {line}" for line in inside.splitlines())
        return f"<{self.name}{opening}>" + (f"\n{body}\n</{self.name}>" if self.children else "" if self.name in VOID else f"</{self.name}>")


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = Element(None)
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        made = Element(tag, [_normal(name, value) for name, value in attrs])
        self.open[-1].append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if len(self.open) == 1:
            raise HTMLParseError(f"Unexpected end tag `{tag}` (Line {self.getpos()[0]}, Column {self.getpos()[1]})")
        if self.open[-1].name != tag:
            raise HTMLParseError(f"Unexpected end tag `{tag}`: `{self.open[-1].name}` is open")
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].append(data)


def _normal(name, value):
    if name == "class":
        return name, " ".join(sorted(_blanks.split((value or "").strip())))
    return name, None if name in EMPTY_IS_TRUE and value in (None, "", name) else "" if value is None else value


def parse_html(html):
    parser = _Parser()
    parser.feed(str(html))
    parser.close()
    parser.root.finish()
    if len(parser.open) > 1:
        raise HTMLParseError(f"Unclosed tag `{parser.open[-1].name}`")
    return parser.root
