/**
 * A program of the course as a document of the playground, for "open it there". What a lesson does not say is as the playground begins; a program
 * without a function to call can be run once, and "many" says what is missing.
 */
import { DEFAULT_DJANGO } from "#engine/django-version";
import type { Scenario } from "#simulation/scenario";
import {
  MAX_TITLE_CHARS,
  type PlaygroundDocument,
  type PlaygroundMode,
  USUAL_TRAFFIC,
} from "#view-models/playground/playground-document";

interface Lent {
  title: string;
  code: string;
  backend: string;
  mode: PlaygroundMode;
  /** Absent: one request of the program's first function without arguments. */
  scenario?: Scenario;
  properties?: readonly string[];
}

export function lessonDocument({
  title,
  code,
  backend,
  mode,
  scenario,
  properties = ["serialisable", "no-raise"],
}: Lent): PlaygroundDocument {
  return {
    title: title.slice(0, MAX_TITLE_CHARS),
    code,
    files: [],
    settings: "",
    backend,
    django: DEFAULT_DJANGO,
    shop: null,
    scenario: scenario ?? { calls: [{ entry: firstFunction(code), args: [] }], count: 1 },
    timing: "nominal",
    properties: [...properties],
    ownProperty: "",
    mode,
    together: Math.max(1, Math.min(2, scenario?.count ?? 1)),
    traffic: USUAL_TRAFFIC,
    other: null,
    choices: [],
    cursor: null,
  };
}

const firstFunction = (code: string): string => /^(?:async )?def ([A-Za-z_]\w*)\(\)/m.exec(code)?.[1] ?? "view";
