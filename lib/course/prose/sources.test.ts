import { describe, expect, test } from "vitest";
import { parseDocument } from "#course/build/document";
import { proseHtml } from "#course/prose/prose";
import { readSources, recordingsNamedIn, sourcesHtml, unsourcedNotes } from "#course/prose/sources";

const documentOf = (content: string) => parseDocument("a.mdx", `<Step id="s" title="T">\n\n${content}\n\n</Step>`);
const html = (content: string) => {
  const document = documentOf(content);
  const step = document.root.children[0];
  const nodes = step && "children" in step ? step.children : [];
  return proseHtml({ document, pages: new Set(), stepIds: new Set(), output: () => "" }, nodes as never);
};

describe("sources", () => {
  test("are addresses and recordings of real Django; anything else is named", () => {
    expect(readSources("https://www.redis.io/docs recorded:many_05_timeouts")).toEqual([
      { label: "redis.io", href: "https://www.redis.io/docs" },
      { label: "checked on real Django (many_05_timeouts)", href: null },
    ]);
    expect(readSources("recorded:a https://github.com/jazzband/django-redis/blob/x recorded:b")).toEqual([
      { label: "github.com/jazzband/django-redis", href: "https://github.com/jazzband/django-redis/blob/x" },
      { label: "checked on real Django (a, b)", href: null },
    ]);
    expect(readSources("the docs")).toBe('source="the" is neither https://… nor recorded:NAME');
    expect(readSources("http://redis.io")).toMatch(/^source="http:/);
    expect(readSources("")).toBe('source="" names nothing');
  });

  test("stand under a note as one small line", () => {
    expect(sourcesHtml([{ label: "redis.io", href: "https://redis.io/a?b=1&c=2" }])).toBe(
      '<p class="sources">Source: <a href="https://redis.io/a?b=1&amp;c=2">redis.io</a></p>',
    );
  });

  test("a fact in a sentence carries a small reference, and what stands around it stays", () => {
    expect(html('So <Fact source="https://redis.io/docs">`SET` raises</Fact> then.')).toBe(
      '<p>So <span><code>SET</code> raises <small class="source"><a href="https://redis.io/docs">redis.io</a></small></span> then.</p>',
    );
  });

  test("a fact on a line of its own is a paragraph", () => {
    expect(html('<Fact source="recorded:down_01">It raises.</Fact>')).toBe(
      '<p>It raises. <small class="source">checked on real Django (down_01)</small></p>',
    );
  });
});

describe("notes", () => {
  const note = (attributes: string, text: string) =>
    unsourcedNotes(documentOf(`<Note tone="tip" title="T"${attributes}>\n\n${text}\n\n</Note>`)).length;

  test("that state a fact about something outside the lesson need a source or a run", () => {
    expect(note("", "Redis evicts nothing.")).toBe(1);
    expect(note("", "`cache.clear()` flushes the database.")).toBe(1);
    expect(note(' source="https://redis.io/docs"', "Redis evicts nothing.")).toBe(0);
    expect(note("", '<Fact source="https://redis.io/docs">Redis evicts nothing.</Fact>')).toBe(0);
    expect(note("", 'On Redis it took <Output file="a.py" probe="seconds" />.')).toBe(0);
    expect(note("", "The shop asks its own page.")).toBe(0);
  });

  test("name the recordings they count on", () => {
    const text =
      '<Note tone="tip" title="T" source="recorded:b https://redis.io/docs">\n\nA <Fact source="recorded:a">B</Fact>.\n\n</Note>';
    expect(recordingsNamedIn(documentOf(text))).toEqual(["b", "a"]);
  });
});
