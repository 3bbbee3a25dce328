/** What a page says to the service worker: the newer build that waits takes over from the present one. */
export type ServiceWorkerMessage = 'take-over';
