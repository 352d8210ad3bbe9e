# BACKENDS: locmem
from django.utils.text import Truncator, camel_case_to_spaces, capfirst, format_lazy, get_text_list, get_valid_filename, normalize_newlines, phone2numeric, slugify, smart_split, unescape_string_literal, wrap

for text in ("Hello World", "  --a_b--  ", "ÄÖÜ straße", "a/b\\c", "", 5, None, "x" * 5 + "  " + "y", "tea☕cup", "1.5%"):
    print(repr(text), repr(slugify(text)), repr(slugify(text, allow_unicode=True)))
for n in (0, 1, 3, 100):
    print(n, Truncator("The <b>book</b> of tea").words(n), "|", Truncator("The book of tea").chars(n), "|", Truncator("The book of tea").words(n, truncate="..."))
print(capfirst(""), capfirst("éa"), camel_case_to_spaces("productPageCache"), get_text_list(["a", "b", "c"]), get_text_list(["a", "b"], "and"), get_text_list(["a"]), repr(get_text_list([])))
print(repr(normalize_newlines("a\r\nb\rc")), phone2numeric("0800-TEA"), list(smart_split('a "b c" d=\'e f\'')), wrap("a long line of tea", 8).split("\n"), unescape_string_literal('"a\\"b"'))
print(str(format_lazy("{}-{name}", 1, name="tea")), get_valid_filename("a b/c?.txt"))
for bad in ("", "..", "."):
    try:
        print(get_valid_filename(bad))
    except Exception as e:
        print(type(e).__name__, e)
