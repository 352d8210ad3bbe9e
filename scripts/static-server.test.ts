import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createStaticServer } from "./static-server";

let root: string;
let server: Server;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "stampede-"));
  mkdirSync(join(root, "site/lessons"), { recursive: true });
  mkdirSync(join(root, "site/_next/static"), { recursive: true });
  writeFileSync(join(root, "secret.html"), "secret");
  writeFileSync(join(root, "site/index.html"), "home");
  writeFileSync(join(root, "site/lessons.html"), "lessons");
  writeFileSync(join(root, "site/lessons/one.html"), "one");
  writeFileSync(join(root, "site/404.html"), "no such page");
  writeFileSync(join(root, "site/_next/static/a.mjs"), "export {}");
  writeFileSync(join(root, "site/python.wasm"), "wasm");
  server = createStaticServer(join(root, "site"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** node:http sends the path as it is; fetch would have tidied "..". */
function get(path: string, headers: Record<string, string> = {}): Promise<{ response: IncomingMessage; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ response, text }));
    })
      .on("error", reject)
      .end();
  });
}

test("clean addresses find their pages, with a slash at the end or without", async () => {
  expect((await get("/")).text).toBe("home");
  expect((await get("/lessons")).text).toBe("lessons");
  expect((await get("/lessons/?from=home")).text).toBe("lessons");
  expect((await get("/lessons/one")).text).toBe("one");
});

test("what is not there gets 404.html with status 404", async () => {
  const { response, text } = await get("/nothing");
  expect([response.statusCode, text]).toEqual([404, "no such page"]);
});

test.each(["/../secret.html", "/%2e%2e/secret.html", "/lessons/..%2f..%2fsecret", "/%00", "/%zz"])(
  "%s does not leave the folder",
  async (path) => expect((await get(path)).response.statusCode).toBe(404),
);

test("wasm and modules have the types that browsers insist on", async () => {
  expect((await get("/python.wasm")).response.headers["content-type"]).toBe("application/wasm");
  expect((await get("/_next/static/a.mjs")).response.headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("hashed files may be kept for ever, pages are asked for again and answered with 304", async () => {
  expect((await get("/_next/static/a.mjs")).response.headers["cache-control"]).toMatch(/immutable/);
  const { headers } = (await get("/lessons")).response;
  expect(headers["cache-control"]).toBe("no-cache");
  expect((await get("/lessons", { "if-none-match": headers.etag ?? "" })).response.statusCode).toBe(304);
});

test("text is compressed for who accepts it", async () => {
  expect((await get("/", { "accept-encoding": "gzip, br" })).response.headers["content-encoding"]).toBe("br");
  expect((await get("/", { "accept-encoding": "gzip" })).response.headers["content-encoding"]).toBe("gzip");
  expect((await get("/")).response.headers["content-encoding"]).toBeUndefined();
});
