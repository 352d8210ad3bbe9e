/** A program to read, highlighted at build time. Scrolls sideways within itself on a narrow screen, by keyboard too. */
import { Html } from "#components/lesson/blocks/html";
import { classNames } from "#components/ui/class-names";

interface CodeListingProps {
  label: string;
  html: string;
  /** With the number of each line in front of it. */
  numbered?: boolean;
}

const NUMBERS =
  "[&_.line]:before:mr-4 [&_.line]:before:inline-block [&_.line]:before:w-5 [&_.line]:before:select-none [&_.line]:before:text-right [&_.line]:before:text-ink-faint [&_.line]:before:content-[attr(data-line)]";

export function CodeListing({ label, html, numbered = false }: CodeListingProps) {
  return (
    // No landmark: a page may list the same program more than once.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-surface"
    >
      <Html
        html={html}
        className={classNames(
          "w-max min-w-full text-sm [&_pre]:overflow-visible [&_pre]:border-0",
          numbered && NUMBERS,
        )}
      />
    </div>
  );
}
