"use client";
/** The cursor's controls: step, play, speed, and the slider "Time". Shown above what it moves. */
import { IconButton } from "#components/ui/icon-button";
import { Slider } from "#components/ui/slider";
import { PaceSelect } from "#components/visualisers/player/pace-select";
import type { Player } from "#components/visualisers/player/use-player";

interface PlayerControlsProps {
  player: Player;
  /** What a screen reader says of the position. */
  words: string;
  unit?: string;
}

export function PlayerControls({ player, words, unit = "steps" }: PlayerControlsProps) {
  const { cursor, length, playing, moveTo } = player;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton label="Step back" icon="step-back" disabled={cursor === 0} onClick={() => moveTo(cursor - 1)} />
      <IconButton
        label={playing ? "Pause" : "Play"}
        icon={playing ? "pause" : "play"}
        disabled={length === 0}
        onClick={player.toggle}
      />
      <IconButton
        label="Step forward"
        icon="step-forward"
        disabled={cursor >= length}
        onClick={() => moveTo(cursor + 1)}
      />
      <div className="flex min-w-16 flex-1 px-1 sm:px-2">
        <Slider
          label="Time"
          value={cursor}
          min={0}
          max={length}
          valueText={words}
          disabled={length === 0}
          onChange={moveTo}
        />
      </div>
      <span className="text-right text-ink-soft text-xs tabular-nums">
        {cursor} / {length} <span className="sr-only">{unit}</span>
      </span>
      <PaceSelect pace={player.pace} onPace={player.setPace} />
    </div>
  );
}
