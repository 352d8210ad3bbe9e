import { expect, test } from "vitest";
import { wholePage } from "./whole-pages";

const hole = (id: string, meanwhile = "") => `<!--$?--><template id="B:${id}"></template>${meanwhile}<!--/$-->`;
const part = (id: string, content: string, before = "") =>
  `<div hidden id="S:${id}">${content}</div><script>${before}$RC("B:${id}","S:${id}")</script>`;

test("a part goes to its place, its fallback and its script go away", () => {
  const page = `<main>${hole("0", "<p>wait</p>")}</main>${part("0", "<nav>Lessons</nav>", "for(;a<b;);$RC=function(){};")}<script>run()</script>`;
  expect(wholePage(page)).toBe("<main><!--$--><nav>Lessons</nav><!--/$--></main><script>run()</script>");
});

test("a part within a part, and dollars in a text", () => {
  const page = `<main>${hole("0")}</main>${part("0", `<div>costs $& ${hole("1")}</div>`)}${part("1", "<b>$1</b>")}`;
  expect(wholePage(page)).toBe("<main><!--$--><div>costs $& <!--$--><b>$1</b><!--/$--></div><!--/$--></main>");
});

test("a page without parts stays as it is; one with a hole that nothing fills is refused", () => {
  expect(wholePage("<main>text</main>")).toBe("<main>text</main>");
  expect(() => wholePage(`<main>${hole("0")}</main>`)).toThrow("hole");
  expect(() => wholePage(part("0", "<p></p>"))).toThrow("no place");
});
