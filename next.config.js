/**
 * A fully static site: `next build` writes `out/`, which any web server or CDN can serve. Nothing runs on a server, so
 * there are no rewrites, no image optimiser and no middleware. The course's data is read at build time by server components.
 */
/** @type {import("next").NextConfig} */
const nextConfig = {
  output: "export",
  images: { unoptimized: true },
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked once, by `npm run types`, and by nothing else.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default nextConfig;
