/** A step's content to blocks: stretches of prose, and one builder for each component that stands between them. */
import type { RootContent } from "mdast";
import { buildMend } from "#course/blocks/mend";
import { buildQuestion } from "#course/blocks/question";
import { buildComparison, buildWire } from "#course/blocks/side-by-side";
import { readByHand } from "#course/blocks/study";
import { buildWalk } from "#course/blocks/walk";
import {
  attribute,
  childrenOf,
  choice,
  type Element,
  isElement,
  isInline,
  nameOf,
  optional,
} from "#course/build/document";
import { failAt, type LessonContext, programOf } from "#course/build/lesson-context";
import { noting } from "#course/build/lesson-error";
import { buildSince } from "#course/build/since";
import type { Answer } from "#course/exercises/answer";
import { buildExercise } from "#course/exercises/exercise";
import { pageReport, withoutEvents } from "#course/model/light-report";
import { type Block, TONES, VERDICTS } from "#course/model/schema";
import { subjectOf } from "#course/probes/subject";
import { inlineHtml, innerHtml, proseHtml } from "#course/prose/prose";
import { readSources, sourcesHtml } from "#course/prose/sources";
import { buildCard, buildCheatSheet, buildExplain } from "#course/review/review";

export interface BuiltStep {
  blocks: Block[];
  answers: Answer[];
}

export async function buildBlocks(context: LessonContext, step: Element): Promise<BuiltStep> {
  const built: BuiltStep = { blocks: [], answers: [] };
  let prose: RootContent[] = [];
  const endProse = () => {
    if (prose.length > 0) built.blocks.push({ kind: "prose", html: proseHtml(context, prose) });
    prose = [];
  };
  for (const child of childrenOf(step as RootContent)) {
    if (!isElement(child) || isInline(child)) {
      prose.push(child);
      continue;
    }
    endProse();
    await noting(context.problems, () => buildBlock(context, child, built));
  }
  endProse();
  return built;
}

async function buildBlock(context: LessonContext, element: Element, built: BuiltStep): Promise<void> {
  const { document } = context;
  switch (nameOf(element)) {
    case "Program": {
      const program = await programOf(context, element);
      const prints = optional(element, "prints");
      if (prints !== undefined && prints !== program.record.stdout.trimEnd()) {
        throw failAt(document, element, `${program.file} prints ${JSON.stringify(program.record.stdout.trimEnd())}`);
      }
      built.blocks.push({ kind: "program", program });
      return;
    }
    case "Predict":
      built.blocks.push({ kind: "question", question: await buildQuestion(context, element) });
      return;
    case "Mend":
      built.blocks.push({ kind: "question", question: await buildMend(context, element) });
      return;
    case "Claim":
      built.blocks.push(await buildClaim(context, element));
      return;
    case "Note": {
      const tone = choice(document.file, element, "tone", TONES);
      built.blocks.push({
        kind: "note",
        tone,
        title: attribute(element, "title"),
        html: sourcedHtml(context, element),
      });
      return;
    }
    case "Since":
      built.blocks.push({ kind: "since", since: await buildSince(context, element) });
      return;
    case "Figure": {
      const name = attribute(element, "name");
      if (!context.figures.has(name)) throw failAt(document, element, `there is no figure "${name}"`);
      const textTwin = innerHtml(context, element);
      if (textTwin === "") throw failAt(document, element, "a figure needs its text twin: say in prose what it shows");
      built.blocks.push({ kind: "figure", name, caption: attribute(element, "caption"), textTwin });
      return;
    }
    case "Exercise": {
      const { exercise, answers } = await buildExercise(context, element);
      built.blocks.push({ kind: "exercise", exercise });
      built.answers.push(...answers);
      return;
    }
    case "Compare":
      built.blocks.push({ kind: "compare", comparison: await buildComparison(context, element) });
      return;
    case "Wire":
      built.blocks.push({ kind: "wire", wire: await buildWire(context, element) });
      return;
    case "Walk":
      built.blocks.push({ kind: "walk", walk: await buildWalk(context, element) });
      return;
    case "Card":
      built.blocks.push({ kind: "card", card: await buildCard(context, element) });
      return;
    case "Explain":
      built.blocks.push({ kind: "explain", explain: buildExplain(context, element) });
      return;
    case "CheatSheet":
      built.blocks.push(buildCheatSheet(context, element));
      return;
    case "ByHand":
      context.claimId(element);
      built.blocks.push({ kind: "by-hand", byHand: await readByHand(context, element) });
      return;
    case "Simulation": {
      const id = context.claimId(element);
      const simulation = await context.studies.simulation(id, document, element);
      const report = pageReport(simulation.report);
      built.blocks.push({ kind: "simulation", simulation: { ...simulation, report } });
      return;
    }
    case "Exploration": {
      const id = context.claimId(element);
      const exploration = await context.studies.exploration(id, document, element);
      built.blocks.push({ kind: "exploration", exploration });
      return;
    }
    case "Traffic": {
      const id = context.claimId(element);
      const traffic = await context.studies.traffic(id, document, element);
      const [a, b] = traffic.reports;
      const reports = [withoutEvents(a), withoutEvents(b)] as const;
      built.blocks.push({ kind: "traffic", traffic: { ...traffic, reports } });
      return;
    }
    default:
      throw failAt(document, element, `<${element.name}> may not stand in a step`);
  }
}

/** The prose of a note or a claim, and below it where it comes from. */
function sourcedHtml(context: LessonContext, element: Element): string {
  const given = optional(element, "source");
  const html = innerHtml(context, element);
  if (given === undefined) return html;
  const sources = readSources(given);
  if (typeof sources === "string") throw failAt(context.document, element, sources);
  return html + sourcesHtml(sources);
}

async function buildClaim(context: LessonContext, element: Element): Promise<Block> {
  const { program, evidence } = await subjectOf(context, element);
  const shows = attribute(element, "shows");
  if (evidence !== shows) {
    throw failAt(
      context.document,
      element,
      `the claim counts on ${JSON.stringify(shows)}; the run shows ${JSON.stringify(evidence)}`,
    );
  }
  return {
    kind: "claim",
    claim: {
      id: context.claimId(element),
      saysHtml: inlineHtml(attribute(element, "says")),
      verdict: choice(context.document.file, element, "verdict", VERDICTS),
      html: sourcedHtml(context, element),
      program,
      probe: attribute(element, "probe"),
      evidence,
    },
  };
}
