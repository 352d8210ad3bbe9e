/**
 * A fully static site: `next build` writes `out/`, which any web server or CDN can serve. Nothing runs on a server, so
 * there are no rewrites, no image optimiser and no middleware. The course's data is read at build time by server components.
 */
import { existsSync, readFileSync } from "node:fs";

const assets = new URL("public/runtime/assets.json", import.meta.url);
/** The worker that this build's pages start (scripts/build-runtime.ts). Types are checked before there is one. */
const worker = existsSync(assets) ? JSON.parse(readFileSync(assets, "utf8")).worker : undefined;

/** @type {import("next").NextConfig} */
const nextConfig = {
  output: "export",
  basePath: process.env.NEXT_PUBLIC_BASE_PATH ?? "", // scripts/base-path.ts
  env: { NEXT_PUBLIC_PYTHON_WORKER: worker },
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked once, by `npm run types`, and by nothing else.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The gallery's pages (page.dev.tsx) are for whoever works on the visualisers: the exported site has no such address.
  pageExtensions: [...(process.env.NODE_ENV === "development" ? ["dev.tsx"] : []), "tsx", "ts"],
  // Code of the client router for servers that render on request: a static site has none, and its budget is 150 kB.
  experimental: { optimisticRouting: false, prefetchInlining: false, varyParams: false },
};

export default nextConfig;
