import { visibleText } from '@/views/words/value-words';
import { useRegistry } from '@/desktop/registry';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { groupLook, groupReasons, firstOf, hostsOf, type ConnectionGroup } from './connection-group';
import { connectionLook, type ConnectionLook } from './connection-look';
import { pendingWords, ReasonList } from './connection-reasons';
import { type MapTarget, TargetLink, targetOfGroup } from './map-target';
import { HostText } from './picture/picture-text';
import type { SiteMap } from './site-devices';

import type { ValidationReport } from '@/pki/path/validation-report';
import { type Connection, sentAlong } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import { ChainTree } from '@/views/certificate/chain-tree/chain-tree';
import { ValidityLine } from '@/views/certificate/validity-line/validity-line';

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
    <div className="grid grid-cols-[minmax(0,1fr)_auto] [align-content:start] gap-x-24 gap-y-10 max-wide:grid-cols-1 wide:max-large:contents large:sticky large:top-0 large:grid-cols-1">
      <ConnectionCounts connections={map.connections} />
      <section
        className="map-details rounded-6 border border-frame-line bg-frame-raised px-14 py-10"
        data-is-pointed={pointed !== undefined}
        aria-label="Why"
      >
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
        <h2>{visibleText(pointed.title)}</h2>
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
        <p className="mt-8 text-12 text-frame-muted">
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
      <p className="map-state inline-flex items-center gap-6 font-semibold" data-tone={tone}>
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
    <TargetLink
      name="open-pointed"
      className="frame-choice mt-8 wide:max-large:col-2 wide:max-large:row-[1/span_2] wide:max-large:mt-0 wide:max-large:max-w-250"
      target={target}
    >
      Open {target.title}
    </TargetLink>
  );
}

/** The certificates that answered, as a tree with their states, and their time against the lab clock. */
function ConnectionChain({ connection: { key, views } }: { readonly connection: SiteConnection }) {
  const view = views.find(({ connection }) => connection.report !== undefined);
  const report = view?.connection.report;
  const [leaf] = report?.chain ?? [];
  if (view === undefined || report === undefined || leaf === undefined) return null;
  return (
    <details key={key} className="mt-8 border-t border-frame-line pt-6 wrap-anywhere">
      <summary className="cursor-pointer py-2 text-frame-accent" data-name="certificate-chain">
        Certificate chain{views.length > 1 && `, as seen by ${visibleText(view.name)}`}
      </summary>
      <div className="mt-4 mb-8">
        <PresentedChain connection={view.connection} report={report} />
      </div>
      <ValidityLine certificate={leaf.certificate} />
    </details>
  );
}

/** The chain with what the slot that answered sends along. */
function PresentedChain({
  connection,
  report,
}: {
  readonly connection: Connection;
  readonly report: ValidationReport;
}) {
  const sent = useJudged((world) => sentAlong(world, connection).map(({ fingerprint }) => fingerprint));
  return <ChainTree report={report} sent={sent} />;
}

/** A connection that is not the same for everybody counts as one of those: its own numbers are told where it is. */
function countedLook(look: ConnectionLook): ConnectionLook {
  return look.tone === 'mixed' ? { ...look, word: 'secure for some only' } : look;
}

/** How many connections are in which state, in a glance. */
function ConnectionCounts({ connections }: { readonly connections: readonly SiteConnection[] }) {
  const looks = connections.map((connection) => countedLook(connectionLook(connection)));
  const different = looks.filter(
    ({ word }, index) => looks.findIndex((other) => other.word === word) === index,
  );
  return (
    <ul
      className="col-span-full flex flex-wrap gap-x-18 gap-y-4 large:flex-col"
      aria-label="Connections by state"
    >
      {different.map(({ word, tone, icon: Icon }) => (
        <li key={word} className="map-state inline-flex items-center gap-6" data-tone={tone}>
          <Icon size={15} aria-hidden />
          <span>
            <b className="font-semibold">{looks.filter((look) => look.word === word).length}</b>{' '}
            {word.toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  );
}

const entries = [
  ['good', 'Encrypted and proved'],
  ['bad', 'Not trusted, or not reached'],
  ['grey', 'Not encrypted, or not checked'],
  ['mixed', 'Differs from PC to PC'],
  ['pending', 'Dashed: a restart is pending'],
  ['absent', 'No users yet'],
] as const;

/** What the lines of the picture mean. */
function Legend() {
  return (
    <ul
      className="col-span-full grid grid-cols-[repeat(auto-fill,minmax(210px,1fr))] gap-x-22 gap-y-4 text-13 max-wide:grid-cols-1 large:grid-cols-1"
      aria-label="Legend"
    >
      {entries.map(([tone, words]) => (
        <li className="flex items-center gap-8" key={tone}>
          <svg width="34" height="10" aria-hidden="true">
            <line x1="1" y1="5" x2="33" y2="5" className="map-wire" data-tone={tone} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
