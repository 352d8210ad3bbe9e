/**
 * Holds a sentence against the trace it speaks of: is what it claims so, and does its text name the right requests and keys? Independent of
 * the code that makes claims and sentences. Test-only.
 */
import type { Claim, Resource } from "#explorer/races/words/claims";
import type { TraceModel } from "#explorer/testing/trace-model";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What is wrong with the sentence; null = it is true. */
export function problemWith(claim: Claim, text: string, model: TraceModel): string | null {
  try {
    check(claim, text, model);
    return null;
  } catch (error) {
    if (error instanceof Untrue) return `${error.message}: "${text}" ${JSON.stringify(claim)}`;
    throw error;
  }
}

class Untrue extends Error {}

function so(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Untrue(what);
}

function must(condition: boolean, what: string): null {
  so(condition, what);
  return null;
}

function check(claim: Claim, text: string, model: TraceModel): null {
  const { events } = model;
  const letter = (index: number): string => LETTERS[model.task(index)] ?? "?";
  const others = (a: number, b: number) => so(model.task(a) !== model.task(b), "two requests");
  const inOrder = (...indexes: number[]) =>
    so(
      indexes.every((index, i) => i === 0 || (indexes[i - 1] as number) < index),
      "in this order",
    );
  /** The text says this, with these letters and keys in their places. */
  const says = (...parts: (string | RegExp)[]) => {
    const pattern = parts.map((part) => (typeof part === "string" ? escaped(part) : part.source)).join("");
    so(new RegExp(`^${pattern}$`, "s").test(text), `the text does not say ${pattern}`);
  };
  const k = (key: string): string => `\`${key.replace(/^[^:]*:\d+:/, "")}\``;
  const anyStep = /.+/;
  const deletes = (index: number): boolean => {
    const event = model.at(index);
    return event.type === "commanded" && ["delete", "delete-many"].includes(event.command.op);
  };
  /** Whoever commits has changed rows before that step already. */
  const again = (step: number, commit: number): string =>
    events.slice(0, step).some((e) => e.task === model.task(commit) && model.rowsChangedBy(e.index).length > 0)
      ? " again"
      : "";
  switch (claim.kind) {
    case "did":
      return didSo(claim.step, text, model);
    case "missed-before":
      says(letter(claim.read), " found nothing under ", k(claim.key), " before ", letter(claim.write), " wrote it.");
      others(claim.read, claim.write);
      inOrder(claim.read, claim.write);
      so(looksAt(model, claim.read, claim.key) && !model.live(claim.read, claim.key), "a miss");
      return must(puts(model, claim.write, claim.key), "a write");
    case "missed-although":
      says(letter(claim.read), anyStep, ", although ", letter(claim.write), " had written it.");
      inOrder(claim.write, claim.read);
      so(looksAt(model, claim.read, claim.key) && !model.live(claim.read, claim.key), "a miss");
      return must(puts(model, claim.write, claim.key), "a write");
    case "ran-out": {
      const atWork = claim.atWork ? `, while ${letter(claim.put)} was still at work` : "";
      says(
        "What ",
        letter(claim.put),
        " had stored under ",
        k(claim.key),
        " ran out after ",
        /[\d.]+ m?s/,
        `${atWork}.`,
      );
      so(puts(model, claim.put, claim.key), "it stored it");
      const store = model.storeAt(claim.put);
      so(claim.before > claim.put && model.at(claim.before).atMs >= claim.atMs, "the moment has come");
      so(
        claim.before === 0 || model.at(claim.before - 1).atMs < claim.atMs || claim.before - 1 === claim.put,
        "the first event",
      );
      const held = model.stored(claim.before, claim.key, store);
      so(held?.by === claim.put && held.expiresAtMs === claim.atMs, "it was there until then");
      const [, amount = "", unit] = / after ([\d.]+) (m?s)/.exec(text) ?? [];
      so(Number(amount) * (unit === "s" ? 1000 : 1) === claim.atMs - model.at(claim.put).atMs, "so long");
      if (claim.atWork) so(!model.hasEnded(model.task(claim.put), claim.before), "still at work");
      return null;
    }
    case "held":
      says(
        letter(claim.take),
        /( added | wrote | read | found nothing under | could not add )/,
        k(claim.key),
        / ?.*/,
        puts(model, claim.take, claim.key)
          ? " and held the lock."
          : ", which was not kept, and went on as if it held the lock.",
      );
      return must(puts(model, claim.take, claim.key) || saysYes(model, claim.take), "it took it");
    case "never-held":
      says(letter(claim.release), " never had ", k(claim.key), ".");
      return must(
        !events.some(
          (e) => e.index < claim.release && e.task === model.task(claim.release) && isAdd(model, e.index, claim.key),
        ),
        "it never added it",
      );
    case "foreign-release": {
      says(letter(claim.release), " then deleted ", k(claim.key), ": that was ", letter(claim.owner), "'s lock.");
      others(claim.owner, claim.release);
      inOrder(claim.owner, claim.release);
      so(model.live(claim.release, claim.key)?.by === claim.owner, "what it deleted was the other's");
      return must(
        model.stored(claim.release + 1, claim.key, model.storeAt(claim.release)) === undefined,
        "and it went",
      );
    }
    case "changed-between":
      says(
        "Before ",
        letter(claim.write),
        deletes(claim.write) ? " deleted it, " : "key" in claim.what ? " wrote it back, " : " changed it, ",
        letter(claim.between),
        anyStep,
        ".",
      );
      inOrder(claim.read, claim.between, claim.write);
      others(claim.between, claim.write);
      so(model.task(claim.read) === model.task(claim.write), "one request reads and writes");
      so(looks(model, claim.read, claim.what), "a look");
      return must(changes(model, claim.between, claim.what) && changes(model, claim.write, claim.what), "two changes");
    case "overwrote":
      says(
        letter(claim.write),
        deletes(claim.write) ? " then deleted it: what " : " then wrote over it: what ",
        letter(claim.between),
        " had done to ",
        "key" in claim.what ? k(claim.what.key) : "the database",
        " is gone.",
      );
      inOrder(claim.read, claim.between, claim.write);
      others(claim.between, claim.write);
      so("key" in claim.what || model.overwritesRow(claim.between, claim.write), "a column is not as it was left");
      return must(
        !events.some(
          (e) =>
            e.index > claim.between &&
            e.index < claim.write &&
            e.task === model.task(claim.write) &&
            looks(model, e.index, claim.what),
        ),
        "it had not looked again",
      );
    case "read-before-commit":
      says(
        letter(claim.read),
        " read the database before ",
        letter(claim.commit),
        ` changed it${again(claim.read, claim.commit)}.`,
      );
      others(claim.read, claim.commit);
      inOrder(claim.read, claim.commit);
      return must(readsRows(model, claim.read) && model.rowsChangedBy(claim.commit).length > 0, "a read and a change");
    case "removed-before-write":
      says(
        letter(claim.removal),
        / (deleted|found no|cleared) ?.*/,
        "; ",
        letter(claim.write),
        " had not written it yet.",
      );
      others(claim.removal, claim.write);
      inOrder(claim.removal, claim.write);
      return must(
        removes(model, claim.removal, claim.key) && puts(model, claim.write, claim.key),
        "a removal and a write",
      );
    case "not-removed-between":
      says(
        "Nobody deleted ",
        k(claim.key),
        " between ",
        letter(claim.commit),
        "'s change and what ",
        letter(claim.write),
        " wrote.",
      );
      return must(
        !events.some((e) => e.index > claim.commit && e.index < claim.write && removes(model, e.index, claim.key)),
        "nobody did",
      );
    case "untouched-after":
      says("Nobody deleted or rewrote ", k(claim.key), " after that.");
      return must(!events.some((e) => e.index > claim.after && model.isChangedBy(e.index, claim.key)), "nobody did");
    case "stored-old": {
      const ttl = model.stored(claim.write + 1, claim.key, model.storeAt(claim.write))?.expiresAtMs ?? null;
      const stays = claim.stays ? `, where it stays${ttl === null ? "" : " until its timeout"}` : "";
      says(letter(claim.write), " then wrote the old value to ", `${k(claim.key)}${stays}.`);
      inOrder(claim.read, claim.commit, claim.write);
      so(model.task(claim.read) === model.task(claim.write), "one request");
      so(readsRows(model, claim.read) && puts(model, claim.write, claim.key), "read and stored");
      const { action } = model.at(claim.read) as { action: { table?: string } };
      so(model.rowsChangedBy(claim.commit).includes(action.table ?? ""), "what it had read was changed");
      so(model.changesRow(claim.commit, claim.read), "the row it had read");
      if (claim.stays)
        so(!events.some((e) => e.index > claim.write && model.isChangedBy(e.index, claim.key)), "it stays");
      return null;
    }
    case "stored-before-commit":
      says(
        letter(claim.put),
        " wrote ",
        k(claim.key),
        " before ",
        letter(claim.commit),
        ` changed the database${again(claim.put, claim.commit)}.`,
      );
      inOrder(claim.put, claim.commit);
      return must(
        puts(model, claim.put, claim.key) && model.rowsChangedBy(claim.commit).length > 0,
        "a store and a change",
      );
    case "stored-at-import":
      says(k(claim.key), " was stored before the first request.");
      return must(
        model.storesOf(claim.key).some((store) => model.stored(0, claim.key, store) !== undefined),
        "it was",
      );
    case "removed-before-commit":
      says(
        letter(claim.removal),
        / (deleted|found no|cleared) ?.*/,
        " before ",
        letter(claim.commit),
        again(claim.removal, claim.commit) === "" ? " had changed the database." : " changed the database again.",
      );
      inOrder(claim.removal, claim.commit);
      return must(
        removes(model, claim.removal, claim.key) && model.rowsChangedBy(claim.commit).length > 0,
        "a removal and a change",
      );
    case "served-between":
      says(
        letter(claim.hit),
        " read ",
        k(claim.key),
        " after ",
        letter(claim.commit),
        " had changed the database and before ",
        letter(claim.removal),
        anyStep,
        ".",
      );
      inOrder(claim.commit, claim.hit, claim.removal);
      so(removes(model, claim.removal, claim.key), "a removal");
      return servedOld(model, claim);
    case "served-after":
      says(
        letter(claim.hit),
        " read ",
        k(claim.key),
        " after ",
        letter(claim.commit),
        " had changed the database, and got the older value.",
      );
      inOrder(claim.commit, claim.hit);
      return servedOld(model, claim);
    case "returned-none": {
      says("Nothing was there, and ", letter(claim.returned), " returned None.");
      const end = model.at(claim.returned);
      so(end.type === "returned" && end.repr === "None", "None");
      return must(model.task(claim.miss) === model.task(claim.returned), "one request");
    }
    case "refused-by":
      says(letter(claim.refused), " could not add ", k(claim.key), ": ", letter(claim.holder), " had it.");
      others(claim.refused, claim.holder);
      inOrder(claim.holder, claim.refused);
      return must(model.live(claim.refused, claim.key)?.by === claim.holder, "it had it");
    case "read-before-write":
      says(letter(claim.read), " read ", k(claim.key), " before ", letter(claim.write), " wrote it.");
      others(claim.read, claim.write);
      inOrder(claim.read, claim.write);
      return must(looksAt(model, claim.read, claim.key) && puts(model, claim.write, claim.key), "a look and a write");
    case "read-after-gone":
      says(letter(claim.read), " read ", k(claim.key), " after ", letter(claim.gone), anyStep, ".");
      inOrder(claim.gone, claim.read);
      so(model.isChangedBy(claim.gone, claim.key), "it went");
      return must(!model.live(claim.read, claim.key), "and was gone");
    case "never-written":
      says(letter(claim.read), " read ", k(claim.key), ", and nobody ever wrote it.");
      return must(!events.some((e) => puts(model, e.index, claim.key)), "nobody did");
    case "both-looked": {
      const [a, b] = claim.looks;
      const [x, y] = claim.acts;
      const what = "key" in claim.what ? `looked at ${k(claim.what.key)}` : "read the database";
      says(letter(a), " and ", letter(b), ` both ${what} before either of them changed it.`);
      others(a, b);
      so(model.task(a) === model.task(x) && model.task(b) === model.task(y), "each acts after its look");
      so(Math.max(a, b) < Math.min(x, y), "both looks first");
      so(looks(model, a, claim.what) && looks(model, b, claim.what), "two looks");
      return must(acts(model, x, claim.what) && acts(model, y, claim.what), "two acts");
    }
    case "both-inside": {
      const [a, b] = [letter(claim.first), letter(claim.second)];
      if (claim.leave === null) says(`${b} took ${k(claim.key)} while ${a}, who had taken it, was still at work.`);
      else says(`${b} took ${k(claim.key)} after ${a} had taken it and before ${a} released it.`);
      others(claim.first, claim.second);
      inOrder(claim.first, claim.second, ...(claim.leave === null ? [] : [claim.leave]));
      so(puts(model, claim.first, claim.key) || saysYes(model, claim.first), "taken");
      so(puts(model, claim.second, claim.key) || saysYes(model, claim.second), "taken again");
      so(!model.hasEnded(model.task(claim.first), claim.second), "the first is not over");
      return must(
        !events.some(
          (e) =>
            e.index > claim.first &&
            e.index < claim.second &&
            e.task === model.task(claim.first) &&
            removes(model, e.index, claim.key),
        ),
        "nor has it released it",
      );
    }
    case "separate-caches":
      says(
        letter(claim.first),
        " and ",
        letter(claim.second),
        " are served by different processes, and each has a cache of its own: ",
        k(claim.key),
        " in one is not seen in the other.",
      );
      so(model.at(claim.first).process !== model.at(claim.second).process, "two processes");
      return must(model.storeAt(claim.first) !== model.storeAt(claim.second), "two stores");
    case "began-before": {
      const [b, a] = [letter(claim.began), letter(claim.ended)];
      says(`${b} had begun before ${a} ended: what its code did before its first step, it did then.`);
      others(claim.began, claim.ended);
      inOrder(claim.began, claim.ended);
      so(model.at(claim.began).type === "started", "its beginning");
      return must(model.hasEnded(model.task(claim.ended), claim.ended + 1), "the other's end");
    }
    case "in-section":
      says(letter(claim.second), " entered ", `\`${claim.section}\``, " while ", letter(claim.first), " was in it.");
      inOrder(claim.first, claim.second);
      return must(claim.leave === null || claim.leave > claim.second, "it had not left");
    case "precedes":
      says(letter(claim.first), anyStep, ", then ", letter(claim.second), anyStep, ".");
      others(claim.first, claim.second);
      inOrder(claim.first, claim.second);
      so(touches(model, claim.first, claim.what) && touches(model, claim.second, claim.what), "both touch it");
      if ("table" in claim.what) {
        const [, row] = new RegExp(` \\(\`${claim.what.table} ([^\`]*)\`\\)\\.$`).exec(text) ?? [];
        so(row === undefined || [claim.first, claim.second].every((at) => model.mayTouchRow(at, row)), "that row");
      }
      return null;
    case "neither-first": {
      const [[a, b], [c, d]] = claim.pairs as [[number, number], [number, number]];
      says(`So it is neither ${letter(a)} first and then ${letter(b)}, nor ${letter(b)} first and then ${letter(a)}.`);
      inOrder(a, b);
      inOrder(c, d);
      so(
        model.task(a) === model.task(d) && model.task(b) === model.task(c) && model.task(a) !== model.task(b),
        "a circle",
      );
      return null;
    }
    case "both-worked":
      says(letter(claim.first), " and ", letter(claim.second), ` both did the slow work${named(model, claim.second)}.`);
      others(claim.first, claim.second);
      return must(works(model, claim.first) && works(model, claim.second), "two works");
    case "worked-again":
      says("So ", letter(claim.second), ` did the slow work again${named(model, claim.second)}.`);
      inOrder(claim.first, claim.second);
      others(claim.first, claim.second);
      return must(works(model, claim.first) && works(model, claim.second), "two works");
  }
}

/** `A read `k`.`: the verb, held against what the step did. */
function didSo(index: number, text: string, model: TraceModel): null {
  const event = model.at(index);
  const [, who, all = ""] = /^([A-Z]\d*) (.*)\.$/s.exec(text) ?? [];
  const what = withoutWait(index, all, model);
  so(who === LETTERS[event.task], "the right request");
  const keys = [...what.matchAll(/`([^`]*)`/g)].map(([, key = ""]) => key);
  const full = (short: string): string =>
    event.type === "commanded"
      ? (commandKeys(event.command).find((key) => key.replace(/^[^:]*:\d+:/, "") === short) ?? short)
      : short;
  const each = (test: (key: string) => boolean) =>
    must(keys.length > 0 && keys.every((key) => test(full(key))), "so it was");
  if (/^touched /.test(what)) return each((key) => model.live(index, key) !== undefined && event.type === "commanded");
  if (/^found no .* to touch$/.test(what)) return each((key) => !model.live(index, key));
  if (/^was refused by the database/.test(what))
    return must(event.type === "queried" && String(event.reply).startsWith("e{"), "a refusal");
  if (/^read the database and locked what it found$/.test(what))
    return must(readsRows(model, index) && event.type === "queried" && "lock" in event.action, "a locking read");
  if (/^read the database$/.test(what)) return must(readsRows(model, index), "a read");
  if (/^changed the database$/.test(what)) return must(model.rowsChangedBy(index).length > 0, "a change");
  if (/^read `[^`]*`(, `[^`]*`)*$/.test(what))
    return each((key) => looksAt(model, index, key) && model.live(index, key) !== undefined);
  if (/^found nothing under /.test(what))
    return each((key) => looksAt(model, index, key) && model.live(index, key) === undefined);
  if (/^found `[^`]*` expired$/.test(what))
    return each((key) => model.stored(index, key) !== undefined && !model.live(index, key));
  const counts = /^(in|de)cremented /.exec(what);
  if (counts && event.type === "commanded" && event.command.op === "incr")
    so((event.command.delta ?? "").startsWith("-") === (counts[1] === "de"), "up or down");
  const part = /^read (.*) and found nothing under (.*)$/.exec(what);
  if (part) {
    const named = (text = "") => [...text.matchAll(/`([^`]*)`/g)].map(([, key = ""]) => full(key));
    so(
      named(part[1]).every((key) => model.live(index, key) !== undefined),
      "those are there",
    );
    return must(
      named(part[2]).every((key) => model.live(index, key) === undefined),
      "those are not",
    );
  }
  if (/^(wrote|added|incremented|decremented) `[^`]*`(, `[^`]*`)*$/.test(what))
    return each((key) => puts(model, index, key));
  if (/^added .*, which was not kept$/.test(what))
    return each((key) => saysYes(model, index) && !puts(model, index, key));
  if (/^could not add /.test(what)) return each((key) => model.live(index, key) !== undefined);
  if (/^could not (increment|decrement) /.test(what)) return each((key) => model.live(index, key) === undefined);
  const some = /^deleted (.*) and found no (.*) to delete$/.exec(what);
  if (some) {
    const named = (part = "") => [...part.matchAll(/`([^`]*)`/g)].map(([, key = ""]) => full(key));
    so(
      named(some[1]).every((key) => model.stored(index, key) !== undefined && removes(model, index, key)),
      "deleted",
    );
    return must(
      named(some[2]).every((key) => !model.live(index, key) && removes(model, index, key)),
      "not there",
    );
  }
  if (/^deleted /.test(what))
    return each((key) => model.stored(index, key) !== undefined && removes(model, index, key)); // locmem deletes what has expired, too
  if (/^found no `[^`]*`(, `[^`]*`)* to delete$/.test(what))
    return each((key) => !model.live(index, key) && removes(model, index, key));
  if (/^returned /.test(what))
    return must(event.type === "returned" && what === `returned ${event.repr}`, "its return");
  if (/^ended with /.test(what))
    return must(event.type === "raised" && what === `ended with ${event.error.replace(/\.$/, "")}`, "its end");
  if (/^cleared the cache$/.test(what))
    return must(event.type === "commanded" && event.command.op === "clear", "a clear");
  if (
    /^began a transaction$|^committed its transaction$|^took back its transaction$|inside its transaction$|^found no row/.test(
      what,
    )
  )
    return must(
      event.type === "queried" &&
        !String(event.reply).startsWith("e{") &&
        (model.rowsChangedBy(index).length === 0 || /committed/.test(what)) &&
        /^found no row/.test(what) === (event.reply === 0),
      "a statement",
    );
  const script = /^(released|extended|could not (?:release|extend)) `([^`]*)`(, which is not its own any more)?$/.exec(
    what,
  );
  if (script && event.type === "commanded" && event.command.op.endsWith("-if")) {
    const [, verb = "", name = "", lost] = script;
    const held = model.live(index, full(name));
    const isOwn = held !== undefined && held.by !== null && model.task(held.by) === event.task;
    so("key" in event.command && event.command.key === full(name), "that lock");
    so(event.command.op === (verb.includes("release") ? "delete-if" : "touch-if"), "its script");
    return must(isOwn === !verb.startsWith("could not") && isOwn === (lost === undefined), "its own or not");
  }
  const lock = /^(took|did not get|released) `([^`]*)`$/.exec(what);
  if (lock) {
    const [, verb = "", name] = lock;
    so(event.type === "synchronised" && event.lock.name === name, "that lock");
    so((event.lock.what === "release") === (verb === "released"), "its release");
    return must((event.reply === true) === (verb !== "did not get"), "got it or not");
  }
  if (/^(began|went|entered|left) /.test(what)) return must(event.type !== "commanded", "no command");
  throw new Untrue(`no such verb: ${what}`);
}

/** The end of the sentence that says for whom it had to wait: somebody whose transaction was over by then. */
function withoutWait(index: number, text: string, model: TraceModel): string {
  const [all, whose] = /, after it had waited for (?:([A-Z])'s|another) transaction$/.exec(text) ?? [];
  if (all === undefined) return text;
  const event = model.at(index);
  so(event.type === "queried" && event.waited !== undefined, "it waited");
  const over = model.events.some(
    (e) =>
      e.index < index &&
      (whose === undefined || LETTERS[e.task] === whose) &&
      ((e.type === "queried" && ["commit", "rollback", "rollback-to"].includes(e.action.do)) ||
        e.type === "returned" ||
        e.type === "raised" ||
        (e.type === "queried" && String(e.reply).startsWith("e{"))),
  );
  so(over || String(event.reply).startsWith("e{"), "the other's transaction is over, or this one is given up");
  return text.slice(0, -all.length);
}

const commandKeys = (command: { op: string }): string[] => {
  const c = command as { key?: string; keys?: string[]; entries?: [string, string][] };
  return c.key !== undefined ? [c.key] : (c.keys ?? c.entries?.map(([key]) => key) ?? []);
};

const looksAt = (model: TraceModel, index: number, key: string): boolean => {
  const event = model.at(index);
  const { op } = event.type === "commanded" ? event.command : { op: "set" };
  return event.type === "commanded" && commandKeys(event.command).includes(key) && op !== "set" && op !== "set-many";
};

/** After it, there is an entry of its own under the key. */
const puts = (model: TraceModel, index: number, key: string): boolean => {
  const event = model.at(index);
  return event.type === "commanded" && model.stored(index + 1, key, event.store)?.by === index;
};

const removes = (model: TraceModel, index: number, key: string): boolean => {
  const event = model.at(index);
  if (event.type !== "commanded") return false;
  const { op } = event.command;
  return op === "clear" || ((op === "delete" || op === "delete-many") && commandKeys(event.command).includes(key));
};

const readsRows = (model: TraceModel, index: number): boolean => {
  const event = model.at(index);
  return event.type === "queried" && (event.action.do === "select" || event.action.do === "count");
};

const looks = (model: TraceModel, index: number, what: Resource): boolean =>
  "key" in what ? looksAt(model, index, what.key) : readsRows(model, index);

const changes = (model: TraceModel, index: number, what: Resource): boolean =>
  "key" in what
    ? puts(model, index, what.key) || (removes(model, index, what.key) && model.isChangedBy(index, what.key))
    : model.rowsChangedBy(index).includes(what.table);

const acts = (model: TraceModel, index: number, what: Resource): boolean =>
  changes(model, index, what) || ("key" in what && removes(model, index, what.key));

const touches = (model: TraceModel, index: number, what: Resource): boolean =>
  looks(model, index, what) || acts(model, index, what) || ("table" in what && findsNoRow(model, index, what.table));

const findsNoRow = (model: TraceModel, index: number, table: string): boolean => {
  const event = model.at(index);
  return event.type === "queried" && event.reply === 0 && "table" in event.action && event.action.table === table;
};

const works = (model: TraceModel, index: number): boolean => {
  const { type } = model.at(index);
  return type === "worked" || type === "slept";
};

const named = (model: TraceModel, index: number): string => {
  const event = model.at(index);
  return event.type === "worked" ? `, \`${event.name}\`` : "";
};

const isAdd = (model: TraceModel, index: number, key: string): boolean => {
  const event = model.at(index);
  return (
    event.type === "commanded" && event.command.op === "add" && event.command.key === key && puts(model, index, key)
  );
};

const saysYes = (model: TraceModel, index: number): boolean => {
  const event = model.at(index);
  return event.type === "commanded" && event.command.op === "add" && event.reply === true;
};

function servedOld(model: TraceModel, { commit, hit, key }: { commit: number; hit: number; key: string }): null {
  const held = model.live(hit, key);
  so(held !== undefined && looksAt(model, hit, key), "it was served");
  so(held.by === null || held.by < commit, "and stored before the change");
  const put = held.by;
  if (put !== null) {
    const of = (e: { index: number; task: number }) => e.index < put && e.task === model.task(put);
    const [reads, writes] = [
      model.events.filter((e) => of(e) && readsRows(model, e.index)),
      model.events.filter((e) => of(e) && e.type === "queried" && "set" in e.action),
    ];
    const isAbout = [...reads, ...writes].some((e) => model.changesRow(commit, e.index));
    so(isAbout, "which changed something that it was made from");
  }
  return must(model.rowsChangedBy(commit).length > 0, "which was one");
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
