import { useState } from 'react';
import { useDraftState } from '@/views/shell/use-draft';
import { revocationReasons, type RevocationReason } from '@/pki/revocation-list';
import { usePresent } from '@/state/use-world';
import { DialogForm, useFormAction } from '../dialog-form';
import { InputRow, SelectRow } from '../form-rows';
import { fromDateInput, toDateInput } from '../profile-form/profile-values';
import { reasonWords } from '../list-form';
import type { CloseForm } from '../use-practice-windows';

interface RevokeFormProps {
  readonly certificates: readonly string[];
  readonly onClose: CloseForm;
}

interface RevokeValues {
  readonly reason: RevocationReason;
  /** Date and time in UTC, as the field holds them. */
  readonly revokedAt: string;
}

/** Asks why and since when certificates are revoked. */
export function RevokeForm({ certificates, onClose }: RevokeFormProps) {
  const { now } = usePresent();
  const [start] = useState(() => toDateInput(now()));
  const [{ reason, revokedAt }, setValues] = useDraftState<RevokeValues>('revoke', {
    reason: 'unspecified',
    revokedAt: start,
  });
  const action = useFormAction(onClose);
  const submit = () =>
    action.submit(() => ({
      type: 'revoke-practice-certificates',
      certificates,
      reason,
      revokedAt: fromDateInput(revokedAt),
    }));
  return (
    <DialogForm
      action={action}
      submitName="revoke-certificates"
      submitLabel="Revoke"
      busyLabel="Revoking…"
      fields={['revokedAt']}
      onSubmit={() => void submit()}
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <SelectRow
          name="reason"
          label="Reason"
          value={reason}
          choices={revocationReasons.map((id) => ({ id, label: reasonWords[id] }))}
          onChange={(chosen) => setValues({ reason: chosen, revokedAt })}
        />
        <InputRow
          name="revokedAt"
          label="Revoked since (UTC)"
          type="datetime-local"
          value={revokedAt}
          onChange={(typed) => setValues({ reason, revokedAt: typed })}
          error={action.errorOf('revokedAt')}
        />
        <p className="practice-hint">
          Clients learn of it when the authority’s next revocation list is generated and published.
        </p>
      </div>
    </DialogForm>
  );
}
