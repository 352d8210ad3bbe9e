/** `npm start`: builds what is missing or out of date, then serves it. */
import { serve } from "./serve";
import { ensureSite } from "./site-build";

try {
  await ensureSite();
  serve();
} catch (error) {
  console.error(`site: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
