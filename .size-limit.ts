/** The budget: JavaScript that a page loads before an editor or Python is wanted, compressed. */
import { firstLoadScripts } from "./scripts/first-load";

const PAGES = ["index", "lessons", "lessons/basic-operations"];

export default PAGES.map((page) => ({
  name: `/${page === "index" ? "" : page}`,
  path: firstLoadScripts(page),
  limit: "150 kB",
  gzip: true,
}));
