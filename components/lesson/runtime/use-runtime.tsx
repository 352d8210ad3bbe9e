"use client";
/**
 * Python's state in a component. Subscribing starts nothing: the worker comes with the first `warm` or `run`.
 */
import { useSyncExternalStore } from "react";
import { type RuntimeStatus, runtimeClient } from "#runtime/client/client";

const IDLE: RuntimeStatus = { kind: "idle" };

export const useRuntimeStatus = (): RuntimeStatus =>
  useSyncExternalStore(
    (listener) => runtimeClient().subscribe(listener),
    () => runtimeClient().status(),
    () => IDLE,
  );
