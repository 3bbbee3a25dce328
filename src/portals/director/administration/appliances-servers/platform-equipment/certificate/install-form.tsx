import { FormText } from '@/ui/form-fields';
import { Form } from '@/views/shell/lab-form';
import { useHandedOver } from '@/views/files/handover';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { useEffect, useRef } from 'react';
import type { Message } from '@/views/shell/message-bar';
import { emptyValues, toAction, useInstallation } from '@/views/certificate/installation/installation-form';
import { FormActions } from '../../../../page-parts';
import { PlanView } from '@/views/certificate/installation/plan-view';
import { usePlan } from '@/views/certificate/installation/use-plan';

interface InstallFormProps {
  readonly slotId: string;
  readonly onMessage: (message: Message | undefined) => void;
}

const done = 'The certificate was installed. Clients see it once the services have restarted.';

/** Password and files from the vendor, the plan, and Save. */
export function InstallForm({ slotId, onMessage }: InstallFormProps) {
  const { form, values, change, refusal, isRefused } = useInstallation(slotId, onMessage, done);
  useHandedOver(slotId, change);
  const plan = usePlan(slotId, values);
  const hasFiles = values.files.length > 0;
  const frame = useSightOfForm(hasFiles);
  const changed = values.password !== '' || hasFiles;
  return (
    <Form form={form} className="certificate-form" ref={frame} data-given={hasFiles ? '' : undefined}>
      <FormActions busy={form.isBusy} changed={changed} onReset={() => change(emptyValues)} />
      <h3>Install a certificate</h3>
      <FormText
        control={form.control}
        name="password"
        label="Certificate password"
        isSecret
        help="Only if your vendor sent one: it opens a file that holds the private key, such as .pfx or .p12. It is used once and not kept."
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
        {...{ plan, refusal, isRefused, action: toAction(slotId) }}
        button="Save"
        afterwards="The services restart."
      />
    </Form>
  );
}

/** Once files are given the form stands at the head of the pane (see the style sheet): it is shown there. */
function useSightOfForm(hasFiles: boolean) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const pane = form.current?.closest('[role=tabpanel]');
    if (hasFiles && pane) pane.scrollTop = 0;
  }, [hasFiles]);
  return form;
}
