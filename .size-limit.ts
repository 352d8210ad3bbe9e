/** The budget: JavaScript that a page loads before an editor or Python is wanted, compressed. */
import { firstLoadScripts } from "./scripts/exported/first-load";

const MODES = ["why", "deep", "visualize", "try", "project", "review", "performance", "test"];
const PAGES = [
  "index",
  "lessons",
  "review",
  "final-test",
  "project",
  "certificate",
  "playground",
  "reference",
  "lessons/basic-operations",
  ...MODES.map((mode) => `lessons/why-cache/${mode}`),
];

export default PAGES.map((page) => ({
  name: `/${page === "index" ? "" : page}`,
  path: firstLoadScripts(page),
  limit: "150 kB",
  gzip: true,
}));
