/**
 * A drawing in the text, by name, with its caption and the same in words. A new drawing is one file in
 * `visualisers/figures/` and one line here.
 */
import type { ComponentType } from "react";
import { Html } from "#components/lesson/blocks/html";
import { Disclosure } from "#components/ui/disclosure";
import { Ages } from "#components/visualisers/figures/ages";
import { Backends } from "#components/visualisers/figures/backends";
import { CacheAside } from "#components/visualisers/figures/cache-aside";
import { FinalKey } from "#components/visualisers/figures/final-key";
import { Generation } from "#components/visualisers/figures/generation";
import { Lives } from "#components/visualisers/figures/lives";
import { RefusedAdd } from "#components/visualisers/figures/refused-add";
import { ThreeFloors } from "#components/visualisers/figures/three-floors";
import { VaryTooLate } from "#components/visualisers/figures/vary-too-late";

const figures: Readonly<Record<string, ComponentType>> = {
  ages: Ages,
  backends: Backends,
  "cache-aside": CacheAside,
  "final-key": FinalKey,
  generation: Generation,
  lives: Lives,
  "refused-add": RefusedAdd,
  "three-floors": ThreeFloors,
  "vary-too-late": VaryTooLate,
};

interface FigureProps {
  name: string;
  caption: string;
  textTwin: string;
}

export function FigureBlock({ name, caption, textTwin }: FigureProps) {
  const Drawing = figures[name];
  if (!Drawing) throw new Error(`There is no figure "${name}"`);
  return (
    <figure className="grid grid-cols-1 gap-2">
      <Drawing />
      <figcaption className="text-ink-soft text-sm">{caption}</figcaption>
      <Disclosure summary="The same in words">
        <Html html={textTwin} className="text-sm" />
      </Disclosure>
    </figure>
  );
}
