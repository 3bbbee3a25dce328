import { useState } from 'react';
import type { Equipment } from '@/simulation/world/equipment';
import { hostOf } from '@/simulation/site/rename-site';
import type { World } from '@/simulation/world/world';
import { WideContent } from '@/ui/wide-content';
import { HostText } from '../home/picture/picture-text';
import { FindBox } from '../text-input';

interface NewNamesProps {
  readonly present: World['equipment'];
  /** A piece of equipment under its new names. */
  readonly renamed: (id: string, own: Equipment) => Equipment;
  /** What was typed, by equipment. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly errorOf: (id: string) => string | undefined;
  readonly onHost: (id: string, host: string) => void;
}

/** How many rows are drawn: a big site is searched, not scrolled. */
const mostRows = 60;

/** What each piece of equipment will be called; host names can be changed here. */
export function NewNames({ present, renamed, hosts, errorOf, onHost }: NewNamesProps) {
  const [part, setPart] = useState('');
  const all = Object.entries(present);
  const found = all.filter(
    ([id, own]) => part === '' || isFound(part, own, renamed(id, own)) || errorOf(id) !== undefined,
  );
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
        {...{ hosts, errorOf, onHost }}
        rows={found.slice(0, mostRows).map(([id, own]) => ({ id, own, named: renamed(id, own) }))}
      />
    </>
  );
}

function isFound(part: string, ...equipment: readonly Equipment[]): boolean {
  const wanted = part.trim().toLowerCase();
  return wanted === '' || equipment.some((own) => namesOf(own).toLowerCase().includes(wanted));
}

interface NamesTableProps extends Pick<NewNamesProps, 'hosts' | 'errorOf' | 'onHost'> {
  readonly rows: readonly { readonly id: string; readonly own: Equipment; readonly named: Equipment }[];
}

function NamesTable({ rows, hosts, errorOf, onHost }: NamesTableProps) {
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
          {rows.map(({ id, own, named }) => (
            <tr key={id}>
              <th scope="row">
                <HostText>{namesOf(own)}</HostText>
              </th>
              <td>
                <input
                  name={`host-${id}`}
                  aria-label={`Host of ${own.name}`}
                  aria-invalid={errorOf(id) !== undefined}
                  aria-describedby={`host-error-${id}`}
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={63}
                  value={hosts[id] ?? hostOf(own)}
                  onChange={(event) => onHost(id, event.target.value)}
                />
                <span id={`host-error-${id}`} className="frame-error">
                  {errorOf(id)}
                </span>
              </td>
              <td data-changed={isOther(namesOf(named), namesOf(own))}>
                <HostText>{namesOf(named)}</HostText>
              </td>
              <td data-changed={named.ipAddress !== own.ipAddress}>{named.ipAddress}</td>
              <td data-changed={isOther(outsideOf(named), outsideOf(own))}>
                <HostText>{outsideOf(named)}</HostText>
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

function outsideOf({ outsideFqdn, outsideIpAddress }: Equipment): string {
  return [outsideFqdn, outsideIpAddress].join(' ').trim();
}

function namesOf({ name, fqdn }: Equipment): string {
  return fqdn === '' ? name : `${name}: ${fqdn}`;
}
