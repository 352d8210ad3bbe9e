"use client";
/** Why nothing can run now, in words; null = it can. What ran would be the calls of before, not the ones that are in the field. */
import { usePlayground } from "#stores/playground";

export const useBlocked = (): string | null => usePlayground((state) => state.callsProblem);
