/**
 * Serves `out/` as it is, on PORT (3000) of this machine only; HOST=0.0.0.0 lets others in. `npm start` builds first; the end-to-end
 * tests call this alone.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project-files";
import { createStaticServer } from "./static-server";

export function serve(): void {
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST || "127.0.0.1";
  if (!existsSync(join(ROOT, "out/index.html"))) fail("there is no out/ yet: npm run build makes it");
  if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT=${process.env.PORT} is not a port`);

  const server = createStaticServer(join(ROOT, "out"));
  server.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") fail(`port ${port} is taken; try PORT=${port + 1} npm start`);
    fail(error.message);
  });
  server.listen(port, host, () => {
    const address = server.address();
    const name = host === "127.0.0.1" ? "localhost" : host;
    console.log(`Stampede is at http://${name}:${typeof address === "object" ? address?.port : port}`);
  });
}

function fail(message: string): never {
  console.error(`serve: ${message}`);
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) serve();
