import { afterEach, expect, test, vi } from "vitest";
import { fetchData } from "#runtime/client/fetch-data";

afterEach(() => vi.unstubAllGlobals());

/** Answers one after the other, and says how each was asked for. */
function server(...answers: (Response | Error)[]): (RequestCache | undefined)[] {
  const asked: (RequestCache | undefined)[] = [];
  vi.stubGlobal("fetch", async (_url: string, { cache }: RequestInit) => {
    asked.push(cache);
    const answer = answers.shift();
    if (!(answer instanceof Response)) throw answer;
    return answer;
  });
  return asked;
}
const whole = () => new Response('{"items":[1]}');

test("data that comes whole is asked for once", async () => {
  const asked = server(whole());
  expect(await fetchData("/x.json")).toEqual({ items: [1] });
  expect(asked).toEqual(["default"]);
});

test.each([
  ["missing", () => new Response("no", { status: 404 })],
  ["cut off", () => new Response('{"items":[1')],
  ["empty", () => new Response("")],
  ["a page", () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html" } })],
  ["null", () => new Response("null")],
  ["of another shape", () => new Response("{}")],
  ["no network", () => new TypeError("Failed to fetch")],
])("%s: asked for again past the browser's cache, and then it is there, or it is said", async (_name, damaged) => {
  const isWhole = (data: { items?: unknown }) => Array.isArray(data.items);
  const asked = server(damaged(), whole(), damaged(), damaged());
  expect(await fetchData("/x.json", isWhole)).toEqual({ items: [1] });
  expect(asked).toEqual(["default", "reload"]);
  await expect(fetchData("/x.json", isWhole)).rejects.toThrow();
});
