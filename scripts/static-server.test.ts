import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverRequests } from "../e2e/attack/server";
import { precompress } from "./exported/precompress";
import { createStaticServer } from "./static-server";

const HOME = `home${" ".repeat(2000)}`;
let root: string;
let server: Server;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "stampede-"));
  mkdirSync(join(root, "site/lessons"), { recursive: true });
  mkdirSync(join(root, "site/_next/static"), { recursive: true });
  writeFileSync(join(root, "secret.html"), "secret");
  writeFileSync(join(root, "site/index.html"), HOME);
  writeFileSync(join(root, "site/playground.html"), "playground");
  mkdirSync(join(root, "site/runtime"));
  writeFileSync(join(root, "site/runtime/worker-0123abcd.js"), "worker");
  writeFileSync(join(root, "site/runtime/python-0123456789.snapshot.gz"), gzipSync("snapshot"));
  writeFileSync(join(root, "site/lessons.html"), "lessons");
  writeFileSync(join(root, "site/lessons/one.html"), "one");
  writeFileSync(join(root, "site/404.html"), "no such page");
  writeFileSync(join(root, "site/_next/static/a.mjs"), "export {}");
  writeFileSync(join(root, "site/python.wasm"), "wasm");
  writeFileSync(join(root, "site/large.bin"), Buffer.alloc(20_000_000));
  precompress(join(root, "site"));
  server = createStaticServer(join(root, "site"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  response: IncomingMessage;
  bytes: Buffer;
  text: string;
}

/** node:http sends the path as it is; fetch would have tidied "..". */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        resolve({ response, bytes, text: bytes.toString() });
      });
    })
      .on("error", reject)
      .end();
  });
}

test("clean addresses find their pages, with a slash at the end or without", async () => {
  expect((await get("/")).text).toBe(HOME);
  expect((await get("/lessons")).text).toBe("lessons");
  expect((await get("/lessons/?from=home")).text).toBe("lessons");
  expect((await get("/lessons/one")).text).toBe("one");
});

test("what is not there gets 404.html with status 404, and so does that page's own address", async () => {
  for (const path of ["/nothing", "/404", "/404.html", "/_not-found"]) {
    const { response, text } = await get(path);
    expect([path, response.statusCode, text]).toEqual([path, 404, "no such page"]);
  }
});

test.each([
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/lessons/..%2f..%2fsecret",
  "/..%5csecret",
  "/%00",
  "/%zz",
  "/%",
])("%s does not leave the folder", async (path) => expect((await get(path)).response.statusCode).toBe(404));

test.each([
  ["a path below a file", "/index.html/x"],
  ["a path below a page of a folder", "/lessons/one.html/x"],
  ["a name longer than file systems allow", `/${"a".repeat(256)}`],
  ["an encoded name longer than they allow", `/${"%61".repeat(256)}`],
  ["a path longer than they allow", "/a".repeat(3000)],
  ["two slashes", "//etc/passwd"],
  ["a folder without a page", "/_next"],
])("the server outlives %s and answers 404", async (_what, path) => {
  expect((await get(path)).response.statusCode).toBe(404);
  expect((await get("/lessons")).text).toBe("lessons");
});

test("a file whose reader has left is closed", async () => {
  const closed: boolean[] = [];
  server.prependOnceListener("request", (_request, response) => {
    response.once("pipe", (file: Readable) => file.once("close", () => closed.push(true)));
  });
  const { port } = server.address() as AddressInfo;
  const leaving = request({ host: "127.0.0.1", port, path: "/large.bin" }, () => leaving.destroy()).end();
  leaving.on("error", () => {});
  await expect.poll(() => closed).toEqual([true]);
});

test("a folder without a 404.html answers 404 all the same", async () => {
  const bare = createStaticServer(join(root, "site/runtime"));
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const { port } = bare.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}/favicon.ico`)).status).toBe(404);
  bare.close();
});

test("only GET and HEAD are answered", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
    expect((await get("/", {}, method)).response.statusCode).toBe(405);
  const { response, text } = await get("/lessons", {}, "HEAD");
  expect([response.statusCode, response.headers["content-length"], text]).toEqual([200, "7", ""]);
});

test("a part of a file is sent for a plain range, and the whole file for one that is odd", async () => {
  const part = await get("/lessons", { range: "bytes=1-3", "accept-encoding": "br" });
  expect([part.response.statusCode, part.text]).toEqual([206, "ess"]);
  expect(part.response.headers["content-range"]).toBe("bytes 1-3/7");
  expect((await get("/lessons", { range: "bytes=4-" })).text).toBe("ons");
  expect((await get("/lessons", { range: "bytes=99-" })).response.statusCode).toBe(416);
  for (const range of ["bytes=3-1", "bytes=-3", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b"]) {
    const { response, text } = await get("/lessons", { range });
    expect([range, response.statusCode, text]).toEqual([range, 200, "lessons"]);
  }
});

test("wasm and modules have the types that browsers insist on", async () => {
  expect((await get("/python.wasm")).response.headers["content-type"]).toBe("application/wasm");
  expect((await get("/_next/static/a.mjs")).response.headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("an archive is sent as an archive: the browser does not unpack it on the way", async () => {
  const { response, bytes } = await get("/runtime/python-0123456789.snapshot.gz", { "accept-encoding": "gzip, br" });
  expect(response.headers["content-encoding"]).toBe("identity");
  expect(gunzipSync(bytes).toString()).toBe("snapshot");
});

test("hashed files may be kept for ever, pages are asked for again and answered with 304", async () => {
  expect((await get("/_next/static/a.mjs")).response.headers["cache-control"]).toMatch(/immutable/);
  const { headers } = (await get("/lessons")).response;
  expect(headers["cache-control"]).toBe("no-cache");
  expect((await get("/lessons", { "if-none-match": headers.etag ?? "" })).response.statusCode).toBe(304);
});

test("text is compressed for who accepts it", async () => {
  const brotli = await get("/", { "accept-encoding": "gzip, br" });
  expect(brotli.response.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(HOME);
  expect(brotli.response.headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/);
  const gzip = await get("/", { "accept-encoding": "gzip" });
  expect(gzip.response.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.bytes).toString()).toBe(HOME);
  expect((await get("/")).response.headers["content-encoding"]).toBeUndefined();
});

test("pages may be framed by this site only, the playground by all if it is asked to be embedded", async () => {
  const policyOf = async (path: string) => (await get(path)).response.headers["content-security-policy"];
  expect(await policyOf("/lessons?embed")).toBe("frame-ancestors 'self'");
  expect(await policyOf("/playground")).toBe("frame-ancestors 'self'");
  expect(await policyOf("/playground?embed&preset=lost-update")).toBeUndefined();
});

test("the Python worker is told to load and ask nothing of other origins, and to make no code of text", async () => {
  const policy = (await get("/runtime/worker-0123abcd.js")).response.headers["content-security-policy"];
  expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self'/);
  expect(policy).not.toMatch(/'unsafe-eval'|unsafe-inline|https?:|\*/);
});

test("requests that no browser sends are answered or hung up on, and the server lives on", async () => {
  const { tried, failures } = await serverRequests((server.address() as AddressInfo).port);
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(30);
}, 60_000);
