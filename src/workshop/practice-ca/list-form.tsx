import { type Control, useWatch } from 'react-hook-form';
import type { RevocationReason } from '@/pki/revocation-list';
import type { IssuePracticeList } from '@/simulation/practice-ca/issue-list';
import { issuersIn } from '@/simulation/practice-ca/issuers';
import { authorityOf } from '@/simulation/practice-ca/revoke-certificates';
import { listAddressesOf } from '@/simulation/vendor/published-files';
import type { Profile } from '@/simulation/world/practice-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, usePresent } from '@/state/use-world';
import { FormCheckbox, FormList, FormText } from '@/ui/form-fields';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useLabForm } from '@/views/shell/lab-form';
import { issuerChoices } from '@/simulation/practice-ca/issuers';
import { DialogForm } from './dialog-form';
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
  const perform = useConfirmedAction();
  const form = useLabForm({
    name: 'revocation list',
    start: () => firstValues(world(), proposed),
    send: (values) => {
      const name = world().practiceCertificates[values.authority]?.name ?? 'ca';
      const saved = values.saves ? { saveAs: `${name.replaceAll(/\s+/g, '_')}.crl` } : {};
      return perform(() => ({ ...toAction(values), ...saved }));
    },
    onDone: onClose,
  });
  const authority = useWatch({ control: form.control, name: 'authority' });
  return (
    <DialogForm
      form={form}
      submitName="generate-list"
      submitLabel="Generate"
      busyLabel="Signing…"
      onCancel={() => onClose()}
    >
      <ListFields control={form.control} authority={authority} />
      {authority !== '' && (
        <FormForecast
          form={form}
          toAction={toAction}
          heading="After Generate"
          unchanged="All connections stay as they are: the list changes nothing for clients that check it."
        />
      )}
    </DialogForm>
  );
}

/** What is typed to generate a list. */
interface ListValues {
  /** Fingerprint of the certificate of the authority. */
  readonly authority: string;
  readonly days: string;
  readonly number: string;
  readonly withReasons: boolean;
  readonly digest: Profile['digest'];
  readonly saves: boolean;
}

/** The action that the form stands for, without a copy for the folder. */
function toAction({ saves: _saves, days, ...values }: ListValues): IssuePracticeList {
  return { type: 'issue-practice-list', ...values, days: /^\d{1,5}$/.test(days.trim()) ? Number(days) : 0 };
}

/** The proposed authority, or the first whose key is here, with the days that its lists last. */
function firstValues(world: World, proposed: string): ListValues {
  const authorities = issuersIn(world);
  const authority = authorities.includes(proposed) ? proposed : (authorities[0] ?? '');
  const days = String(booksOf(world, authority).listDays);
  return { authority, days, number: '', withReasons: true, digest: 'SHA-256', saves: true };
}

interface ListFieldsProps {
  readonly control: Control<ListValues>;
  readonly authority: string;
}

function ListFields({ control, authority }: ListFieldsProps) {
  const { listNumber, revoked } = useJudged((world) => booksOf(world, authority));
  const choices = useJudged(issuerChoices);
  const addresses = useJudged((world) => addressesIn(world, authority));
  return (
    <div className="practice-page">
      <FormList control={control} name="authority" label="Authority" choices={choices} />
      <FormText
        control={control}
        name="days"
        label="Next update in days"
        hint="After that the list is out of date: strict clients refuse the authority’s certificates, browsers no longer notice what is revoked."
      />
      <FormText
        control={control}
        name="number"
        label="CRL number"
        hint={`Empty for the next one, ${(BigInt(listNumber) + 1n).toString()}.`}
      />
      <DigestRow />
      <div className="after-labels grid justify-items-start gap-2">
        <FormCheckbox control={control} name="withReasons" label="Write the reasons of revocation into it" />
        <FormCheckbox control={control} name="saves" label="Save it in the folder of this PC too, as DER" />
        <p className="wrap-anywhere text-ink-muted">{publicationWords(addresses)}</p>
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
