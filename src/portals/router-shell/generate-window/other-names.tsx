import { SelectField } from '@/ui/select-field';
import { NamesBox, type NamesBoxProps } from '@/views/certificate/names-field/names-box';

/** The kinds of name that the product asks for. */
export type OtherKind = 'ip' | 'dns';

interface OtherNamesProps extends Omit<NamesBoxProps, 'name' | 'label'> {
  readonly kind: OtherKind;
  readonly onKind: (kind: OtherKind) => void;
}

const kinds = [
  { id: 'ip', label: 'Alternative IP Address' },
  { id: 'dns', label: 'DNS' },
];

/** “Other Alternative Names”: which kind, which name, and *Add* (note, step 15). */
export function OtherNames({ kind, onKind, ...box }: OtherNamesProps) {
  return (
    <div role="group" aria-label="Other Alternative Names" className="router-other-names">
      <SelectField
        name="otherKind"
        label="Other Alternative Names"
        choices={kinds}
        value={kind}
        onChange={(id) => onKind(id as OtherKind)}
      />
      <NamesBox {...box} name="otherName" label={kind === 'ip' ? 'IP address' : 'Domain name'} />
    </div>
  );
}
