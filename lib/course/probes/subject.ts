/**
 * What a probe is held against: a program's run, or a simulation, exploration or comparison of traffic in the same lesson. The
 * same for questions, claims, cards and numbers in the prose.
 */
import { attribute, type Element, optional } from "#course/build/document";
import { failAt, type LessonContext, loadOr, programOf } from "#course/build/lesson-context";
import type { LessonProgram, SettledBy } from "#course/model/schema";
import { EXPLORATION_PROBES, readExplorationProbe } from "#course/probes/exploration-probe";
import { PROBE_FORMS, readProbe } from "#course/probes/probe";
import { readSimulationProbe, SIMULATION_PROBES } from "#course/probes/simulation-probe";

export interface Subject {
  program: LessonProgram;
  evidence: string;
  settledBy: SettledBy;
}

const KINDS = ["file", "simulation", "exploration", "traffic"] as const;
type Surroundings = Pick<LessonContext, "document" | "shelf" | "studies">;

/** Quoting output (`isQuoted`) puts no condition on how the program ends. */
export async function subjectOf(context: Surroundings, element: Element, isQuoted = false): Promise<Subject> {
  const { document, studies } = context;
  const probe = isQuoted ? (optional(element, "probe") ?? "stdout") : attribute(element, "probe");
  const fail = (known: string) => failAt(document, element, `no probe "${probe}"; there are ${known}`);
  const [kind, ...more] = KINDS.filter((known) => optional(element, known) !== undefined);
  if (!kind || more.length > 0) throw failAt(document, element, `<${element.name}> needs one of ${KINDS.join(", ")}`);
  const id = attribute(element, kind);
  switch (kind) {
    case "file": {
      const program = await (isQuoted ? loadOr(context, element, id) : programOf(context, element));
      const evidence = readProbe(probe, program.record);
      if (evidence === null) throw fail(PROBE_FORMS);
      return { program, evidence, settledBy: { kind: "run" } };
    }
    case "simulation": {
      const { program, report } = await studies.simulation(id, document, element);
      const evidence = readSimulationProbe(probe, report);
      if (evidence === null) throw fail(SIMULATION_PROBES);
      return { program, evidence, settledBy: { kind, id } };
    }
    case "exploration": {
      const { program, report, spec } = await studies.exploration(id, document, element);
      const evidence = readExplorationProbe(probe, report, spec.properties);
      if (evidence === null) throw fail(EXPLORATION_PROBES);
      return { program, evidence, settledBy: { kind, id } };
    }
    case "traffic": {
      const { programs, reports } = await studies.traffic(id, document, element);
      const side = probe.startsWith("b ") ? 1 : 0;
      const evidence = /^[ab] /.test(probe) ? readSimulationProbe(probe.slice(2), reports[side]) : null;
      if (evidence === null) throw fail(`a PROBE and b PROBE of ${SIMULATION_PROBES}`);
      return { program: programs[side], evidence, settledBy: { kind, id } };
    }
  }
}
