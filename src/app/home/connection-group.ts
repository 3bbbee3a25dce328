import type { SiteConnection } from '@/simulation/connections/site-connections';
import { ShieldHalf } from 'lucide-react';
import { connectionLook, type ConnectionLook } from './connection-look';
import { connectionReasons, type ConnectionReasons } from './connection-reasons';

/** One line of the picture: a connection to one device, or the same to several that are drawn as one. */
export interface ConnectionGroup {
  readonly key: string;
  /** Never empty. */
  readonly connections: readonly SiteConnection[];
}

/** The connection that stands for all: they differ in the device alone. */
export function firstOf({ connections }: ConnectionGroup): SiteConnection {
  const [first] = connections;
  if (first === undefined) throw new Error('a line stands for a connection');
  return first;
}

/** The name used, or how many names. */
export function hostsOf({ connections }: ConnectionGroup): string {
  const [first] = connections;
  return connections.length === 1 ? (first?.label ?? '') : `${String(connections.length)} devices`;
}

/**
 * The look that all have; where they differ, how many of the devices are reached securely by everybody. Devices that
 * nobody uses yet do not count beside others.
 */
export function groupLook({ connections }: ConnectionGroup): ConnectionLook {
  const used = connections.filter(({ views }) => views.length > 0);
  const looks = (used.length > 0 ? used : connections).map(connectionLook);
  const [first] = looks;
  if (first !== undefined && looks.every(({ word }) => word === first.word)) return first;
  const secure = used.filter(({ state }) => state === 'secure').length;
  if (secure > 0)
    return { tone: 'mixed', icon: ShieldHalf, word: `${String(secure)} of ${String(used.length)} secure` };
  const gravest = looks.find(({ tone }) => tone === 'bad') ?? first;
  return { tone: gravest?.tone ?? 'mixed', icon: gravest?.icon ?? ShieldHalf, word: 'None secure' };
}

/** How many devices are named before the rest is counted. */
const mostNamed = 3;

/** The reasons of the one connection; of several, which devices are in which state. */
export function groupReasons(group: ConnectionGroup): readonly ConnectionReasons[] {
  const { connections } = group;
  if (connections.length === 1) return connectionReasons(firstOf(group));
  const words = [...new Set(connections.map((own) => connectionLook(own).word))];
  return words.map((word) => {
    const alike = connections.filter((own) => connectionLook(own).word === word);
    return { who: word, sentences: [`${namesOf(alike)}.`] };
  });
}

function namesOf(connections: readonly SiteConnection[]): string {
  const named = connections.slice(0, mostNamed).map(({ label }) => label);
  const rest = connections.length - named.length;
  return [...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
}
