/** The playground's presets as one static file, each with what it came to when the course was built. */
import { readBuilt } from "#course/build/built-course";

export const dynamic = "force-static";

export function GET(): Response {
  return new Response(readBuilt("presets"), { headers: { "content-type": "application/json" } });
}
