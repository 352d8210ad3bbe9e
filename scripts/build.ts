/** `npm run build`: `out/`, ready for any web server. */
import { ensureSite } from "./site-build";

await ensureSite().catch((error: Error) => {
  console.error(`site: ${error.message}`);
  process.exit(1);
});
