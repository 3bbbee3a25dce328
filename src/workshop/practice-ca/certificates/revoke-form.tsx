import { revocationReasons, type RevocationReason } from '@/pki/revocation-list';
import { usePresent } from '@/state/use-world';
import { FormList, FormText } from '@/ui/form-fields';
import { useLab } from '@/views/shell/lab';
import { useLabForm } from '@/views/shell/lab-form';
import { DialogForm } from '../dialog-form';
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
  const { perform } = useLab();
  const form = useLabForm({
    name: 'revoke',
    start: (): RevokeValues => ({ reason: 'unspecified', revokedAt: toDateInput(now()) }),
    send: ({ reason, revokedAt }) =>
      perform({
        type: 'revoke-practice-certificates',
        certificates,
        reason,
        revokedAt: fromDateInput(revokedAt),
      }),
    onDone: onClose,
  });
  const { control } = form;
  return (
    <DialogForm
      form={form}
      submitName="revoke-certificates"
      submitLabel="Revoke"
      busyLabel="Revoking…"
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <FormList
          control={control}
          name="reason"
          label="Reason"
          choices={revocationReasons.map((id) => ({ id, label: reasonWords[id] }))}
        />
        <FormText control={control} name="revokedAt" label="Revoked since (UTC)" isTime />
        <p className="text-ink-muted">
          Clients learn of it when the authority’s next revocation list is generated and published.
        </p>
      </div>
    </DialogForm>
  );
}
