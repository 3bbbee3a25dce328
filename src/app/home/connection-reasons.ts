import type { SiteConnection } from '@/simulation/connections/site-connections';
import { connectionWords } from '@/views/connection-words';
import { lockWord } from '@/views/lock-word';

/** Why a connection is what it is, for those of whom the same is true. */
export interface ConnectionReasons {
  /** Empty where it holds for all. */
  readonly who: string;
  readonly sentences: readonly string[];
}

/** The reasons of a connection; what several PCs have in common is said once. */
export function connectionReasons(connection: SiteConnection): readonly ConnectionReasons[] {
  const { isSimulated, to, hasPlainFiles } = connection;
  if (!isSimulated) return [{ who: '', sentences: [absence(to)] }];
  const reasons = reasonsOfViews(connection);
  return hasPlainFiles ? [...reasons, { who: plainMark, sentences: [plainFiles] }] : reasons;
}

/** What stands beside the lock where some files go unencrypted. */
export const plainMark = 'Some files: http';

const plainFiles =
  'Phones fetch a few configuration files and the certificate of the system’s own authority over plain http, whatever certificate is installed.';

function reasonsOfViews({ views }: SiteConnection): readonly ConnectionReasons[] {
  const groups = new Map<string, readonly string[]>();
  for (const { name, connection } of views) {
    const key = [connection.state, ...connection.reasons.map(connectionWords)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].map(([key, names]) => {
    const [state = '', ...sentences] = key.split('\n');
    const word = lockWord(state as SiteConnection['views'][number]['connection']['state']);
    return { who: groups.size === 1 ? '' : `${names.join(', ')} – ${word}`, sentences };
  });
}

const portals: Readonly<Partial<Record<SiteConnection['to'], string>>> = {
  'service-appliance': 'service appliance',
  'edge-gateway': 'Edge Gateway',
  'mobility-router': 'Mobility Router',
};

function absence(to: SiteConnection['to']): string {
  return `The portal of the ${portals[to] ?? 'device'} is not part of this version, so nothing is said of this connection yet.`;
}
