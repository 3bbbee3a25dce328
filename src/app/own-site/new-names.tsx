import { visibleText } from '@/views/words/value-words';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import type { SiteNames } from '@/simulation/world/run';
import type { Equipment } from '@/simulation/world/equipment';
import { hostOf } from '@/simulation/site/rename-site';
import type { World } from '@/simulation/world/world';
import { useFormField } from '@/ui/form-fields';
import { TextField } from '@/ui/text-field';
import { WideContent } from '@/ui/wide-content';
import { HostText } from '../home/picture/picture-text';
import { FindBox } from '../lab-page';

interface NewNamesProps {
  readonly control: Control<SiteNames>;
  readonly present: World['equipment'];
  /** A piece of equipment under its new names. */
  readonly renamed: (id: string, own: Equipment) => Equipment;
  readonly errorOf: (id: string) => string | undefined;
}

/** So many are drawn, all of them. */
const mostRows = 60;

/** How many of more are drawn, with each key anew: a big site is searched, not scrolled. */
const rowsOfMany = 20;

/** What each piece of equipment will be called; host names can be changed here. */
export function NewNames({ control, present, renamed, errorOf }: NewNamesProps) {
  const [part, setPart] = useState('');
  const all = Object.entries(present);
  const found = all.filter(
    ([id, own]) => part === '' || isFound(part, own, renamed(id, own)) || errorOf(id) !== undefined,
  );
  const shown = all.length > mostRows ? found.slice(0, rowsOfMany) : found;
  const rest = found.length - shown.length;
  return (
    <>
      {all.length > mostRows && (
        <>
          <FindBox name="find-equipment" label="Find equipment" value={part} onChange={setPart} />
          {rest > 0 && (
            <p className="text-12 text-frame-muted">
              {rest} more of {all.length} are not shown: type a part of a name.
            </p>
          )}
        </>
      )}
      <NamesTable
        {...{ control, errorOf }}
        rows={shown.map(([id, own]) => ({ id, own, named: renamed(id, own) }))}
      />
    </>
  );
}

function isFound(part: string, ...equipment: readonly Equipment[]): boolean {
  const wanted = part.trim().toLowerCase();
  return wanted === '' || equipment.some((own) => namesOf(own).toLowerCase().includes(wanted));
}

interface NamesTableProps extends Pick<NewNamesProps, 'control' | 'errorOf'> {
  readonly rows: readonly { readonly id: string; readonly own: Equipment; readonly named: Equipment }[];
}

function NamesTable({ control, rows, errorOf }: NamesTableProps) {
  return (
    <WideContent label="New names">
      <table className="ui-table [--frame-field:130px] [--table-align:middle]" data-quiet>
        <caption>What each piece of equipment will be called</caption>
        <thead>
          <tr>
            <th scope="col">Now</th>
            <th scope="col" className="min-w-120">
              Host
            </th>
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
                <HostField control={control} id={id} own={own} error={errorOf(id)} />
              </td>
              <td className={changedLook(isOther(namesOf(named), namesOf(own)))}>
                <HostText>{namesOf(named)}</HostText>
              </td>
              <td className={changedLook(named.ipAddress !== own.ipAddress)}>
                {visibleText(named.ipAddress)}
              </td>
              <td className={changedLook(isOther(outsideOf(named), outsideOf(own)))}>
                <HostText>{outsideOf(named)}</HostText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

interface HostFieldProps {
  readonly control: Control<SiteNames>;
  readonly id: string;
  readonly own: Equipment;
  readonly error: string | undefined;
}

function HostField({ control, id, own, error }: HostFieldProps) {
  // The form has the hosts that were typed alone.
  const field = useFormField<SiteNames, string | undefined>(control, `hosts.${id}`);
  return (
    <TextField
      {...field}
      name={`host-${id}`}
      label={`Host of ${visibleText(own.name)}`}
      isLabelHeard
      translate="yes"
      error={error}
      maxLength={63}
      value={field.value ?? hostOf(own)}
    />
  );
}

function changedLook(isChanged: boolean): string {
  return isChanged ? 'font-semibold text-frame-accent' : '';
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
