/** The playground: one's own code under one's own traffic. */
import type { Metadata } from "next";
import { Playground } from "#components/playground/page/playground";
import { highlightPython } from "#course/prose/highlight";
import { STARTER } from "#stores/playground";

export const metadata: Metadata = {
  title: "Playground",
  description: "Your own code on Django’s cache API: run it, put it under load, explore every interleaving, share it.",
};

export default async function PlaygroundPage() {
  return <Playground highlighted={highlightPython(STARTER.code)} />;
}
