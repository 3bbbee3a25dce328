import { useState } from 'react';
import type { RevocationReason } from '@/pki/revocation-list';
import { issuersIn } from '@/simulation/practice-ca/issuers';
import { authorityOf } from '@/simulation/practice-ca/revoke-certificates';
import { listAddressesOf } from '@/simulation/vendor/published-files';
import type { Profile } from '@/simulation/world/practice-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, usePresent } from '@/state/use-world';
import { CheckboxField } from '@/ui/choice-fields';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useDraftState } from '@/views/shell/use-draft';
import { DialogForm, useFormAction } from './dialog-form';
import { InputRow, SelectRow } from './form-rows';
import { issuerChoices } from './issuer-choices';
import { DigestRow } from './profile-form/template-and-name-rows';
import type { CloseForm } from './use-practice-windows';

interface ListFormProps {
  /** Fingerprint of the certificate of the authority that is proposed. */
  readonly authority: string;
  readonly onClose: CloseForm;
}

/** Generates the next revocation list of an authority. */
export function ListForm({ authority: proposed, onClose }: ListFormProps) {
  const { world } = usePresent();
  const [start] = useState(() => firstAuthority(world(), proposed));
  const [{ authority, ...values }, setValues] = useDraftState<ListValues & { readonly authority: string }>(
    'revocation list',
    {
      ...start,
      number: '',
      withReasons: true,
      digest: 'SHA-256',
      saves: true,
    },
  );
  const action = useFormAction(onClose);
  const change = (changed: Partial<ListValues>) => {
    action.clear();
    setValues({ authority, ...values, ...changed });
  };
  const { days, saves, ...rest } = values;
  const issuance = {
    type: 'issue-practice-list',
    authority,
    ...rest,
    days: /^\d{1,5}$/.test(days.trim()) ? Number(days) : 0,
  } as const;
  const submit = () =>
    action.submit(() => ({
      ...issuance,
      ...(saves
        ? { saveAs: `${(world().practiceCertificates[authority]?.name ?? 'ca').replaceAll(/\s+/g, '_')}.crl` }
        : {}),
    }));
  return (
    <DialogForm
      action={action}
      submitName="generate-list"
      submitLabel="Generate"
      busyLabel="Signing…"
      fields={['authority', 'days', 'number', 'digest']}
      onSubmit={() => void submit()}
      onCancel={() => onClose()}
    >
      <ListFields
        values={values}
        authority={authority}
        errorOf={action.errorOf}
        onChange={change}
        onAuthority={(chosen) => setValues({ ...values, authority: chosen })}
      />
      {authority !== '' && (
        <Forecast
          heading="After Generate"
          action={issuance}
          unchanged="All connections stay as they are: the list says nothing new to those who ask for it."
        />
      )}
    </DialogForm>
  );
}

/** The proposed authority, or the first whose key is here, with the days that its lists last. */
function firstAuthority(world: World, proposed: string) {
  const authorities = issuersIn(world);
  const authority = authorities.includes(proposed) ? proposed : (authorities[0] ?? '');
  return { authority, days: String(booksOf(world, authority).listDays) };
}

interface ListValues {
  readonly days: string;
  readonly number: string;
  readonly withReasons: boolean;
  readonly digest: Profile['digest'];
  readonly saves: boolean;
}

interface ListFieldsProps {
  readonly values: ListValues;
  readonly authority: string;
  readonly onChange: (changed: Partial<ListValues>) => void;
  readonly onAuthority: (authority: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function ListFields({ values, authority, onChange, onAuthority, errorOf }: ListFieldsProps) {
  const { listNumber, revoked } = useJudged((world) => booksOf(world, authority));
  const choices = useJudged(issuerChoices);
  const addresses = useJudged((world) => addressesIn(world, authority));
  return (
    <div className="practice-page">
      <SelectRow
        name="authority"
        label="Authority"
        value={authority}
        choices={choices}
        onChange={onAuthority}
        error={errorOf('authority')}
      />
      <InputRow
        name="days"
        label="Next update in days"
        value={values.days}
        onChange={(value) => onChange({ days: value })}
        error={errorOf('days')}
        hint="After that the list counts no more: strict clients refuse the authority’s certificates, browsers no longer notice what is revoked."
      />
      <InputRow
        name="number"
        label="CRL number"
        value={values.number}
        onChange={(number) => onChange({ number })}
        error={errorOf('number')}
        hint={`Empty for the next one, ${(BigInt(listNumber) + 1n).toString()}.`}
      />
      <DigestRow
        value={values.digest}
        onChange={(digest) => onChange({ digest })}
        error={errorOf('digest')}
      />
      <div className="practice-indent">
        <CheckboxField
          name="withReasons"
          label="Write the reasons of revocation into it"
          value={values.withReasons}
          onChange={(withReasons) => onChange({ withReasons })}
        />
        <CheckboxField
          name="saves"
          label="Save it in the folder of this PC too, as DER"
          value={values.saves}
          onChange={(value) => onChange({ saves: value })}
        />
        <p className="practice-hint wrap-anywhere">{publicationWords(addresses)}</p>
        <p className="pt-3 font-semibold">
          {revoked.length === 1
            ? '1 certificate is revoked.'
            : `${String(revoked.length)} certificates are revoked.`}
        </p>
      </div>
    </div>
  );
}

function addressesIn(world: World, authority: string): readonly string[] {
  return authority === '' ? [] : listAddressesOf(world, recordOf(world, 'certificates', authority));
}

function publicationWords(addresses: readonly string[]): string {
  if (addresses.length === 0)
    return 'No certificate of this authority names an address for its list, so no client will find it.';
  return `It is published where the authority’s certificates say: ${addresses.join(', ')}`;
}

function booksOf(world: World, authority: string) {
  if (authority === '') return authorityOf(world, '');
  return authorityOf(world, recordOf(world, 'certificates', authority).publicKey.fingerprint);
}

/** The reasons as lists show them. */
export const reasonWords: Readonly<Record<RevocationReason, string>> = {
  unspecified: 'Unspecified',
  keyCompromise: 'Key compromise',
  cACompromise: 'CA compromise',
  affiliationChanged: 'Affiliation changed',
  superseded: 'Superseded',
  cessationOfOperation: 'Cessation of operation',
  certificateHold: 'Certificate hold',
  privilegeWithdrawn: 'Privilege withdrawn',
  aACompromise: 'AA compromise',
};
