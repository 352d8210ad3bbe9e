/** What every race to take home has in common, as one static file; the button asks for it when it is pressed. */
import { readProveTemplate } from "#course/build/prove-template";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(readProveTemplate());
}
