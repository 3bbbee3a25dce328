import { Unplug } from 'lucide-react';
import type { Connection } from '@/simulation/connections/connection';
import { connectionWords } from '@/views/connection-words';
import { useWorld } from '@/state/use-world';
import { usePc } from '@/views/pc';
import { RestartWait } from '@/views/restart-wait/restart-wait';
import { hostOf } from '@/simulation/connections/hosts';
import { useRegistry } from '../registry';
import type { Place } from '../session/place';

interface NotReachedPageProps {
  readonly place: Place;
  readonly connection: Connection;
}

/** The browser's own page for a host that does not answer: why, and where one could go instead. */
export function NotReachedPage({ place: { host }, connection }: NotReachedPageProps) {
  const { sites } = useRegistry();
  const world = useWorld((present) => present);
  const pc = usePc();
  return (
    <div className="browser-error">
      <Unplug size={48} strokeWidth={1.25} className="mb-5 text-[#80868b]" aria-hidden />
      <h1>This web page is not available</h1>
      <p>
        Nothing was received from <strong className="wrap-anywhere">{host}</strong>.
      </p>
      <ul>
        {connection.reasons.map((reason) => (
          <li key={reason.name}>{connectionWords(reason)}</li>
        ))}
      </ul>
      <RestartOf host={host} />
      <p>These sites answer:</p>
      <ul>
        {sites.map((site) => (
          <li key={site.id}>
            <button
              type="button"
              name={`go-to-${site.id}`}
              className="browser-link"
              onClick={() => pc.browse(`https://${site.hosts(world)[0] ?? ''}/`)}
            >
              {site.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far the restart of the device behind a host is, if it restarts. */
function RestartOf({ host }: { readonly host: string }) {
  const world = useWorld((present) => present);
  const restart = world.restarts[hostOf(world, host)?.equipment ?? ''];
  if (restart?.until === undefined) return null;
  return <RestartWait label={`${host} is restarting`} startedAt={restart.startedAt} until={restart.until} />;
}
