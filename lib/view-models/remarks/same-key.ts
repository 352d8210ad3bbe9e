/** Whether two expressions are the same key: as they are written, with the variables of the function that only ever have one value put in. */
import type { Expression, FunctionDefinition, Statement } from "#view-models/source/syntax";
import { everyStatement } from "#view-models/source/walk";

const known = new WeakMap<readonly Statement[], Map<string, Expression>>();

/** The variables of a block that are assigned once, to what they are. */
export function constantsOf(body: readonly Statement[]): ReadonlyMap<string, Expression> {
  const before = known.get(body);
  if (before) return before;
  const found = new Map<string, Expression>();
  const twice = new Set<string>();
  for (const { statement } of everyStatement(body)) {
    if (statement.kind === "augment" && statement.target.kind === "name") twice.add(statement.target.name);
    if (statement.kind === "loop")
      for (const target of statement.targets) if (target.kind === "name") twice.add(target.name);
    if (statement.kind !== "assign") continue;
    for (const target of statement.targets) {
      const name = placeName(target);
      if (name === null) continue;
      if (found.has(name)) twice.add(name);
      found.set(name, statement.value);
    }
  }
  for (const name of twice) found.delete(name);
  known.set(body, found);
  return found;
}

/** `x`, and `self.x`: what can be assigned and looked up again. */
export function placeName(target: Expression): string | null {
  if (target.kind === "name") return target.name;
  return target.kind === "attribute" && target.of.kind === "name" && target.of.name === "self"
    ? `self.${target.name}`
    : null;
}

/** Of a call; in another cache it's another entry. */
export type KeyText = (of: { cache: string; key: Expression | null }) => string | null;

/** How a key is written, blanks and quotes apart. */
export function keyTexts(code: string, own: FunctionDefinition | null, module: readonly Statement[]): KeyText {
  const [inner, outer] = [own ? constantsOf(own.body) : new Map<string, Expression>(), constantsOf(module)];
  const parameters = new Set(own?.parameters.map(({ name }) => name));
  const text = (key: Expression, depth: number): string => {
    const name = placeName(key);
    if (name !== null && depth < 4 && !parameters.has(name)) {
      const value = inner.get(name) ?? outer.get(name);
      if (value) return text(value, depth + 1);
    }
    switch (key.kind) {
      case "string": {
        let at = 0;
        // What is put in counts by what it is; escapes and quotes are left as they are.
        const parts = key.parts.map((part) => text(part, depth + 1));
        return `'${key.text.replace(/\{[^{}]*\}/g, (hole) => (at < parts.length ? `{${parts[at++]}}` : hole))}'`;
      }
      case "binary":
        return key.op === "+" ? `${text(key.left, depth)}+${text(key.right, depth)}`.replace("'+'", "") : written(key);
      default:
        return written(key);
    }
  };
  const written = ({ from, to }: Expression) => code.slice(from, to).replace(/\s+/g, "").replaceAll('"', "'");
  return ({ cache, key }) => (key === null ? null : `${text(key, 0)} in ${cache}`);
}
