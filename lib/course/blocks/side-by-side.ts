/** `<Compare>`: two programs that do the same. `<Wire>`: one program on several backends. */
import { attribute, type Element, optional } from "#course/build/document";
import { failAt, type LessonContext, programOf } from "#course/build/lesson-context";
import { DEFAULT_BACKEND } from "#course/build/program-shelf";
import type { Comparison, LessonProgram, WireBlock } from "#course/model/schema";
import { BACKENDS } from "#runtime/caches";

const WIRE_BACKENDS = "locmem redis memcached db filebased";

export async function buildComparison(context: LessonContext, element: Element): Promise<Comparison> {
  const a = await programOf(context, element, { file: attribute(element, "a") });
  const b = await programOf(context, element, { file: attribute(element, "b") });
  const titles = [attribute(element, "titleA"), attribute(element, "titleB")] as const;
  return { id: context.claimId(element), titles, programs: [a, b] };
}

export async function buildWire(context: LessonContext, element: Element): Promise<WireBlock> {
  const backends = (optional(element, "backends") ?? WIRE_BACKENDS).split(/[\s,]+/).filter(Boolean);
  const strange = backends.find((name) => !BACKENDS.some((known) => known === name));
  if (strange) throw failAt(context.document, element, `no backend "${strange}"; there are ${BACKENDS.join(", ")}`);
  const programs = new Map<string, LessonProgram>();
  for (const backend of backends) programs.set(backend, await programOf(context, element, { backend }));
  const program = programs.get(DEFAULT_BACKEND) ?? [...programs.values()][0];
  if (!program) throw failAt(context.document, element, "<Wire> needs a backend");
  const records = Object.fromEntries([...programs].map(([backend, { record }]) => [backend, record]));
  return { id: context.claimId(element), program, records };
}
