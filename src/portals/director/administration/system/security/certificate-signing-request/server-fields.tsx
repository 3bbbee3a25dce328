import type { Equipment } from '@/simulation/world/equipment';
import { CheckboxField } from '@/ui/checkbox-field';
import { DateText } from '@/ui/date-text';
import { SelectField } from '@/ui/select-field';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/name-text';
import { RequestLinks } from '@/views/certificate/stored-request/request-links';
import { Controller, useWatch, type Control } from 'react-hook-form';
import type { RequestValues } from './request-form';

/** A server that can make a request. */
export interface RequestServer {
  /** Id of its slot. */
  readonly slot: string;
  readonly equipment: Equipment;
}

interface ServerFieldsProps {
  readonly control: Control<RequestValues>;
  readonly servers: readonly RequestServer[];
  readonly onServer: (server: RequestServer) => void;
}

/** The server with the box beside it, and what is known of its request so far. */
export function ServerFields({ control, servers, onServer }: ServerFieldsProps) {
  return (
    <>
      <div className="request-server">
        <Controller
          control={control}
          name="server"
          render={({ field: { name, value, onBlur } }) => (
            <SelectField
              {...{ name, value, onBlur }}
              label="Server"
              choices={servers.map(({ slot, equipment }) => ({ id: slot, label: equipment.name }))}
              onChange={(slot) => {
                const server = servers.find((other) => other.slot === slot);
                if (server !== undefined) onServer(server);
              }}
            />
          )}
        />
        <Controller
          control={control}
          name="newKey"
          render={({ field }) => <CheckboxField {...field} label="Create a new private key" />}
        />
      </div>
      <StoredRequestLine control={control} />
    </>
  );
}

function StoredRequestLine({ control }: { readonly control: Control<RequestValues> }) {
  const [slot, newKey] = useWatch({ control, name: ['server', 'newKey'] });
  const request = useWorld(({ slots }) => slots[slot]?.request);
  if (request === undefined) return null;
  return (
    <div className="request-stored">
      <p>
        A request for <NameText>{request.commonName}</NameText>, made <DateText at={request.createdAt} />, is
        stored on the server.{' '}
        {newKey
          ? 'A new key replaces it: a certificate ordered with it will no longer fit.'
          : 'Its private key is used again, so a certificate ordered with it still fits.'}
      </p>
      <RequestLinks slot={slot} request={request} />
    </div>
  );
}
