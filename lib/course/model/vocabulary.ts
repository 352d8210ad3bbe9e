/**
 * The closed vocabulary of lessons: which components there are, what they may carry and where they may stand. Anything else is
 * the author's mistake. A new component is an entry here, a builder in `blocks.ts` and a line in docs/authoring.md.
 */
type Presence = "required" | "optional" | "mark";

export interface Component {
  attributes: Readonly<Record<string, Presence>>;
  /** Components it may stand in; null = the file itself. */
  within: readonly (string | null)[];
  /** What may stand in it: prose (and components that name it in `within`), components only, or nothing. */
  content: "prose" | "components" | "none";
}

const PROSE = [
  "Step",
  "Option",
  "Claim",
  "Note",
  "Figure",
  "Exercise",
  "Hint",
  "Card",
  "Point",
  "Row",
  "Fact",
] as const;

/** A program's run, or a simulation or exploration of the same lesson, by id: exactly one of the first four. */
const SUBJECT = {
  file: "optional",
  simulation: "optional",
  exploration: "optional",
  traffic: "optional",
  backend: "optional",
  raises: "optional",
} as const;

/** What lib/course/blocks/scenario-fields.ts makes a Scenario of. */
const SCENARIO = {
  entry: "optional",
  args: "optional",
  calls: "optional",
  requests: "optional",
  arrivals: "optional",
  processes: "optional",
  placement: "optional",
  latency: "optional",
  faults: "optional",
  interventions: "optional",
  moduleState: "optional",
  seed: "optional",
  backend: "optional",
} as const;

const NAMED = { id: "required", title: "required" } as const;

export const vocabulary = {
  Step: { attributes: { ...NAMED, covers: "optional" }, within: [null], content: "prose" },
  Program: {
    attributes: { file: "required", backend: "optional", raises: "optional", prints: "optional" },
    within: ["Step"],
    content: "none",
  },
  Output: { attributes: { ...SUBJECT, probe: "optional" }, within: PROSE, content: "none" },
  Predict: {
    attributes: { id: "required", ask: "required", probe: "required", level: "optional", ...SUBJECT },
    within: ["Step"],
    content: "components",
  },
  /** Which one line has to change: each option is a changed program that runs. */
  Mend: {
    attributes: {
      id: "required",
      ask: "required",
      file: "required",
      probe: "required",
      wants: "required",
      level: "required",
      backend: "optional",
    },
    within: ["Step"],
    content: "components",
  },
  Option: {
    attributes: { says: "optional", label: "optional", line: "optional", becomes: "optional", right: "mark" },
    within: ["Predict", "At", "Mend"],
    content: "prose",
  },
  Claim: {
    attributes: {
      id: "required",
      says: "required",
      verdict: "required",
      probe: "required",
      shows: "required",
      source: "optional",
      ...SUBJECT,
    },
    within: ["Step"],
    content: "prose",
  },
  Note: {
    attributes: { tone: "required", title: "required", source: "optional" },
    within: ["Step"],
    content: "prose",
  },
  /** A statement inside a sentence or paragraph that no run of the lesson shows, with its source. */
  Fact: { attributes: { source: "required" }, within: [...PROSE, "Since"], content: "prose" },
  Since: {
    attributes: {
      version: "required",
      file: "required",
      says52: "required",
      says61: "required",
      backend: "optional",
    },
    within: ["Step"],
    content: "prose",
  },
  Figure: { attributes: { name: "required", caption: "required" }, within: ["Step"], content: "prose" },
  Exercise: {
    attributes: { ...NAMED, backend: "optional", size: "optional", stage: "optional" },
    within: ["Step"],
    content: "prose",
  },
  Hint: { attributes: {}, within: ["Exercise"], content: "prose" },
  Distractor: { attributes: { line: "required" }, within: ["Exercise"], content: "none" },
  Compare: {
    attributes: {
      id: "required",
      a: "required",
      b: "required",
      titleA: "required",
      titleB: "required",
      backend: "optional",
      raises: "optional",
    },
    within: ["Step"],
    content: "none",
  },
  Wire: {
    attributes: { id: "required", file: "required", backends: "optional", raises: "optional" },
    within: ["Step"],
    content: "none",
  },
  Walk: {
    attributes: { id: "required", file: "required", backend: "optional", raises: "optional" },
    within: ["Step"],
    content: "components",
  },
  At: {
    attributes: {
      id: "required",
      ask: "required",
      probe: "required",
      line: "optional",
      nth: "optional",
      reached: "optional",
    },
    within: ["Walk"],
    content: "components",
  },
  Card: {
    attributes: { id: "required", front: "required", probe: "optional", ...SUBJECT },
    within: ["Step"],
    content: "prose",
  },
  Explain: { attributes: { id: "required", ask: "required" }, within: ["Step"], content: "components" },
  Point: { attributes: {}, within: ["Explain"], content: "prose" },
  CheatSheet: { attributes: {}, within: ["Step"], content: "components" },
  Row: { attributes: { call: "required" }, within: ["CheatSheet"], content: "prose" },
  Simulation: { attributes: { ...NAMED, file: "required", ...SCENARIO }, within: ["Step"], content: "none" },
  ByHand: {
    attributes: { ...NAMED, file: "required", goals: "required", ...SCENARIO },
    within: ["Step"],
    content: "none",
  },
  Exploration: {
    attributes: {
      ...NAMED,
      file: "required",
      timing: "optional",
      properties: "optional",
      maxStates: "optional",
      ...SCENARIO,
    },
    within: ["Step"],
    content: "components",
  },
  Property: {
    attributes: { title: "required", quantifier: "required", file: "required" },
    within: ["Exploration"],
    content: "none",
  },
  Traffic: {
    attributes: {
      id: "required",
      a: "required",
      b: "required",
      titleA: "required",
      titleB: "required",
      ...SCENARIO,
    },
    within: ["Step"],
    content: "none",
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof vocabulary;
export const isComponent = (name: string): name is ComponentName => Object.hasOwn(vocabulary, name);
