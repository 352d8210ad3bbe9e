/** A server of the built site that a test has for itself: it can be ended, which is a network that is truly gone, and answer in place of single files. */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { createStaticServer } from "#tooling/static-server";

export const OUT = join(import.meta.dirname, "../out");

export interface Served {
  origin: string;
  close(): void;
}

/** `instead` answers and returns true, or leaves it to the site. */
type Instead = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

export async function serve(instead: Instead = () => false): Promise<Served> {
  const site = createStaticServer(OUT);
  return listening(
    createServer((request, response) => {
      const path = (request.url ?? "/").split("?")[0] ?? "/";
      if (!instead(path, request, response)) site.emit("request", request, response);
    }),
  );
}

export async function listening(server: Server): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

export function sendFile(
  response: ServerResponse,
  path: string,
  change: (text: string) => string = (text) => text,
): void {
  const bytes = readFileSync(join(OUT, path));
  response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "no-cache");
  response.end(/\.(html|js|txt)$/.test(path) ? change(bytes.toString()) : bytes);
}
