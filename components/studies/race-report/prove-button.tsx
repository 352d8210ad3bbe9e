"use client";
/** "Prove it on real Django": this interleaving as a project with a test, in a zip. What all of them have in common is fetched when one is wanted. */
import { useState } from "react";
import { download } from "#components/playground/share/download";
import { Button } from "#components/ui/button";
import { fetchData } from "#runtime/client/fetch-data";
import { proveRace, type RaceInHand, whyNotProved } from "#view-models/prove/prove-race";
import type { TakeHome, TextFile } from "#view-models/take-home/take-home";
import { zipFiles } from "#view-models/take-home/zip-files";

let loading: Promise<TextFile[]> | null = null;

type State =
  | { kind: "idle" | "loading" | "failed" }
  | { kind: "refused"; why: string }
  | { kind: "made"; project: TakeHome };

export function ProveButton({ race }: { race: () => RaceInHand }) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const make = async () => {
    const inHand = race();
    const why = whyNotProved(inHand);
    if (why !== null) return setState({ kind: "refused", why });
    setState({ kind: "loading" });
    try {
      const project = proveRace(inHand, await template());
      download(`${project.name}.zip`, zipFiles(project.name, project.files, Date.now()), "application/zip");
      setState({ kind: "made", project });
    } catch {
      setState({ kind: "failed" });
    }
  };
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Button size="sm" disabled={state.kind === "loading"} onClick={() => void make()}>
        Prove it on real Django
      </Button>
      <span role="status" className="text-ink-soft text-xs empty:hidden">
        {state.kind === "failed" && "It could not be loaded: press again."}
        {state.kind === "refused" && state.why}
        {state.kind === "made" && (
          <>
            A test that forces this order is in <code className="break-all">{state.project.name}.zip</code>. Unpack it,
            and in its folder: <code>{state.project.commands.join(" && ")}</code>
          </>
        )}
      </span>
    </div>
  );
}

function template(): Promise<TextFile[]> {
  loading ??= fetchTemplate().catch((error: unknown) => {
    loading = null; // another attempt may find the network again
    throw error;
  });
  return loading;
}

const fetchTemplate = (): Promise<TextFile[]> => fetchData<TextFile[]>("/prove.json", Array.isArray);
