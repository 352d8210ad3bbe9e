/** What an exploration has not tried because time passes in it only while nobody can go on, in words. */
import type { ClockHint } from "#simulation/clock-hint";
import { quoted } from "#simulation/words";
import { duration } from "#view-models/words/duration";

export const clockHintWords = ({ outlived }: ClockHint): string =>
  outlived
    ? `${outlivedWords(outlived)} Nobody took it after that here, because all of this happens at the same moment: time passes only while every request is waiting.`
    : "Time passed here only while every request was waiting. Whether something goes wrong when a request is slow between two steps, and something runs out meanwhile, was not tried.";

/** "`lock` runs out after 30 s, but the request that took it is at work for 40 s." */
export const outlivedWords = ({ key, timeoutMs, workMs }: NonNullable<ClockHint["outlived"]>): string =>
  `${quoted(key)} runs out after ${duration(timeoutMs)}, but the request that took it is at work for ${duration(workMs)}.`;
