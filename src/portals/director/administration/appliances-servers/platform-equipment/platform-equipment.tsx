import { visibleText } from '@/views/words/value-words';
import { Splitter } from '@/ui/splitter';
import { SiteLink, addressInSite } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import { memo, useDeferredValue, useState } from 'react';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { EquipmentList } from './equipment-list';
import { NewEquipment } from './new-equipment/new-equipment';
import { type EquipmentTab, readPlace, useGoTo, writePlace } from './place';
import { useWorld } from '@/state/use-world';
import { Tabs, type TabEntry } from '@/ui/tabs';
import { CertificateTab } from './certificate/certificate-tab';
import { CollaborationTab } from './collaboration/collaboration-tab';
import { GeneralTab } from './general/general-tab';
import { equipmentKinds } from '@/simulation/appliances/registry';
import './platform-equipment.css';

/** Pixels; less on a projector, where the details need the room. */
const startHeight = () => (window.innerHeight < 700 ? 180 : 250);

/** Administration, Appliances/Servers, Platform Equipment: the list above, the details of one device below. */
export default function PlatformEquipment() {
  const { rest } = useSite();
  const [listHeight, setListHeight] = useState(startHeight);
  const [message, setMessage] = useState<Message>();
  const { renamed, rename, onNamed } = useRename();
  const place = readPlace(rest);
  return (
    <div className="director-page equipment" data-shows={place.kind === 'list' ? 'list' : 'details'}>
      <EquipmentList place={place} height={listHeight} onMessage={setMessage} onRename={rename} />
      <Splitter
        name="list-height"
        label="Height of the list"
        value={listHeight}
        min={120}
        max={480}
        onChange={setListHeight}
      />
      <MessageBar message={message} />
      <div className="equipment-details relative min-h-0 flex-1 flex-col">
        <BackToList />
        <Details rest={useDeferredValue(rest)} renamed={renamed} onNamed={onNamed} onMessage={setMessage} />
      </div>
    </div>
  );
}

/** Seen where there is no room for list and details at once. */
function BackToList() {
  const { address } = useSite();
  return (
    <SiteLink
      name="back-to-list"
      kind="link"
      className="hidden low:absolute low:top-7 low:left-12 low:inline-flex"
      to={writePlace(address, { kind: 'list' })}
    >
      Back to the list
    </SiteLink>
  );
}

interface DetailsProps {
  readonly rest: readonly string[];
  /** Id of the device whose name is to be typed anew. */
  readonly renamed: string;
  readonly onNamed: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

/** Drawn after the list, bit by bit: a device has many fields. */
const Details = memo(function Details({ rest, renamed, onNamed, onMessage }: DetailsProps) {
  const place = readPlace(rest);
  switch (place.kind) {
    case 'device':
      return (
        <EquipmentDetails
          key={place.id}
          {...{ id: place.id, tab: place.tab, onNamed, onMessage }}
          isRenamed={renamed === place.id}
        />
      );
    case 'new':
      return <NewEquipment key={place.copyOf} copyOf={place.copyOf} onMessage={onMessage} />;
    case 'list':
      return (
        <p className="px-12 py-14 text-ink-muted">
          Click a row of the list, or move to one with the arrow keys, to see the device’s details here.
        </p>
      );
  }
});

/** F2 in the list: the name of a device is to be typed anew, until its field has the focus. */
function useRename() {
  const goTo = useGoTo();
  const [renamed, setRenamed] = useState('');
  const [onNamed] = useState(() => () => setRenamed(''));
  const rename = (id: string) => {
    setRenamed(id);
    goTo({ kind: 'device', id, tab: 'general' });
  };
  return { renamed, rename, onNamed };
}

interface EquipmentDetailsProps {
  readonly id: string;
  readonly tab: EquipmentTab;
  /** Whether the name is to be typed anew, and what to say once its field has the focus. */
  readonly isRenamed: boolean;
  readonly onNamed: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The details pane: one device, tab by tab. */
function EquipmentDetails({ id, tab, isRenamed, onNamed, onMessage }: EquipmentDetailsProps) {
  const equipment = useWorld((world) => world.equipment[id]);
  const site = useSite();
  const goTo = useGoTo();
  if (equipment === undefined)
    return (
      <p className="px-12 py-14 text-ink-muted">This device is no longer in the list. Choose another one.</p>
    );
  const { certificateTab, label } = equipmentKinds[equipment.kind];
  const tabs: readonly TabEntry[] = [
    {
      id: 'general',
      label: 'General',
      content: <GeneralTab {...{ id, equipment, isRenamed, onNamed, onMessage }} />,
    },
    ...(certificateTab === 'none'
      ? []
      : [
          {
            id: 'certificate',
            label: 'Certificate',
            content: <CertificateTab {...{ id, equipment, onMessage }} />,
          },
        ]),
    ...(equipment.kind === 'service-appliance'
      ? [
          {
            id: 'collaboration',
            label: 'Collaboration',
            content: <CollaborationTab {...{ id, equipment, onMessage }} />,
          },
        ]
      : []),
  ];
  return (
    <section
      aria-label={`Details of ${visibleText(equipment.name)}`}
      className="flex min-h-0 flex-1 flex-col"
    >
      <h2 className="px-12 pt-7 pb-5 text-13 font-bold low:pl-130">
        {visibleText(equipment.name)}{' '}
        <span className="pl-6 text-12 font-normal text-ink-muted max-wide:hidden">{label}</span>
      </h2>
      <Tabs
        label={`Details of ${visibleText(equipment.name)}`}
        tabs={tabs}
        selected={tabs.some((other) => other.id === tab) ? tab : 'general'}
        addressOf={(to) =>
          addressInSite(site, writePlace(site.address, { kind: 'device', id, tab: to as EquipmentTab }))
        }
        onSelect={(to) => {
          onMessage(undefined);
          goTo({ kind: 'device', id, tab: to as EquipmentTab });
        }}
      />
    </section>
  );
}
