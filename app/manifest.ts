/** So that the site can be put on a home screen. */
import type { MetadataRoute } from "next";
import { sitePath } from "#runtime/client/site-path";

export const dynamic = "force-static";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Stampede",
    short_name: "Stampede",
    description: "An interactive course on Django’s low-level cache API.",
    start_url: sitePath("/"),
    display: "minimal-ui",
    background_color: "#fafaf7",
    theme_color: "#0a6a68",
    icons: [
      { src: sitePath("/icon.svg"), sizes: "any", type: "image/svg+xml" },
      { src: sitePath("/icon-192.png"), sizes: "192x192", type: "image/png" },
      { src: sitePath("/icon-512.png"), sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
