import type { Connection } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { connectionKey, connectionWords, lockWord } from '@/views/words/connection-words';

/** Why a connection is what it is, for those of whom the same is true. */
export interface ConnectionReasons {
  /** Empty where it holds for all. */
  readonly who: string;
  readonly sentences: readonly string[];
}

/** The reasons of a connection; what several PCs have in common is said once. */
export function connectionReasons(connection: SiteConnection): readonly ConnectionReasons[] {
  const { from, views, hasPlainFiles } = connection;
  if (views.length === 0) return [{ who: '', sentences: [absence(from)] }];
  const reasons = reasonsOfViews(connection);
  return hasPlainFiles ? [...reasons, { who: plainMark, sentences: [plainFiles] }] : reasons;
}

/** What stands beside the lock where some files go unencrypted. */
export const plainMark = 'Some files: http';

/** What a dashed line means. */
export const pendingWords = 'A certificate waits there for a restart.';

const plainFiles =
  'Phones fetch a few configuration files and the certificate of the system’s own authority over plain http, whatever certificate is installed.';

function reasonsOfViews({ views }: SiteConnection): readonly ConnectionReasons[] {
  const groups = new Map<string, string[]>();
  for (const { names, connection } of alike(views)) {
    const key = [connection.state, ...connection.reasons.map(connectionWords)].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, names);
    else group.push(...names);
  }
  return [...groups].map(([key, names]) => {
    const [state = '', ...sentences] = key.split('\n');
    const word = lockWord(state as SiteConnection['views'][number]['connection']['state']);
    return { who: groups.size === 1 ? '' : `${names.join(', ')} – ${word}`, sentences };
  });
}

interface Alike {
  readonly names: string[];
  readonly connection: Connection;
}

/** Those of whom the very same is true, which is put into words once: there may be thousands. */
function alike(views: SiteConnection['views']): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const { name, connection } of views) {
    const key = [connection.state, ...connection.reasons.map(connectionKey)].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { names: [name], connection });
    else group.names.push(name);
  }
  return [...groups.values()];
}

function absence(from: SiteConnection['from']): string {
  return from === 'mobility-inside' || from === 'mobility-outside'
    ? 'The router has no mobility users yet. Add them in its portal, under Groups and Users › Users.'
    : 'Nobody connects here.';
}

/** Reasons in sentences, with the PCs that they hold for where these differ. */
export function ReasonList({ reasons }: { readonly reasons: readonly ConnectionReasons[] }) {
  return (
    <ul>
      {reasons.map(({ who, sentences }) => (
        <li className="wrap-anywhere" key={who}>
          {who !== '' && <strong>{who}: </strong>}
          {sentences.join(' ')}
        </li>
      ))}
    </ul>
  );
}
