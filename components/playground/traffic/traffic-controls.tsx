"use client";
/**
 * What can be moved while traffic runs. A slider is moved when it has come to rest; where it stands is what the traffic says, so that moves replayed
 * from the last run move it too. What is code (a timeout) cannot be moved: that is said.
 */
import { useId, useState } from "react";
import { StopSlider } from "#components/playground/traffic/stop-slider";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { runtimeClient } from "#runtime/client/client";
import type { Adjustment } from "#simulation/traffic/traffic-adjustment";
import { readCalls } from "#view-models/literals/calls-text";
import type { TrafficPositions } from "#view-models/traffic/traffic-marks";

interface TrafficControlsProps {
  positions: TrafficPositions;
  keys: number;
  /** Stands behind a network: it can go down. */
  hasServer: boolean;
  /** Why the last call was not made; null = it was, or there was none. */
  refused: string | null;
  /** What to offer as a call. */
  suggestion: string;
}

const RATES = [0, 0.25, 0.5, 1, 2, 3, 5, 10];
const SKEWS = [0, 0.5, 1, 1.5, 2, 3];
const SLOWER_MS = [0, 1, 5, 20, 50, 100, 300, 1000];
const WORK_MS = [0, 500, 1000, 2000, 5000, 10_000];
const ROOMS = [null, 500, 200, 100, 50, 20, 10, 5, 2, 1];

const move = (adjustment: Adjustment): void => runtimeClient().steer({ kind: "adjust", adjustment });
const more = (ms: number): string => (ms === 0 ? "as usual" : `+ ${ms.toLocaleString("en")} ms`);

export function TrafficControls({ positions, keys, hasServer, refused, suggestion }: TrafficControlsProps) {
  const { rate, skew, slower, room, up } = positions;
  return (
    <fieldset className="@container grid min-w-0 grid-cols-1 gap-3">
      <legend className="mb-2 font-semibold text-sm">Move it while it runs</legend>
      <div className="grid @2xl:grid-cols-3 @sm:grid-cols-2 gap-x-6 gap-y-2">
        <StopSlider
          label="Visitors"
          stops={RATES}
          value={rate}
          words={(times) => (times === 1 ? "as planned" : times === 0 ? "none" : `× ${times}`)}
          onMove={(times) => move({ kind: "rate", times })}
        />
        {keys > 0 && (
          <StopSlider
            label="Skew of the keys"
            stops={SKEWS}
            value={skew}
            words={(next) => (next === 0 ? "all alike" : String(next))}
            onMove={(next) => move({ kind: "skew", skew: next })}
          />
        )}
        <StopSlider
          label="Each cache command"
          stops={SLOWER_MS}
          value={slower.cache}
          words={more}
          onMove={(byMs) => move({ kind: "slower", of: "cache", byMs })}
        />
        <StopSlider
          label="Each database query"
          stops={SLOWER_MS}
          value={slower.database}
          words={more}
          onMove={(byMs) => move({ kind: "slower", of: "database", byMs })}
        />
        <StopSlider
          label="Each slow call"
          stops={WORK_MS}
          value={slower.work}
          words={more}
          onMove={(byMs) => move({ kind: "slower", of: "work", byMs })}
        />
        <StopSlider
          label="Room in the cache"
          stops={ROOMS}
          value={room}
          words={(entries) => (entries === null ? "as in the settings" : `${entries} entries`)}
          onMove={(entries) => move({ kind: "room", entries })}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {hasServer && (
          <Button size="sm" onClick={() => move({ kind: "server", up: !up })}>
            <Icon name="server" />
            {up ? "Cache server down" : "Cache server up again"}
          </Button>
        )}
        <Button size="sm" onClick={() => move({ kind: "flush" })}>
          Flush the cache
        </Button>
        <Button size="sm" onClick={() => move({ kind: "deploy" })}>
          Deploy
        </Button>
      </div>
      <CallNow refused={refused} suggestion={suggestion} />
      <p className="text-ink-faint text-xs">
        Each move counts from its moment on, is marked in the charts and kept in the list of moves. A timeout is in your
        program: to move it, end here, change it and send the same traffic again.
      </p>
    </fieldset>
  );
}

function CallNow({ refused, suggestion }: Pick<TrafficControlsProps, "refused" | "suggestion">) {
  const id = useId();
  const [text, setText] = useState(suggestion);
  const read = readCalls(text);
  const problem = read.ok ? refused : text.trim() === "" ? null : read.reason;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-ink-soft text-xs">
        One call more, now: a change of price, say
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          value={text}
          spellCheck={false}
          placeholder="change_price(1, 9.99)"
          aria-describedby={`${id}-wrong`}
          onChange={({ currentTarget: { value } }) => setText(value)}
          className="min-h-9 w-full min-w-0 rounded-md border border-control bg-surface px-2 font-mono text-sm"
        />
        <Button
          size="sm"
          aria-disabled={!read.ok}
          onClick={() => {
            if (read.ok) for (const call of read.calls) move({ kind: "call", call });
          }}
        >
          Call it
        </Button>
      </div>
      <p id={`${id}-wrong`} role="status" className="text-deleted text-xs empty:hidden">
        {problem ?? ""}
      </p>
    </div>
  );
}
