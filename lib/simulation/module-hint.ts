/** What a program keeps in its module, seen in a request of each call, and the processes of a scenario do not keep. */
export interface ModuleHint {
  /** Names whose values a request has changed: lost with it, where modules are fresh. */
  changed: string[];
  /** Names of the module's locks: each request has its own, where modules are fresh; nobody waits, where requests come one at a time. */
  locks: string[];
}
