import { Splitter } from '@/ui/splitter';
import { useSite } from '@/views/pc';
import { memo, useDeferredValue, useState } from 'react';
import { MessageBar, type Message } from '@/views/message-bar';
import { EquipmentDetails } from './equipment-details';
import { EquipmentList } from './equipment-list';
import { NewEquipment } from './new-equipment/new-equipment';
import { readPlace } from './place';
import './platform-equipment.css';

/** Administration, Appliances/Servers, Platform Equipment: the list above, the details of one device below. */
export default function PlatformEquipment() {
  const { rest } = useSite();
  const [listHeight, setListHeight] = useState(250);
  const [message, setMessage] = useState<Message>();
  return (
    <div className="director-page equipment">
      <h1 className="ui-visually-hidden">Platform Equipment</h1>
      <div className="equipment-list" style={{ height: listHeight }}>
        <EquipmentList place={readPlace(rest)} onMessage={setMessage} />
      </div>
      <Splitter label="Height of the list" value={listHeight} min={120} max={480} onChange={setListHeight} />
      <MessageBar message={message} />
      <div className="equipment-details">
        <Details rest={useDeferredValue(rest)} onMessage={setMessage} />
      </div>
    </div>
  );
}

interface DetailsProps {
  readonly rest: readonly string[];
  readonly onMessage: (message: Message | undefined) => void;
}

/** Drawn after the list, bit by bit: a device has many fields. */
const Details = memo(function Details({ rest, onMessage }: DetailsProps) {
  const place = readPlace(rest);
  switch (place.kind) {
    case 'device':
      return <EquipmentDetails key={place.id} id={place.id} tab={place.tab} onMessage={onMessage} />;
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
