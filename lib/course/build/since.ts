/**
 * `<Since version="6.1" file="counter.py" says52="…" says61="…">`: a statement of the lesson that holds on one Django only. The build runs the
 * program on both and holds what they print against what the author says; lines are joined by ` | `.
 */
import { attribute, type Element, optional } from "#course/build/document";
import { failAt, type LessonContext, loadOr } from "#course/build/lesson-context";
import type { Since } from "#course/model/schema";
import { innerHtml } from "#course/prose/prose";
import { type DjangoVersion, isDjangoVersion } from "#engine/django-version";
import type { RunOptions } from "#runtime/protocol";

const SAYS: Record<DjangoVersion, string> = { "5.2": "says52", "6.1": "says61" };

export async function buildSince(context: LessonContext, element: Element): Promise<Since> {
  const { document, shelf } = context;
  const version = attribute(element, "version");
  if (!isDjangoVersion(version) || version === "5.2") throw failAt(document, element, `version="${version}": say 6.1`);
  const file = attribute(element, "file");
  const program = await loadOr(context, element, file);
  const options: RunOptions = { code: program.code, backend: (optional(element, "backend") ?? "locmem") as never };
  const records = { "5.2": program.record, "6.1": await shelf.runner.run({ ...options, django: "6.1" }) };
  const prints = { "5.2": "", "6.1": "" };
  for (const django of ["5.2", "6.1"] as const) {
    const { stdout, error } = records[django];
    prints[django] = stdout.trimEnd();
    const said = attribute(element, SAYS[django]);
    const seen = error ? error.lastLine : prints[django].replaceAll("\n", " | ");
    if (said !== seen)
      throw failAt(
        document,
        element,
        `${SAYS[django]} is ${JSON.stringify(said)}; ${file} shows ${JSON.stringify(seen)}`,
      );
  }
  if (prints["5.2"] === prints["6.1"]) throw failAt(document, element, `${file} prints the same on both versions`);
  return { version, program, prints, html: innerHtml(context, element) };
}
