import { describe, expect, test } from "vitest";
import { highlightPython } from "#course/prose/highlight";
import { colouredPieces } from "#course/prose/python-colours";

const inner = (html: string): string[] =>
  html
    .replace(/^<pre class="code"><code>|<\/code><\/pre>$/g, "")
    .split("\n")
    .map((line) => line.replace(/^<span class="line" data-line="\d+">|<\/span>$/g, ""));

describe("highlighted Python", () => {
  test("a call's name is a function, whatever it is looked up on", () => {
    expect(inner(highlightPython("cache.set(key, 1)"))).toEqual([
      'cache<span class="code-mark">.</span><span class="code-function">set</span><span class="code-mark">(</span>key<span class="code-mark">,</span> <span class="code-constant">1</span><span class="code-mark">)</span>',
    ]);
  });

  test("a string over several lines has its colour in each of them, and blank lines stay", () => {
    expect(inner(highlightPython('"""one\n\ntwo"""\nx'))).toEqual([
      '<span class="code-string">&quot;&quot;&quot;one</span>',
      "",
      '<span class="code-string">two&quot;&quot;&quot;</span>',
      "x",
    ]);
  });

  test("markup in a program is text", () => {
    expect(highlightPython('x = "<script>"  # <b>')).not.toMatch(/<script|<b>/);
  });

  test("the text is the program's own, whatever is in it", () => {
    for (const code of ["def f(:\n  return", "", "\n\n", "a\r\nb", "f'{x!r:>{w}}'", "'é' + \"\u{1f600}\"\n# end"]) {
      const text = highlightPython(code)
        .replace(/<[^>]+>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(text).toBe(code);
    }
  });

  test("pieces are in order and don't overlap", () => {
    const pieces = colouredPieces('@cache_page(60)\ndef view(request):\n    return f"{len(x)}"  # why\n');
    for (const [i, piece] of pieces.entries()) {
      expect(piece.to).toBeGreaterThan(piece.from);
      expect(piece.from).toBeGreaterThanOrEqual(pieces[i - 1]?.to ?? 0);
    }
  });
});
