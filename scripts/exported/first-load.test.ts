import { expect, test } from "vitest";
import { scriptsIn } from "./first-load";

test("scripts and preloaded scripts count once, polyfills and styles do not", () => {
  const html = `<link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/s.css"/>
    <script src="/a.js?v=1" async=""></script><script src="/b.js"></script><script src="/old.js" noModule=""></script>
    <script>inline()</script>`;
  expect(scriptsIn(html)).toEqual(["/a.js", "/b.js"]);
});
