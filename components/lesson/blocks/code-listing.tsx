/** A program to read, highlighted at build time. Scrolls sideways within itself on a narrow screen, by keyboard too. */
import { Html } from "#components/lesson/blocks/html";

export function CodeListing({ label, html }: { label: string; html: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-md border border-line bg-surface">
      <Html html={html} className="w-max min-w-full text-sm [&_pre]:overflow-visible [&_pre]:border-0" />
    </section>
  );
}
