import { useRegistry } from '@/desktop/registry';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { groupLook, groupReasons, firstOf, hostsOf, type ConnectionGroup } from './connection-group';
import { connectionLook } from './connection-look';
import { pendingWords } from './connection-reasons';
import { ConnectionChain } from './connection-chain';
import { ConnectionCounts } from './connection-counts';
import { Legend } from './legend';
import { targetOfGroup, type MapTarget } from './map-target';
import { HostText } from './picture/host-text';
import { ReasonList } from './reason-list';
import { TargetLink } from './target-link';
import type { SiteMap } from './use-site-map';

/** What the pointer or the focus is on in the picture. */
export type Pointed =
  | { readonly kind: 'connection'; readonly key: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly title: string;
      readonly text: string;
      readonly target: MapTarget;
    };

interface MapDetailsProps {
  readonly map: SiteMap;
  readonly pointed: Pointed | undefined;
}

/** Beside the picture: how many connections are safe, and why what is pointed at is as it is; it stays until something else is pointed at. */
export function MapDetails({ map, pointed }: MapDetailsProps) {
  return (
    <div className="map-side">
      <ConnectionCounts connections={map.connections} />
      <section className="map-details" data-is-pointed={pointed !== undefined} aria-label="Why">
        <PointedWords map={map} pointed={pointed} />
      </section>
      <Legend />
    </div>
  );
}

const gravestFirst = ['bad', 'mixed', 'grey', 'good'] as const;

/** What is worth a look before anything was pointed at. */
function gravest({ connections }: SiteMap): SiteConnection | undefined {
  return gravestFirst
    .flatMap((tone) => connections.filter((connection) => connectionLook(connection).tone === tone))
    .at(0);
}

function PointedWords({ map, pointed }: MapDetailsProps) {
  if (pointed?.kind === 'note')
    return (
      <>
        <h2>{pointed.title}</h2>
        <p>{pointed.text}</p>
        <OpenLink target={pointed.target} />
      </>
    );
  const keys = pointed?.keys ?? [gravest(map)?.key];
  const connections = map.connections.filter(({ key }) => keys.includes(key));
  return (
    <>
      {connections.length > 0 && <GroupWords group={{ key: '', connections }} />}
      {pointed === undefined && (
        <p className="frame-note">
          Point at a line or a device, tap it or go there with Tab, to read about it.
        </p>
      )}
    </>
  );
}

function GroupWords({ group }: { readonly group: ConnectionGroup }) {
  const { program } = firstOf(group);
  const { tone, icon: Icon, word } = groupLook(group);
  return (
    <>
      <h2>
        {program} → <HostText>{hostsOf(group)}</HostText>
      </h2>
      <p className="map-state map-word" data-tone={tone}>
        <Icon size={15} aria-hidden />
        {word}
      </p>
      <ReasonList reasons={groupReasons(group)} />
      {group.connections.some(({ isPending }) => isPending) && <p>{pendingWords}</p>}
      {group.connections.length === 1 && <ConnectionChain connection={firstOf(group)} />}
      <OpenLink target={targetOfGroup(group, useRegistry())} />
    </>
  );
}

/** A tap of a finger in the picture only points: this opens. */
function OpenLink({ target }: { readonly target: MapTarget }) {
  return (
    <TargetLink name="open-pointed" className="frame-choice map-open" target={target}>
      Open {target.title}
    </TargetLink>
  );
}
