/*
 * React notes for each element where it was made, for the tools of a developer: a task of the debugger and a stack, together
 * a third of the time that a page takes to draw. Nobody looks at them here. Warnings stay, without the line they come from.
 */

/** What React shares with its renderers. */
interface Shared {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE?: object;
}

// React takes it when it is loaded, so that this is imported before it.
Reflect.deleteProperty(console, 'createTask');

const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: shared = {} } =
  (await import('react')) as Shared;

// The stacks of the first 10,000 elements a second are noted: they have been already.
if ('recentlyCreatedOwnerStacks' in shared)
  Object.defineProperty(shared, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => undefined });

export {};
