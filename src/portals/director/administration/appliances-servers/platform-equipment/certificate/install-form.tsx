import { PasswordField } from '@/views/certificate/installation/password-field';
import { useHandedOver } from '@/views/files/handover';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import type { Message } from '@/views/shell/message-bar';
import { emptyValues, toAction, useInstallation } from '@/views/certificate/installation/installation-form';
import { useUnsaved } from '@/views/shell/use-draft';
import { FormActions } from '../../../../page-parts';
import { PlanView } from '@/views/certificate/installation/plan-view';
import { usePlan } from '@/views/certificate/installation/use-plan';

interface InstallFormProps {
  readonly slotId: string;
  readonly onMessage: (message: Message | undefined) => void;
}

const done = 'The certificate was installed. Clients meet it once the services have restarted.';

/** Password and files from the vendor, the plan, and Save. */
export function InstallForm({ slotId, onMessage }: InstallFormProps) {
  const { values, change, refusal, busy, save } = useInstallation(slotId, onMessage, done);
  useHandedOver(slotId, change);
  const plan = usePlan(slotId, values);
  const hasFiles = values.files.length > 0;
  const form = useSightOfForm(hasFiles);
  const changed = values.password !== '' || values.files.length > 0;
  useUnsaved(changed);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form
      noValidate
      className="certificate-form"
      ref={form}
      data-given={hasFiles ? '' : undefined}
      onSubmit={submit}
    >
      <FormActions busy={busy} changed={changed} onReset={() => change(emptyValues)} />
      <h3>Install a certificate</h3>
      <PasswordField
        label="Certificate password"
        help="Only if your vendor sent one: it opens a file that holds the private key, such as .pfx or .p12. It is used once and not kept."
        value={values.password}
        onChange={(password) => change({ ...values, password })}
        refusal={refusal}
      />
      <FileDrop
        label="Certificate files"
        name="files"
        files={values.files}
        onChange={(files) => change({ ...values, files })}
        passwords={values.password === '' ? [] : [values.password]}
        onCancelOpening={() => change({ ...values, password: '' })}
        several
        isBundle
        hint="The certificate, the intermediate CA certificates and, if the vendor made it, the private key: PEM, DER, P7B or PFX, whatever their names."
      />
      <PlanView
        {...{ plan, refusal, action: toAction(slotId) }}
        button="Save"
        afterwards="The services restart."
      />
    </form>
  );
}

/** Once files are given the form stands at the head of the pane (see the style sheet): it is shown there. */
function useSightOfForm(hasFiles: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const pane = form.current?.closest('.ui-tab-panel');
    if (hasFiles && pane) pane.scrollTop = 0;
  }, [hasFiles]);
  return form;
}
