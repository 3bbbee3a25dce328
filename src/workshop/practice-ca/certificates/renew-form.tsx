import { useState } from 'react';
import { useDraftState } from '@/views/shell/use-draft';
import type { Certificate } from '@/pki/certificate';
import { validityFrom } from '@/simulation/practice-ca/validity';
import { usePresent } from '@/state/use-world';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { CheckRow } from '../form-rows';
import { DialogForm, useFormAction } from '../dialog-form';
import { fromDateInput, rangeOf, toDateInput } from '../profile-form/profile-values';
import { DigestRow } from '../profile-form/template-and-name-rows';
import type { CloseForm } from '../use-practice-windows';
import { ValidityFields } from '../profile-form/validity-rows';
import type { Profile } from '@/simulation/world/practice-records';

/** What of a certificate that was issued is said where nobody meets it yet. */
export const notInstalled =
  'All connections stay as they are: nobody meets the new certificate until it is installed.';

interface RenewFormProps {
  readonly certificate: Certificate;
  /** Whether its issuer can revoke it. */
  readonly canRevoke: boolean;
  readonly onClose: CloseForm;
}

/** Issues a certificate again with another time of validity. */
export function RenewForm({ certificate, canRevoke, onClose }: RenewFormProps) {
  const { now } = usePresent();
  const [first] = useState(() => firstValues(certificate, now()));
  const [values, setValues] = useDraftState(`renew ${certificate.fingerprint}`, first);
  const action = useFormAction(onClose);
  const change = (changed: Partial<RenewValues>) => {
    action.clear();
    setValues({ ...values, ...changed });
  };
  const renewal = {
    type: 'renew-practice-certificate',
    certificate: certificate.fingerprint,
    notBefore: fromDateInput(values.notBefore),
    notAfter: fromDateInput(values.notAfter),
    digest: values.digest,
    revokesOld: values.revokesOld,
    accepted: [],
  } as const;
  const submit = () => action.submit((accepted) => ({ ...renewal, accepted }));
  return (
    <DialogForm
      action={action}
      submitName="renew-certificate"
      submitLabel="Renew"
      busyLabel="Signing…"
      fields={['notAfter', 'digest']}
      onSubmit={() => void submit()}
      onCancel={() => onClose()}
    >
      <RenewFields values={values} canRevoke={canRevoke} errorOf={action.errorOf} onChange={change} />
      <Forecast heading="After Renew" action={renewal} unchanged={notInstalled} />
    </DialogForm>
  );
}

type RenewValues = ReturnType<typeof firstValues>;

interface RenewFieldsProps {
  readonly values: RenewValues;
  readonly canRevoke: boolean;
  readonly onChange: (changed: Partial<RenewValues>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function RenewFields({ values, canRevoke, onChange, errorOf }: RenewFieldsProps) {
  const { now } = usePresent();
  return (
    <div className="practice-page">
      <p className="practice-hint">
        The new certificate has the same key, names and extensions, and a serial number of its own. The old
        one stays in the list.
      </p>
      <ValidityFields
        values={values}
        onChange={onChange}
        errorOf={errorOf}
        onApply={() => {
          const { notBefore, notAfter } = validityFrom(now(), rangeOf(values));
          onChange({ notBefore: toDateInput(notBefore), notAfter: toDateInput(notAfter) });
        }}
      />
      <DigestRow
        value={values.digest}
        onChange={(digest) => onChange({ digest })}
        error={errorOf('digest')}
      />
      {canRevoke && (
        <CheckRow
          name="revokesOld"
          label="Revoke the old one, as superseded"
          value={values.revokesOld}
          onChange={(revokesOld) => onChange({ revokesOld })}
        />
      )}
    </div>
  );
}

/** As long as the old one was valid, from now on. */
function firstValues({ notBefore, notAfter, signatureAlgorithm: { digest } }: Certificate, now: number) {
  const days = Math.max(1, Math.round((notAfter - notBefore) / 86_400_000));
  const range = { count: days, unit: 'days', isRoundedToMidnight: false } as const;
  const validity = validityFrom(now, range);
  return {
    ...range,
    count: String(days),
    unit: range.unit as 'days' | 'months' | 'years',
    isRoundedToMidnight: false as boolean,
    notBefore: toDateInput(validity.notBefore),
    notAfter: toDateInput(validity.notAfter),
    digest: (digest === 'SHA-384' || digest === 'SHA-512' ? digest : 'SHA-256') as Profile['digest'],
    revokesOld: false,
  };
}
