import { useSyncExternalStore } from 'react';
import type { Connection } from '@/simulation/connections/connection';
import { tabStorage } from '@/ui/browser-storage';

const storageKey = 'connect-certificate-lab.accepted-sites';

/** The hosts, each with its certificate, to which the user has proceeded in this real tab. */
let accepted: readonly string[] = read();
const listeners = new Set<() => void>();

/** Whether the user has proceeded to a host with that certificate. */
export function useIsAccepted(host: string, connection: Connection): boolean {
  const all = useSyncExternalStore(subscribe, () => accepted);
  return all.includes(keyOf(host, connection));
}

/** Remembers that the user proceeds; another certificate of the host is asked about anew. */
export function acceptSite(host: string, connection: Connection): void {
  accepted = [...accepted, keyOf(host, connection)];
  tabStorage.setItem(storageKey, JSON.stringify(accepted));
  for (const listener of listeners) listener();
}

function keyOf(host: string, { report }: Connection): string {
  return `${host.toLowerCase()} ${report?.chain[0]?.certificate.fingerprint ?? ''}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(tabStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(saved) ? saved.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
