import { isSingleFile, toScriptUrl } from '@/pki/worker/script-url';
import type { ServiceWorkerMessage } from './service-worker-message';

/** Milliseconds after the site is there: the first visit's busy seconds are over by then. */
const calm = 5000;

/** The server is asked for a newer version at most so often; milliseconds. */
const betweenLooks = 3_600_000;

/** Whether all of the app is kept in this browser, and whether a newer version of it is kept beside and waits. */
type OfflineState = 'not-kept' | 'kept' | 'newer-waits';

/** What browsers tell that can install a page as an app of its own. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/**
 * The copy of the app that the service worker keeps, as the page sees it. Browsers without service workers, and pages
 * that may have none (over http, from a file, in a sandboxed frame), stay at `not-kept`.
 */
class OfflineCopy {
  readonly #listeners = new Set<() => void>();
  #state: OfflineState = 'not-kept';
  #registration: ServiceWorkerRegistration | undefined;
  #installing: InstallPromptEvent | undefined;
  #lookedAt = 0;

  readonly state = (): OfflineState => this.#state;

  /** Whether the browser offers to install the app. */
  readonly isInstallOffered = (): boolean => this.#installing !== undefined;

  /** Calls back after every change. Returns the way to stop it. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Has everything kept once the page has nothing else to do. Returns the way to stop what has not begun. */
  begin(): () => void {
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => whenIdle(() => void this.#keep(signal)), calm);
    signal.addEventListener('abort', () => clearTimeout(timer));
    addEventListener('beforeinstallprompt', (event) => this.#offer(event as InstallPromptEvent), { signal });
    addEventListener('appinstalled', () => this.#offer(undefined), { signal });
    document.addEventListener('visibilitychange', () => void this.#look(), { signal });
    return () => controller.abort();
  }

  /** Lets the browser ask whether the app shall be installed; it can be asked once. */
  install(): void {
    void this.#installing?.prompt();
    this.#offer(undefined);
  }

  /** The version that waits takes over, and the page is loaded again from it. */
  takeOver(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage('take-over' satisfies ServiceWorkerMessage);
  }

  async #keep({ aborted }: AbortSignal): Promise<void> {
    if (aborted) return;
    // Only the app that is built for servers has the file. What the browser refuses leaves everything as it is.
    const registration =
      import.meta.env.PROD && !isSingleFile ? await register().catch(() => undefined) : undefined;
    if (registration === undefined) return;
    this.#registration = registration;
    this.#lookedAt = performance.now();
    registration.addEventListener('updatefound', () => this.#follow(registration.installing));
    this.#follow(registration.installing);
    this.#judge();
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => this.#judge());
  }

  #judge(): void {
    const { active = null, waiting = null } = this.#registration ?? {};
    const kept = active === null ? 'not-kept' : 'kept';
    this.#set(active !== null && waiting !== null ? 'newer-waits' : kept);
  }

  async #look(): Promise<void> {
    const isDue = performance.now() - this.#lookedAt > betweenLooks;
    if (document.visibilityState !== 'visible' || this.#registration === undefined || !isDue) return;
    this.#lookedAt = performance.now();
    // Without a network there is nothing newer.
    await this.#registration.update().catch(() => undefined);
  }

  #offer(event: InstallPromptEvent | undefined): void {
    this.#installing = event;
    this.#tell();
  }

  #set(state: OfflineState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function whenIdle(work: () => void): void {
  // Safari has no such thing.
  if (typeof requestIdleCallback === 'undefined') work();
  else requestIdleCallback(work);
}

/** Undefined where the page may have no service worker; a sandboxed frame may not even ask. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  return serviceWorker?.register(toScriptUrl('./sw.js'), { updateViaCache: 'none' });
}

/** The copy of this page. */
export const offlineCopy = new OfflineCopy();
