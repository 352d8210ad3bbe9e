import { describe, expect, test } from "vitest";
import { lineOf, readPython } from "#view-models/source/read-python";
import { everyFunction, everyPart, everyStatement, ownExpressions } from "#view-models/source/walk";

const calls = (code: string): string[] =>
  everyStatement(readPython(code) ?? []).flatMap(({ statement }) =>
    ownExpressions(statement)
      .flatMap(everyPart)
      .flatMap((part) => (part.kind === "call" ? [code.slice(part.from, part.to)] : [])),
  );

describe("a tree of Python", () => {
  test("an elif is an if in the else of the one before", () => {
    expect(readPython("if a:\n    pass\nelif b:\n    x = 1\nelse:\n    y = 2\n")).toMatchObject([
      { kind: "if", otherwise: [{ kind: "if", body: [{ kind: "assign" }], otherwise: [{ kind: "assign" }] }] },
    ]);
  });

  test("a try has its handlers, else and finally", () => {
    const code = "try:\n    f()\nexcept (A, B) as e:\n    g()\nexcept:\n    h()\nelse:\n    i()\nfinally:\n    j()\n";
    expect(readPython(code)).toMatchObject([
      {
        kind: "try",
        handlers: [{ type: { kind: "collection" } }, { type: null }],
        otherwise: [{ kind: "expression" }],
        final: [{ kind: "expression" }],
      },
    ]);
    expect(calls(code)).toEqual(["f()", "g()", "h()", "i()", "j()"]);
  });

  test("arguments have names and stars; a walrus is a value by its place", () => {
    const [statement] = readPython("f(1, *x, k=2, n := 3, **kw)\n") ?? [];
    expect(statement).toMatchObject({
      value: {
        args: [
          { name: null, value: { kind: "number", value: 1 } },
          { name: "*", value: { kind: "name", name: "x" } },
          { name: "k", value: { kind: "number", value: 2 } },
          { name: null, value: { kind: "walrus", name: "n" } },
          { name: "**", value: { kind: "name", name: "kw" } },
        ],
      },
    });
  });

  test("strings have their text, and what is put into them", () => {
    expect(readPython("x = f\"a{b}c\" \"d\"\ny = r'''z'''\n")).toMatchObject([
      { value: { kind: "string", text: "a{b}cd", parts: [{ kind: "name", name: "b" }] } },
      { value: { kind: "string", text: "z", parts: [] } },
    ]);
  });

  test("decorated, nested and asynchronous functions are found, with their parameters", () => {
    const code = `@a.b(1)
async def f(x, *args, y: dict = {}, **kw):
    def g():
        return await_(1)
class C:
    def m(self): return 1
`;
    const functions = everyFunction(readPython(code) ?? []);
    expect(functions.map(({ name }) => name)).toEqual(["f", "g", "m"]);
    expect(functions[0]).toMatchObject({
      parameters: [
        { name: "x", kind: "plain" },
        { name: "args", kind: "*" },
        { name: "y", annotation: "dict" },
        { name: "kw", kind: "**" },
      ],
      decorators: [{ kind: "call", of: { kind: "attribute", name: "b" } }],
    });
  });

  test("imports say module, names and aliases", () => {
    expect(readPython("from .a import (b as c, d)\nimport x.y as z, w\n")).toMatchObject([
      {
        module: ".a",
        names: [
          { name: "b", as: "c" },
          { name: "d", as: "d" },
        ],
      },
      { module: "x.y", names: null, as: "z" },
      { module: "w", names: null, as: null },
    ]);
  });

  test("what is half typed has no tree", () => {
    expect(readPython("def f(:\n    x = \n")).toBeNull();
    expect(readPython("")).toEqual([]);
  });

  test("a place has its line", () => {
    expect([0, 1, 2, 5].map((at) => lineOf("a\nbc\nd", at))).toEqual([1, 1, 2, 3]);
  });
});
