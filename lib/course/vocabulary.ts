/**
 * The closed vocabulary of lessons: which components there are, what they may carry and where they may stand. Anything else is
 * the author's mistake. A new component is an entry here, a builder in `blocks.ts` and a line in docs/authoring.md.
 */
type Presence = "required" | "optional";

export interface Component {
  attributes: Readonly<Record<string, Presence>>;
  /** Components it may stand in; null = the file itself. */
  within: readonly (string | null)[];
  /** What may stand in it: prose (and components that name it in `within`), components only, or nothing. */
  content: "prose" | "components" | "none";
}

const PROSE = ["Step", "Option", "Claim", "Note", "Figure", "Exercise", "Hint"] as const;

export const vocabulary = {
  Step: { attributes: { id: "required", title: "required", covers: "optional" }, within: [null], content: "prose" },
  Program: {
    attributes: { file: "required", backend: "optional", raises: "optional", prints: "optional" },
    within: ["Step"],
    content: "none",
  },
  Output: { attributes: { file: "required", backend: "optional", probe: "optional" }, within: PROSE, content: "none" },
  Predict: {
    attributes: {
      id: "required",
      file: "required",
      ask: "required",
      probe: "required",
      backend: "optional",
      raises: "optional",
    },
    within: ["Step"],
    content: "components",
  },
  Option: { attributes: { says: "required", label: "optional" }, within: ["Predict"], content: "prose" },
  Claim: {
    attributes: {
      id: "required",
      says: "required",
      verdict: "required",
      file: "required",
      probe: "required",
      shows: "required",
      backend: "optional",
      raises: "optional",
    },
    within: ["Step"],
    content: "prose",
  },
  Note: { attributes: { tone: "required", title: "required" }, within: ["Step"], content: "prose" },
  Figure: { attributes: { name: "required", caption: "required" }, within: ["Step"], content: "prose" },
  Exercise: {
    attributes: { id: "required", title: "required", folder: "required", backend: "optional" },
    within: ["Step"],
    content: "prose",
  },
  Hint: { attributes: {}, within: ["Exercise"], content: "prose" },
  Mistake: { attributes: { file: "required", draws: "required" }, within: ["Exercise"], content: "none" },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof vocabulary;
export const isComponent = (name: string): name is ComponentName => Object.hasOwn(vocabulary, name);
