/**
 * The learner's version of a program that something has just replaced (Reset, a puzzle put into the editor), by the key of their work,
 * so that every button that says "Bring my version back" means the same one. Kept as long as the page.
 */
import { createStore } from "zustand/vanilla";

export const setAside = createStore<Record<string, string | null>>(() => ({}));

export const putAside = (workKey: string, code: string | null): void => setAside.setState({ [workKey]: code });
