import { Splitter } from '@/ui/splitter';
import { SiteLink } from '@/views/shell/links';
import { useSite } from '@/views/shell/pc';
import { memo, useDeferredValue, useState } from 'react';
import { MessageBar, type Message } from '@/views/shell/message-bar';
import { EquipmentDetails } from './equipment-details';
import { EquipmentList } from './equipment-list';
import { NewEquipment } from './new-equipment/new-equipment';
import { readPlace, writePlace } from './place';
import { useGoTo } from './use-go-to';
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
      <Splitter label="Height of the list" value={listHeight} min={120} max={480} onChange={setListHeight} />
      <MessageBar message={message} />
      <div className="equipment-details">
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
      className="equipment-back"
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
        <p className="equipment-empty">
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
