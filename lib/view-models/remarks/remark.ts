/**
 * A remark on a learner's own code, before anything has run. Each rule is a file in `rules/`: it says only what the text shows for sure, and rather nothing
 * than a guess. The words hold for every program on which the rule fires; whether it goes wrong there, a run says.
 */

import type { Source } from "#view-models/remarks/source";
import type { FunctionDefinition } from "#view-models/source/syntax";

export interface Found {
  /** A place in the text. */
  at: number;
  words: string;
  /** What an exploration would have to ask to show it; null = none would. */
  explore: Confirmation | null;
}

export interface Confirmation {
  /** What the requests call, in turn. */
  entries: FunctionDefinition[];
  properties: string[];
  timing?: "nominal" | "adversarial";
}

export interface Rule {
  name: string;
  /** It speaks of what is nowhere else: it needs the whole program in one file. */
  needsWhole?: true;
  /** It speaks of Django's default timeout: silent where CACHES name another. */
  needsDefault?: true;
  /** The lesson that explains it. */
  lesson: string;
  find: (source: Source) => Found[];
}
