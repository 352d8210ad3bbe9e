/** One difference between the two Djangos: what it is, whom it concerns, the program, and what both print. */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { TwoOutputs } from "#components/lesson/blocks/two-outputs";
import { Marked } from "#components/reference/marked";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { ShownChange } from "#course/build/django-changes";
import { encodeDocument } from "#view-models/links/playground-link";
import { lessonDocument } from "#view-models/playground/lesson-document";

export function ChangeEntry({ change }: { change: ShownChange }) {
  const { name, title, about, so, backend, code, highlighted, prints } = change;
  return (
    <section aria-labelledby={name} className="mt-10 border-line border-t pt-7">
      <h3 id={name} className="scroll-mt-20 text-lg">
        {title}
      </h3>
      <p className="mt-2 max-w-(--prose-width)">
        <Marked text={about} />
      </p>
      <p className="mt-2 max-w-(--prose-width) text-ink-soft">
        <Marked text={so} />
      </p>
      <div className="mt-4 grid min-w-0 grid-cols-1 gap-3">
        <CodeListing label={`${title}: a program that shows it, on ${backend}`} html={highlighted} />
        <TwoOutputs prints={prints} />
        <p>
          <a className={buttonClass("secondary", "sm")} href={playgroundLink(change)}>
            <Icon name="play" />
            Compare both in the playground
          </a>
        </p>
      </div>
    </section>
  );

  function playgroundLink({ backend: on }: ShownChange): string {
    const document = lessonDocument({ title: `Since 6.1: ${title}`, code: `${code}\n`, backend: on, mode: "compare" });
    const other = { code: null, backend: null, django: "6.1", settings: null } as const;
    return `/playground#${encodeDocument({ ...document, other })}`;
  }
}
