/** Everything here is to be read; the Python runtime is 20 MB that no crawler needs. */
import type { MetadataRoute } from "next";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/runtime/" } };
}
