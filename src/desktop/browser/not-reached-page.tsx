import { Unplug } from 'lucide-react';
import { equipmentKinds } from '@/simulation/appliances/registry';
import type { Connection, ConnectionReasonName } from '@/simulation/connections/connection';
import { hostOf, schemeOf } from '@/simulation/connections/hosts';
import type { BrowserLook } from '@/simulation/world/pc-records';
import { useJudged, useWorld } from '@/state/use-world';
import { WebLink } from '@/views/shell/links';
import { type Place, textOfPlace } from '@/views/shell/place';
import { RestartWait } from '@/views/shell/restart-wait/restart-wait';
import { connectionWords } from '@/views/words/connection-words';
import { useRegistry } from '../registry';
import { useBrowserLook } from './judged-place';
import { visibleText } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';

/** What the browser's own page says of a host that does not answer. */
interface NotReachedWords {
  readonly heading: string;
  /** What follows the host's name. */
  readonly sentence: string;
  readonly code: string;
}

/** The words of the look; the codes are the same in both. */
export function notReachedWords(look: BrowserLook, { state, reasons }: Connection): NotReachedWords {
  const heading = look === 'chrome-58' ? 'This site can’t be reached' : 'This web page is not available';
  if (reasons.some(({ name }) => name === 'host-unknown'))
    return {
      heading,
      sentence: '’s server DNS address could not be found.',
      code: 'ERR_NAME_NOT_RESOLVED',
    };
  return state === 'restarting'
    ? { heading, sentence: ' took too long to respond.', code: 'ERR_CONNECTION_TIMED_OUT' }
    : { heading, sentence: ' refused to connect.', code: 'ERR_CONNECTION_REFUSED' };
}

interface NotReachedPageProps {
  readonly place: Place;
  readonly connection: Connection;
}

/** The browser's own page for a host that does not answer: why, and where one could go instead. */
export function NotReachedPage({ place, connection }: NotReachedPageProps) {
  const [look] = useBrowserLook();
  const { heading, sentence, code } = notReachedWords(look, connection);
  return (
    <div className="browser-error">
      <Unplug size={48} strokeWidth={1.25} className="mb-20 text-browser-faint" aria-hidden />
      <h1 className="mb-12 text-24">{heading}</h1>
      <p>
        <strong translate="no" className="wrap-anywhere">
          {visibleText(place.host)}
        </strong>
        {sentence}
      </p>
      <ul className="my-12 list-disc pl-20">
        {connection.reasons.map((reason) => (
          <li className="my-3" key={connectionWords(reason)}>
            {connectionWords(reason)}
          </li>
        ))}
      </ul>
      {connection.reasons.some(({ name }) => overHttp.includes(name)) && <HttpInstead place={place} />}
      {connection.reasons.some(({ name }) => name === 'portal-not-simulated') && (
        <OwnPortal host={place.host} />
      )}
      {connection.state === 'restarting' ? <RestartOf host={place.host} /> : <OtherSites />}
      <p className="mt-14 text-12 text-browser-muted">{code}</p>
    </div>
  );
}

/** Reasons of hosts that answer over http alone. */
const overHttp: readonly ConnectionReasonName[] = [
  'https-disabled',
  'publishes-over-http',
  'portal-without-certificate',
];

function HttpInstead({ place }: { readonly place: Place }) {
  const address = textOfPlace({ ...place, scheme: 'http' });
  return (
    <p>
      Over http it answers:{' '}
      <WebLink name="go-to-http" className="browser-link min-h-24" url={address}>
        {visibleText(address)}
      </WebLink>
    </p>
  );
}

/** A name that a device answers at for others leads on to the pages of the device itself. */
function OwnPortal({ host }: { readonly host: string }) {
  const equipment = useWorld((world) => world.equipment[hostOf(world, host)?.equipment ?? '']);
  const own = equipment?.fqdn.toLowerCase() ?? '';
  const scheme = useWorld((world) => schemeOf(world, own));
  if (equipment === undefined || !equipmentKinds[equipment.kind].ownPortal) return null;
  const address = `${scheme}://${own}/`;
  return (
    <p>
      The name belongs to <NameText>{equipment.name}</NameText>, whose own pages are at{' '}
      <WebLink name="go-to-portal" className="browser-link min-h-24" url={address}>
        {visibleText(address)}
      </WebLink>
    </p>
  );
}

function OtherSites() {
  const { sites } = useRegistry();
  const answering = useJudged((world) =>
    sites
      .map(({ id, title, hosts }) => ({ id, title, host: hosts(world)[0] ?? '' }))
      .filter(({ host }) => host !== '')
      .map((site) => ({ ...site, url: `${schemeOf(world, site.host)}://${site.host}/` })),
  );
  return (
    <>
      <p>These sites answer:</p>
      <ul className="my-12 list-disc pl-20">
        {answering.map(({ id, title, url }) => (
          <li className="my-3" key={id}>
            <WebLink name={`go-to-${id}`} className="browser-link min-h-24" url={url}>
              {title}
            </WebLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How far the restart of the device behind a host is. The page comes back by itself when it is over. */
function RestartOf({ host }: { readonly host: string }) {
  const restart = useWorld((world) => world.restarts[hostOf(world, host)?.equipment ?? '']);
  if (restart?.until === undefined) return null;
  return (
    <RestartWait
      label={`${visibleText(host)} is restarting`}
      startedAt={restart.startedAt}
      until={restart.until}
    />
  );
}
