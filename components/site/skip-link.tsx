/** The first thing Tab reaches: over the header, straight to what the page is about. Every page has one <main id="main">. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-ink px-3 py-2 font-semibold text-page text-sm focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
