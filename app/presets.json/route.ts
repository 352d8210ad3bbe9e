/** The playground's presets as one static file. */
import { readPresets } from "#course/build/presets";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(readPresets().map(({ shows: _, ...preset }) => preset));
}
