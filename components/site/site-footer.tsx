/** What the reader may want to know of the site itself, under every page but the lessons' workbench. */
import { LateOfflineLine } from "#components/site/footer-parts";
import { sitePath } from "#runtime/client/site-path";

export function SiteFooter() {
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-(--page-width) flex-wrap justify-between gap-x-12 gap-y-3 px-4 py-8 text-ink-faint text-sm sm:px-6">
        <p>Your code and your progress stay in this browser. Nothing is sent anywhere.</p>
        <p>
          About{" "}
          <a className="link" href="https://docs.djangoproject.com/en/5.2/topics/cache/#the-low-level-cache-api">
            Django 5.2’s low-level cache API
          </a>
          , and{" "}
          <a className="link" href={sitePath("/django-6-1")}>
            what changes in 6.1
          </a>
          . Not part of the Django project.
        </p>
        <LateOfflineLine />
      </div>
    </footer>
  );
}
