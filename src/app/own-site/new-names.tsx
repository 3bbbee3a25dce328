import { useState } from 'react';
import type { Equipment } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { WideContent } from '@/ui/wide-content';
import { HostText } from '../home/picture/host-text';
import { FindBox } from '../find-box';

interface NewNamesProps {
  readonly present: World['equipment'];
  readonly renamed: World['equipment'];
  /** By equipment: the first part of its host name, or its name. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly errorOf: (id: string) => string | undefined;
  readonly onHost: (id: string, host: string) => void;
}

/** How many rows are drawn: a big site is searched, not scrolled. */
const mostRows = 60;

/** What each piece of equipment will be called; host names can be changed here. */
export function NewNames({ present, renamed, hosts, errorOf, onHost }: NewNamesProps) {
  const [part, setPart] = useState('');
  const all = Object.entries(renamed);
  const found = all.filter(([id, own]) => isFound(part, present[id], own) || errorOf(id) !== undefined);
  const rest = found.length - mostRows;
  return (
    <>
      {all.length > mostRows && (
        <>
          <FindBox name="find-equipment" label="Find equipment" value={part} onChange={setPart} />
          {rest > 0 && (
            <p className="frame-note">
              {rest} more of {all.length} are not shown: type a part of a name.
            </p>
          )}
        </>
      )}
      <NamesTable
        {...{ present, hosts, errorOf, onHost }}
        renamed={Object.fromEntries(found.slice(0, mostRows))}
      />
    </>
  );
}

function isFound(part: string, ...equipment: readonly (Equipment | undefined)[]): boolean {
  const wanted = part.trim().toLowerCase();
  return wanted === '' || equipment.some((own) => namesOf(own).toLowerCase().includes(wanted));
}

function NamesTable({ present, renamed, hosts, errorOf, onHost }: NewNamesProps) {
  return (
    <WideContent label="New names">
      <table className="own-site-table">
        <caption>What each piece of equipment will be called</caption>
        <thead>
          <tr>
            <th scope="col">Now</th>
            <th scope="col">Host</th>
            <th scope="col">Will be</th>
            <th scope="col">Address</th>
            <th scope="col">Outside</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(renamed).map(([id, own]) => (
            <tr key={id}>
              <th scope="row">
                <HostText>{namesOf(present[id])}</HostText>
              </th>
              <td>
                <input
                  name={`host-${id}`}
                  aria-label={`Host of ${present[id]?.name ?? id}`}
                  aria-invalid={errorOf(id) !== undefined}
                  aria-describedby={`host-error-${id}`}
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={63}
                  value={hosts[id] ?? ''}
                  onChange={(event) => onHost(id, event.target.value)}
                />
                <span id={`host-error-${id}`} className="frame-error">
                  {errorOf(id)}
                </span>
              </td>
              <td data-changed={isOther(namesOf(own), namesOf(present[id]))}>
                <HostText>{namesOf(own)}</HostText>
              </td>
              <td data-changed={own.ipAddress !== present[id]?.ipAddress}>{own.ipAddress}</td>
              <td data-changed={isOther(outsideOf(own), outsideOf(present[id]))}>
                <HostText>{outsideOf(own)}</HostText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

/** Names are the same whatever their case. */
function isOther(name: string, present: string): boolean {
  return name.toLowerCase() !== present.toLowerCase();
}

function outsideOf(equipment: Equipment | undefined): string {
  return [equipment?.outsideFqdn, equipment?.outsideIpAddress].join(' ').trim();
}

function namesOf(equipment: Equipment | undefined): string {
  if (equipment === undefined) return '';
  const { name, fqdn } = equipment;
  return fqdn === '' ? name : `${name}: ${fqdn}`;
}
