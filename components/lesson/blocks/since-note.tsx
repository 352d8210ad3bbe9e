/** What is different since a version of Django, with the program that shows it and what both print. */
import { CodeListing } from "#components/lesson/blocks/code-listing";
import { Html } from "#components/lesson/blocks/html";
import { TwoOutputs } from "#components/lesson/blocks/two-outputs";
import { Callout } from "#components/ui/callout";
import { Disclosure } from "#components/ui/disclosure";
import type { Since } from "#course/model/schema";

export function SinceNote({ since: { version, program, prints, html } }: { since: Since }) {
  return (
    <Callout tone="production" title={`Since Django ${version}`}>
      <Html html={html} className="text-sm" />
      <Disclosure summary="The program, and what both versions print">
        <div className="grid grid-cols-1 gap-3">
          <CodeListing label={program.file} html={program.highlighted} />
          <TwoOutputs prints={prints} />
        </div>
      </Disclosure>
    </Callout>
  );
}
