/**
 * The simulations, explorations and comparisons of traffic of one lesson, by id. Each is run once, when it is first asked for:
 * a question in `learn.mdx` may be about a simulation that stands in `visualize.mdx`.
 */

import { runExploration, runSimulation, runTraffic } from "#course/blocks/study";
import { allElements, attribute, type Document, type Element, nameOf } from "#course/build/document";
import { failAt, type Place, type StudiesOfLesson } from "#course/build/lesson-context";
import type { ProgramShelf } from "#course/build/program-shelf";
import type { LessonExploration, LessonSimulation, TrafficComparison } from "#course/model/schema";

type Study = "Simulation" | "Exploration" | "Traffic";

export class Studies implements StudiesOfLesson {
  private readonly places = new Map<string, { name: string; place: Place; element: Element }>();
  private readonly begun = new Map<string, Promise<unknown>>();

  constructor(documents: readonly Document[], shelf: ProgramShelf) {
    for (const document of documents) {
      for (const element of allElements(document.root)) {
        const name = nameOf(element);
        if (name !== "Simulation" && name !== "Exploration" && name !== "Traffic") continue;
        this.places.set(attribute(element, "id"), { name, place: { document, shelf }, element });
      }
    }
  }

  simulation(id: string, document: Document, element: Element): Promise<LessonSimulation> {
    return this.of("Simulation", id, document, element, runSimulation);
  }

  exploration(id: string, document: Document, element: Element): Promise<LessonExploration> {
    return this.of("Exploration", id, document, element, runExploration);
  }

  traffic(id: string, document: Document, element: Element): Promise<TrafficComparison> {
    return this.of("Traffic", id, document, element, runTraffic);
  }

  private of<T>(
    name: Study,
    id: string,
    document: Document,
    referrer: Element,
    run: (place: Place, element: Element) => Promise<T>,
  ): Promise<T> {
    const found = this.places.get(id);
    if (found?.name !== name) throw failAt(document, referrer, `there is no <${name} id="${id}"> in this lesson`);
    const begun = this.begun.get(id) ?? run(found.place, found.element);
    this.begun.set(id, begun);
    return begun as Promise<T>;
  }
}
