import { readFileSync } from "node:fs";
import { differences } from "#tooling/prove/differences";
const [,, c = "", r = ""] = process.argv;
const cases = new Map(readFileSync(c, "utf8").trim().split("\n").map((l) => JSON.parse(l)).map((x: any) => [x.id, x]));
let n = 0, ok = 0;
const by: Record<string, number> = {};
for (const l of readFileSync(r, "utf8").trim().split("\n")) {
  const x = JSON.parse(l); if (x.versions) continue;
  const one = cases.get(x.id); const d = differences(one, x); n++;
  if (d.length === 0) ok++; else console.log(x.id, one.name, "|", one.violates ?? "good", "|", one.backend, "\n    " + d.slice(0, 4).join("\n    ").slice(0, 600));
}
console.log(n, ok);
