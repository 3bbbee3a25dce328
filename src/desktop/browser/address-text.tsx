import type { Connection } from '@/simulation/connections/connection';
import type { Place } from '@/views/shell/place';

interface AddressTextProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
}

/** The address as browsers of the time drew it: a green https, or a red one struck through. Drawn over the field. */
export function AddressText({ place: { scheme, host, path }, connection }: AddressTextProps) {
  if (host === '') return null;
  return (
    <span translate="no" className="browser-address-text" aria-hidden="true">
      {scheme === 'https' && (
        <span className="browser-scheme" data-state={connection?.state}>
          https
        </span>
      )}
      <span className="text-[#6b6f74]">{scheme === 'https' ? '://' : ''}</span>
      <span className="text-[#202124]">{host}</span>
      <span className="text-[#6b6f74]">/{path}</span>
    </span>
  );
}
