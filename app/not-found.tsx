/** The 404 page, also `out/404.html`. In the words of the subject: a miss. */
import type { Metadata } from "next";
import { SiteFooter } from "#components/site/site-footer";
import { SiteLink } from "#components/site/site-link";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 py-24 sm:px-6">
        <Badge tone="miss" glyph="○">
          miss
        </Badge>
        <h1 className="mt-4 text-3xl">There is no page at this address</h1>
        <p className="mt-4 max-w-(--prose-width) text-ink-soft text-lg">
          It was never set, or it has been deleted. The lessons are all in one place.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <SiteLink href="/lessons" className={buttonClass("primary")}>
            All lessons
          </SiteLink>
          <SiteLink href="/" className={buttonClass("secondary")}>
            Home
          </SiteLink>
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
