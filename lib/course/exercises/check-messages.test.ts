import { expect, test } from "vitest";
import { messagesOf, undrawn } from "#course/exercises/check-messages";
import { failed } from "#runtime/grade/grade-python";
import type { GradeReport } from "#runtime/protocol";

const CHECKS = `"""Not a message, although it is a sentence."""
from stampede.checks import check, expect, expect_that

@check("This title is a sentence, too.")
def _():
    # "Neither is this comment."
    expect(1, 2, "The numbers were computed again.", unit="call")
    expect_that(False, f"Yours were gone after {kept:g} seconds.", "at most 6 s", "none")
`;

test("messages are the sentences, not titles, docstrings, comments or what was expected", () => {
  expect(messagesOf(CHECKS, [])).toEqual(["The numbers were computed again.", "Yours were gone after … seconds."]);
});

test("a message is drawn by a report that says it, whatever stands in its gaps", () => {
  const report = {
    checks: [failed("it", "Yours were gone after 60 seconds.")],
    remarks: [],
  } as unknown as GradeReport;
  expect(undrawn(messagesOf(CHECKS, []), [report])).toEqual(["The numbers were computed again."]);
});
