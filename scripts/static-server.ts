/**
 * Serves an exported site as a good static host would: clean addresses, 404.html, compressed text and wasm, ETags, and
 * for ever what has a hash in its name. Only files under its folder, only GET and HEAD.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};
const COMPRESSED = /^(text\/|application\/(json|wasm|manifest)|image\/svg)/;
/** Next's own files, and names of ours that hold a hash or a version. */
const IMMUTABLE = /^\/_next\/static\/|^\/runs\/|^\/runtime\/(pyodide-[\d.]+\/|.*-[0-9a-f]{8,}\.)/;
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

interface Body {
  bytes: Buffer;
  encoding: string | null;
}

export function createStaticServer(root: string): Server {
  const bodies = new Map<string, Body>();
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const path = pathOf(request);
    const file = path === null ? null : find(root, path);
    if (file) send(request, response, file, 200, bodies, path ?? "");
    else send(request, response, join(root, "404.html"), 404, bodies, "");
  });
}

/** The address without its query, decoded; null when it cannot be read. */
function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent((request.url ?? "/").split(/[?#]/, 1)[0] ?? "/");
  } catch {
    return null;
  }
}

/** `/lessons` is lessons.html, `/` is index.html; nothing outside the root is ever found. */
function find(root: string, path: string): string | null {
  const bare = normalize(join(root, path)).replace(/[\\/]+$/, "");
  if (bare.includes("\0") || (bare !== root && !bare.startsWith(root + sep))) return null;
  return [bare, `${bare}.html`, join(bare, "index.html")].find(isFile) ?? null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  bodies: Map<string, Body>,
  path: string,
): void {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const wanted = COMPRESSED.test(type) ? encodingFor(request) : null;
  // A new build under a running server has new times, so its files are read anew.
  const version = `${file}:${statSync(file).mtimeMs}:${wanted}`;
  const body = bodies.get(version) ?? compress(readFileSync(file), wanted);
  bodies.set(version, body);
  const etag = `"${createHash("sha1").update(version).digest("base64url")}"`;
  const headers = {
    ...HEADERS,
    "Content-Type": type,
    "Cache-Control": IMMUTABLE.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: etag,
    Vary: "Accept-Encoding",
    ...(body.encoding === null ? {} : { "Content-Encoding": body.encoding }),
  };
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "Content-Length": body.bytes.length });
  response.end(request.method === "HEAD" ? undefined : body.bytes);
}

function encodingFor(request: IncomingMessage): "br" | "gzip" | null {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

function compress(bytes: Buffer, encoding: "br" | "gzip" | null): Body {
  if (encoding === "br") {
    // Quality 4: on the way, not ahead of time; a 9 MB wasm takes a fifth of a second.
    return { bytes: brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } }), encoding };
  }
  return { bytes: encoding === "gzip" ? gzipSync(bytes) : bytes, encoding };
}
