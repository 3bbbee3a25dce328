import type { Certificate } from '@/pki/certificate';
import type { RenewPracticeCertificate } from '@/simulation/practice-ca/renew-certificate';
import { validityFrom } from '@/simulation/practice-ca/validity';
import { usePresent } from '@/state/use-world';
import { FormForecast } from '@/views/certificate/foresight/forecast';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useLabForm } from '@/views/shell/lab-form';
import { CheckRow, DialogForm } from '../dialog-form';
import { fromDateInput, toDateInput } from '../profile-form/profile-values';
import { DigestRow } from '../profile-form/template-and-name-rows';
import type { CloseForm } from '../use-practice-windows';
import { ValidityFields, type ValidityValues } from '../profile-form/validity-rows';
import type { Profile } from '@/simulation/world/practice-records';

/** What of a certificate that was issued is said where nobody meets it yet. */
export const notInstalled =
  'All connections stay as they are: no client sees the new certificate until it is installed.';

interface RenewFormProps {
  readonly certificate: Certificate;
  /** Whether its issuer can revoke it. */
  readonly canRevoke: boolean;
  readonly onClose: CloseForm;
}

/** Issues a certificate again with another time of validity. */
export function RenewForm({ certificate, canRevoke, onClose }: RenewFormProps) {
  const { now } = usePresent();
  const perform = useConfirmedAction();
  const renewal = renewalOf(certificate);
  const form = useLabForm({
    name: `renew ${certificate.fingerprint}`,
    start: () => firstValues(certificate, now()),
    send: (values) => perform((accepted) => ({ ...renewal(values), accepted })),
    onDone: onClose,
  });
  const { control } = form;
  return (
    <DialogForm
      form={form}
      submitName="renew-certificate"
      submitLabel="Renew"
      busyLabel="Signing…"
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <p className="text-ink-muted">
          The new certificate has the same key, names and extensions, and a serial number of its own. The old
          one stays in the list.
        </p>
        <ValidityFields />
        <DigestRow />
        {canRevoke && (
          <CheckRow control={control} name="revokesOld" label="Revoke the old one, as superseded" />
        )}
      </div>
      <FormForecast form={form} toAction={renewal} heading="After Renew" unchanged={notInstalled} />
    </DialogForm>
  );
}

interface RenewValues extends ValidityValues {
  readonly digest: Profile['digest'];
  readonly revokesOld: boolean;
}

/** The action that the form stands for. */
function renewalOf({ fingerprint }: Certificate) {
  return ({ notBefore, notAfter, digest, revokesOld }: RenewValues): RenewPracticeCertificate => ({
    type: 'renew-practice-certificate',
    certificate: fingerprint,
    notBefore: fromDateInput(notBefore),
    notAfter: fromDateInput(notAfter),
    digest,
    revokesOld,
    accepted: [],
  });
}

/** As long as the old one was valid, from now on. */
function firstValues(certificate: Certificate, now: number): RenewValues {
  const { notBefore, notAfter, signatureAlgorithm } = certificate;
  const { digest } = signatureAlgorithm;
  const days = Math.max(1, Math.round((notAfter - notBefore) / 86_400_000));
  const range = { count: days, unit: 'days', isRoundedToMidnight: false } as const;
  const validity = validityFrom(now, range);
  return {
    ...range,
    count: String(days),
    notBefore: toDateInput(validity.notBefore),
    notAfter: toDateInput(validity.notAfter),
    digest: digest === 'SHA-384' || digest === 'SHA-512' ? digest : 'SHA-256',
    revokesOld: false,
  };
}
