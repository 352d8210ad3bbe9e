/** What every project to take home has in common, as one static file; the dialog asks for it when it is opened. */
import { readTakeHomeTemplate } from "#course/build/take-home-template";

export const dynamic = "force-static";

export function GET(): Response {
  return Response.json(readTakeHomeTemplate());
}
