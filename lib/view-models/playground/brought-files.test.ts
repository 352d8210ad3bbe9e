import { expect, test } from "vitest";
import { callText } from "#simulation/call-arguments";
import { programOf, sortFiles } from "#view-models/playground/brought-files";

const file = (path: string, text: string | null = "def f(request): ...\n") => ({ path, text });
const whys = (...files: ReturnType<typeof file>[]) =>
  sortFiles(files).refused.map(({ name, why }) => `${name}: ${why}`);

test("main.py is the program, else views.py, else the only file; else the learner is asked", () => {
  expect(sortFiles([file("main.py"), file("prices.py")]).main).toBe("main.py");
  expect(sortFiles([file("views.py"), file("prices.py")]).main).toBe("views.py");
  expect(sortFiles([file("shown.py")]).main).toBe("shown.py");
  expect(sortFiles([file("a.py"), file("b.py")]).main).toBeNull();
});

test("the folder that was dropped goes, a package stays", () => {
  const names = (...paths: string[]) => sortFiles(paths.map((path) => file(path))).files.map(({ name }) => name);
  expect(names("project/main.py", "project/app/views.py")).toEqual(["main.py", "app/views.py"]);
  expect(names("app/__init__.py", "app/views.py")).toEqual(["app/__init__.py", "app/views.py"]);
});

test("an empty __init__.py takes no place, hidden folders are passed over without a word", () => {
  const sorted = sortFiles([
    file("app/__init__.py", "\n"),
    file("app/views.py"),
    file("app/__pycache__/views.py"),
    file(".git/x"),
  ]);
  expect(sorted.files.map(({ name }) => name)).toEqual(["app/views.py"]);
  expect(sorted.refused).toEqual([]);
});

test("what cannot come is said of each file", () => {
  expect(whys(file("notes.txt"))[0]).toContain("end in .py");
  expect(whys(file("2nd.py"))[0]).toContain("begins with a letter");
  expect(whys(file("json.py"))[0]).toContain("would hide it");
  expect(whys(file("big.py", null))[0]).toContain("60,000 characters");
  expect(whys(file("a.py", "x".repeat(40_000)), file("b.py", "x".repeat(40_000)))).toEqual([
    "b.py: with it, the files have more than 60,000 characters.",
  ]);
  expect(whys(...Array.from({ length: 10 }, (_, i) => file(`m${i}.py`)))).toEqual(["m9.py: at most 9 files can come."]);
});

test("a main file at the top becomes the program", () => {
  const { code, files, calls } = programOf(
    [
      { name: "shown.py", code: "def f(request): ...\n" },
      { name: "b.py", code: "" },
    ],
    "shown.py",
  );
  expect(code).toBe("def f(request): ...\n");
  expect(files.map(({ name }) => name)).toEqual(["b.py"]);
  expect(calls.map((call) => callText(call))).toEqual(["f(request)"]);
});

test("one in a package stays there, and the program imports its functions", () => {
  const { code, files, calls } = programOf(
    [{ name: "app/views.py", code: "from .m import x\ndef f(request): ...\n" }],
    "app/views.py",
  );
  expect(code).toBe("from app.views import f\n");
  expect(files).toHaveLength(1);
  expect(calls.map((call) => callText(call))).toEqual(["f(request)"]);
});
