/** What a rule is held to: programs on which it fires once, and programs it is silent on. */
import { describe, expect, test } from "vitest";
import { remarksOn } from "#view-models/remarks/remarks-on";

interface Cases {
  fires: string[];
  silent: string[];
}

export function ruleCases(name: string, fact: string, { fires, silent }: Cases): void {
  const remarksOf = (code: string) => remarksOn(code, []).filter(({ rule }) => rule === name);
  describe(name, () => {
    test.each(fires)(`${fact}: %#`, (code) => {
      expect(remarksOf(code)).toHaveLength(1);
    });
    test.each(silent)("is silent: %#", (code) => {
      expect(remarksOf(code)).toEqual([]);
    });
  });
}
