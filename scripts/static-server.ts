/**
 * Serves an exported site as a good static host would; sirv finds and sends the files. What is added here: 404.html with its status, the
 * policies that no <meta> can carry (scripts/exported/csp.ts), for ever what has a hash in its name, and requests that sirv would stumble over.
 * Only files under its folder, only GET and HEAD. Text comes compressed where the build has put a .br or .gz beside it.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { headerPolicyFor } from "./exported/csp";

/** Next's own files, and names of ours that hold a hash or a version. */
const IMMUTABLE = /^\/_next\/static\/|^\/runs\/|^\/runtime\/(pyodide-[\d.]+\/|.*-[0-9a-f]{8,}\.)/;
/** The page for addresses that are none has no address of its own. */
const NOT_FOUND = /^\/(404|_not-found)(\.html)?\/?$/;
/** sirv names the charset of pages only. */
const TEXT: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};
export const IMMUTABLE_CACHE = "public, max-age=31536000, immutable";
export const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

export function createStaticServer(root: string): Server {
  // dev: files are looked up when they are asked for, so that a new build under a running server is served.
  const files = sirv(root, { dev: true, etag: true, gzip: true, brotli: true, extensions: ["html"], setHeaders });
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const { pathname, searchParams } = addressOf(request);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const policy = headerPolicyFor(pathname, searchParams.has("embed"));
    if (policy !== null) response.setHeader("Content-Security-Policy", policy);
    const notFound = () => sendNotFound(root, request, response);
    if (NOT_FOUND.test(pathname)) return notFound();
    keepOnlySimpleRange(request);
    closeFileWith(response);
    files(request, response, notFound);
  });
}

/** `//host/x` is a path here, not another origin. */
function addressOf({ url = "/" }: IncomingMessage): { pathname: string; searchParams: URLSearchParams } {
  const [pathname = "/", query = ""] = url.split(/\?(.*)/s, 2);
  return { pathname, searchParams: new URLSearchParams(query) };
}

function setHeaders(response: ServerResponse, pathname: string): void {
  const extension = /\.(\w+)$/.exec(pathname)?.[1] ?? "";
  const type = TEXT[extension];
  if (type) response.setHeader("Content-Type", type);
  if (IMMUTABLE.test(pathname)) response.setHeader("Cache-Control", IMMUTABLE_CACHE);
  // Asked for by its own name, an archive is what is wanted; only a .gz beside a file is that file, packed.
  if (extension === "gz") {
    response.setHeader("Content-Type", "application/gzip");
    response.setHeader("Content-Encoding", "identity");
  }
}

/** HTTP lets a server answer with the whole file instead. sirv throws at `bytes=5-2` and misreads `bytes=-5`. */
function keepOnlySimpleRange(request: IncomingMessage): void {
  const range = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? "");
  const isSimple = range !== null && (!range[2] || Number(range[1]) <= Number(range[2]));
  if (!isSimple || request.headers["if-range"] !== undefined) delete request.headers.range;
  // A part is a part of the file itself, not of its packed form.
  else delete request.headers["accept-encoding"];
}

/** sirv pipes a file and lets go: one that fails would end the process, one whose reader left would stay open. */
function closeFileWith(response: ServerResponse): void {
  response.once("pipe", (file) => {
    file.once("error", () => response.destroy());
    response.once("close", () => file.destroy());
  });
}

function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const path = join(root, "404.html");
  const page = existsSync(path) ? readFileSync(path) : Buffer.from("Not found");
  response.writeHead(404, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    "Content-Length": page.length,
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
