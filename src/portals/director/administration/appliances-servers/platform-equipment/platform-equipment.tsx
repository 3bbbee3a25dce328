import { Splitter } from '@/ui/splitter';
import { useSite } from '@/views/pc';
import { useState } from 'react';
import { MessageBar, type Message } from '@/views/message-bar';
import { EquipmentDetails } from './equipment-details';
import { EquipmentList } from './equipment-list';
import { NewEquipment } from './new-equipment/new-equipment';
import { readPlace } from './place';
import './platform-equipment.css';

/** Administration, Appliances/Servers, Platform Equipment: the list above, the details of one device below. */
export default function PlatformEquipment() {
  const { rest } = useSite();
  const place = readPlace(rest);
  const [listHeight, setListHeight] = useState(250);
  const [message, setMessage] = useState<Message>();
  return (
    <div className="director-page equipment">
      <h1 className="ui-visually-hidden">Platform Equipment</h1>
      <div className="equipment-list" style={{ height: listHeight }}>
        <EquipmentList place={place} onMessage={setMessage} />
      </div>
      <Splitter label="Height of the list" value={listHeight} min={120} max={480} onChange={setListHeight} />
      <MessageBar message={message} />
      <div className="equipment-details">
        {place.kind === 'device' && (
          <EquipmentDetails key={place.id} id={place.id} tab={place.tab} onMessage={setMessage} />
        )}
        {place.kind === 'new' && (
          <NewEquipment key={place.copyOf} copyOf={place.copyOf} onMessage={setMessage} />
        )}
        {place.kind === 'list' && (
          <p className="equipment-empty">
            Click a row of the list, or move to one with the arrow keys, to see the device’s details here.
          </p>
        )}
      </div>
    </div>
  );
}
