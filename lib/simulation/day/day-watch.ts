/**
 * Looks at a day as its visitors do, event by event: who came, who waited how long, and since when what they were told had no longer been true
 * when they came. Truth is the database: the price of a product, the number of orders. An answer in which neither is found counts as none.
 */
import { changesOf, type TraceEvent } from "#engine/event";
import type { World } from "#engine/world";
import { type AnswerOf, type DaySpec, type Incident, spanOf } from "#simulation/day/day";

/** What was seen in a stretch of time. */
export interface Seen {
  visitors: number;
  errors: number;
  /** Answers in which nothing was found that could be true or not. */
  noAnswers: number;
  computations: number;
  computationsAtOnce: number;
  slowestMs: number;
  /** The longest that an answer had not been true any more, by whether the cache could be told when it changed. */
  oldMs: number;
  oldAfterOutageMs: number;
}

export interface IncidentSeen {
  incident: Incident;
  seen: Seen;
}

export const nothingSeen = (): Seen => ({
  visitors: 0,
  errors: 0,
  noAnswers: 0,
  computations: 0,
  computationsAtOnce: 0,
  slowestMs: 0,
  oldMs: 0,
  oldAfterOutageMs: 0,
});

type Visit = { startedMs: number; truth: AnswerOf | null; id: string; visitor: boolean };
/** A value and when it stopped being true; null = it still is. */
type Past = { value: string; untilMs: number | null }[];

const STARTED = /^(\w+)(?:@\d+)?\((.*)\)$/s;
const PRICE = /\d+\.\d\d/;
const ORDERS = /'orders': (\d+)/;

export class DayWatch {
  readonly slots: Seen[];
  readonly incidents: readonly (IncidentSeen & { fromMs: number; untilMs: number })[];
  private readonly visits: (Visit | null)[] = [];
  private readonly working: boolean[] = [];
  private workingCount = 0;
  private readonly past = new Map<string, Past>();
  private orders: number;

  constructor(
    private readonly spec: DaySpec,
    world: World,
    private readonly originMs: number,
    private readonly slotMs: number,
    slots: number,
    private readonly visitorEntries: ReadonlySet<string>,
  ) {
    this.slots = Array.from({ length: slots }, nothingSeen);
    this.incidents = spec.incidents.map((incident) => ({ incident, seen: nothingSeen(), ...spanOf(incident) }));
    const tables = world.database.contents();
    for (const [id, row] of tables.get("shop_product") ?? [])
      this.past.set(id, [{ value: String(row.price), untilMs: null }]);
    this.orders = tables.get("shop_order")?.size ?? 0;
    this.past.set("orders", [{ value: String(this.orders), untilMs: null }]);
  }

  readonly observe = (event: TraceEvent): void => {
    const atMs = event.atMs - this.originMs;
    if (event.task >= 0 && this.working[event.task]) {
      this.working[event.task] = false;
      this.workingCount--;
    }
    for (const change of changesOf(event)) if (change.kind === "row") this.changed(change, atMs);
    switch (event.type) {
      case "started":
        this.visits[event.task] = this.visitOf(event.name, atMs);
        return;
      case "worked": {
        this.working[event.task] = true;
        this.workingCount++;
        for (const seen of this.at(atMs)) {
          seen.computations++;
          seen.computationsAtOnce = Math.max(seen.computationsAtOnce, this.workingCount);
        }
        return;
      }
      case "returned":
        this.ended(event.task, event.repr, atMs);
        return;
      case "raised":
        this.ended(event.task, null, atMs);
        return;
      default:
        return;
    }
  };

  private visitOf(name: string, startedMs: number): Visit {
    const [, entry = "", args = ""] = STARTED.exec(name) ?? [];
    const truth = this.spec.answers[entry] ?? null;
    return { startedMs, truth, id: truth === "price" ? args : "orders", visitor: this.visitorEntries.has(entry) };
  }

  /** Null = an error. */
  private ended(task: number, answer: string | null, atMs: number): void {
    const visit = this.visits[task];
    this.visits[task] = null;
    if (!visit?.visitor) {
      if (answer === null) for (const seen of this.at(atMs)) seen.errors++;
      return;
    }
    const old = answer === null || visit.truth === null ? null : this.oldness(visit, visit.truth, answer);
    for (const seen of this.at(visit.startedMs)) {
      seen.visitors++;
      seen.slowestMs = Math.max(seen.slowestMs, atMs - visit.startedMs);
      if (answer === null) seen.errors++;
      else if (old === "none") seen.noAnswers++;
      else if (old?.duringOutage) seen.oldAfterOutageMs = Math.max(seen.oldAfterOutageMs, old.ms);
      else if (old) seen.oldMs = Math.max(seen.oldMs, old.ms);
    }
  }

  /** How long it had not been true when the visitor came; null = it was. */
  private oldness(
    visit: Visit,
    truth: AnswerOf,
    answer: string,
  ): { ms: number; duringOutage: boolean } | "none" | null {
    const value = truth === "price" ? PRICE.exec(answer)?.[0] : ORDERS.exec(answer)?.[1];
    const past = this.past.get(visit.id)?.findLast((each) => each.value === value);
    if (!past) return "none";
    if (past.untilMs === null || past.untilMs >= visit.startedMs) return null;
    const { untilMs } = past;
    return { ms: visit.startedMs - untilMs, duringOutage: this.isOutage(untilMs) };
  }

  private isOutage = (atMs: number): boolean =>
    this.incidents.some(
      ({ incident, fromMs, untilMs }) => incident.kind === "outage" && atMs >= fromMs && atMs < untilMs,
    );

  private changed({ table, id, before, after }: RowChange, atMs: number): void {
    if (table === "shop_product" && after) this.become(id, String(after.price), atMs);
    if (table !== "shop_order") return;
    this.orders += (after ? 1 : 0) - (before ? 1 : 0);
    this.become("orders", String(this.orders), atMs);
  }

  private become(id: string, value: string, atMs: number): void {
    const past = this.past.get(id) ?? [];
    const now = past.at(-1);
    if (now && Number(now.value) === Number(value)) return;
    if (now) now.untilMs = atMs;
    past.push({ value: id === "orders" ? value : Number(value).toFixed(2), untilMs: null });
    this.past.set(id, past);
  }

  private *at(atMs: number): Generator<Seen> {
    const slot = this.slots[Math.min(this.slots.length - 1, Math.max(0, Math.floor(atMs / this.slotMs)))];
    if (slot) yield slot;
    for (const { fromMs, untilMs, seen } of this.incidents) if (atMs >= fromMs && atMs < untilMs) yield seen;
  }
}

type RowChange = Extract<ReturnType<typeof changesOf>[number], { kind: "row" }>;
