/** The editors keep Ctrl+Enter to themselves; they tell the panel of the present mode by this event. */
export const RUN_EVENT = "stampede:run";
