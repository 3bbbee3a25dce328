import type { SiteConnection } from '@/simulation/connections/site-connections';
import { connectionLook, type ConnectionLook } from './connection-look';

/** A connection that is not the same for everybody counts as one of those: its own numbers are told where it is. */
function countedLook(look: ConnectionLook): ConnectionLook {
  return look.tone === 'mixed' ? { ...look, word: 'secure for some only' } : look;
}

/** How many connections are in which state, in a glance. */
export function ConnectionCounts({ connections }: { readonly connections: readonly SiteConnection[] }) {
  const looks = connections.map((connection) => countedLook(connectionLook(connection)));
  const different = looks.filter(
    ({ word }, index) => looks.findIndex((other) => other.word === word) === index,
  );
  return (
    <ul className="map-counts" aria-label="Connections by state">
      {different.map(({ word, tone, icon: Icon }) => (
        <li key={word} className="map-state" data-tone={tone}>
          <Icon size={15} aria-hidden />
          <span className="map-count">
            <b>{looks.filter((look) => look.word === word).length}</b> {word.toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  );
}
