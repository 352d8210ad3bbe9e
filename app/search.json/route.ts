/** What the command palette finds, as one static file: lessons and their steps, the reference, the infamous traces. */

import { readPresets } from "#course/build/presets";
import { readLesson } from "#course/build/read";
import { MODES } from "#course/model/schema";
import { courseEntries } from "#course/model/toc";
import { apiMethods } from "#course/reference/reference";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const written = (await courseEntries()).filter(({ available }) => available);
  const lessons = await Promise.all(
    written.map(async ({ slug, title, number }) => {
      const { modes } = await readLesson(slug);
      const steps = MODES.flatMap((mode) =>
        (modes[mode] ?? []).map((step) => ({
          kind: "Step",
          title: step.title,
          note: title,
          href: `/lessons/${slug}${mode === "learn" ? "" : `/${mode}`}#${step.id}`,
        })),
      );
      return [{ kind: "Lesson", title, note: `Lesson ${number}`, href: `/lessons/${slug}` }, ...steps];
    }),
  );
  return Response.json([
    { kind: "Page", title: "Playground", note: "your own code", href: "/playground" },
    { kind: "Page", title: "Reference", note: "every method", href: "/reference" },
    { kind: "Page", title: "What changes in Django 6.1", note: "both versions, side by side", href: "/django-6-1" },
    ...lessons.flat(),
    ...apiMethods.map(({ name, about }) => ({
      kind: "Method",
      title: `cache.${name}`,
      note: about,
      href: `/reference#${name}`,
    })),
    ...readPresets().map(({ slug, title, sentence }) => ({
      kind: "Trace",
      title,
      note: sentence,
      href: `/playground?preset=${slug}`,
    })),
  ]);
}
