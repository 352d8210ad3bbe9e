/** Every difference that the page about 6.1 shows is one of the real ones': recorded there, on both versions, from this very program. */
import { expect, it } from "vitest";
import { sourceOfChange } from "#course/build/django-changes";
import { changeGroups } from "#course/reference/django-changes";
import { readRecordings } from "../../../tests/oracle/recordings";

const changes = changeGroups.flatMap((group) => group.changes);
const recordings = readRecordings("changes.json");

it.each(changes)("$name differs on the real ones as well", ({ name, backend }) => {
  const recorded = recordings.find((each) => each.name === name);
  expect(recorded?.source).toBe(sourceOfChange(name));
  const [old, current] = [recorded?.results["5.2"][backend], recorded?.results["6.1"][backend]];
  expect(old?.error).toBeNull();
  expect(current?.error).toBeNull();
  expect(old?.stdout).not.toBe(current?.stdout);
});

it("leaves no recorded program out", () => {
  expect(recordings.map(({ name }) => name).sort()).toEqual(changes.map(({ name }) => name).sort());
});
