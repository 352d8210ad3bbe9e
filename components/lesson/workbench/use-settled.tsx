"use client";
/**
 * True once the parts that came with the page are alive. Before that a change of what they all depend on (the place of the studies on a
 * narrow screen) would take them off the page until their code is there.
 */
import { useEffect, useState } from "react";
import { whenSettled } from "#components/ui/when-settled";

export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => whenSettled(() => setSettled(true)), []);
  return settled;
}
