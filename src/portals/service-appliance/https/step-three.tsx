import type { GivenFile } from '@/actions/preparation/preparation';
import { displayNameOf } from '@/pki/distinguished-name';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormText } from '@/ui/form-fields';
import { Form } from '@/views/shell/lab-form';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { emptyValues, toAction, useInstallation } from '@/views/certificate/installation/installation-form';
import { PlanView } from '@/views/certificate/installation/plan-view';
import { usePlan } from '@/views/certificate/installation/use-plan';
import { useHandedOver } from '@/views/files/handover';
import { useLab } from '@/views/shell/lab';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { NameText } from '@/views/words/shown-text';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
import { useAppliance } from '../appliance-select';
import { Step } from './step';

/** The files of the step, each in its own place. */
interface Given {
  readonly certificate: readonly GivenFile[];
  readonly intermediate: readonly GivenFile[];
  readonly key: readonly GivenFile[];
}

const nothing: Given = { certificate: [], intermediate: [], key: [] };

/** Files as the pre-flight names them. */
function placesOf(files: readonly GivenFile[]): Given {
  const endingWith = (end: string) => files.filter(({ name }) => name.endsWith(end));
  const [intermediate, key] = [endingWith('_intermediate.crt'), endingWith('.key')];
  const others = files.filter((file) => !intermediate.includes(file) && !key.includes(file));
  return { certificate: others, intermediate, key };
}

/** The certificate that an authority issued, with what belongs to it; all of the step is assumed. */
export function StepThree() {
  const [message, setMessage] = useState<Message>();
  return (
    <Step title="Step 3: Install SSL Certificate and Private Key">
      <p>
        Upload the SSL Certificate that the Certificate Authority has issued, and its intermediate
        certificate. A Private Key is needed only if the CSR was not created in step #2.
      </p>
      <WaitingCertificate onMessage={setMessage} />
      <MessageBar message={message} />
      <UploadForm onMessage={setMessage} />
    </Step>
  );
}

interface PartProps {
  readonly onMessage: (message: Message | undefined) => void;
}

const done = 'The files were uploaded. They take effect when the web server is restarted in step #4.';

function UploadForm({ onMessage }: PartProps) {
  const { slotId } = useAppliance();
  const { form, values, change, refusal, isRefused } = useInstallation(slotId, onMessage, done);
  const [parts, setParts] = useState(nothing);
  // Uploaded files leave the form: they are the appliance's from then on.
  const given = values.files.length === 0 ? nothing : parts;
  const plan = usePlan(slotId, values);
  const give = (part: Partial<Given>) => {
    const next = { ...given, ...part };
    setParts(next);
    change({ ...values, files: [...next.certificate, ...next.intermediate, ...next.key] });
  };
  useHandedOver(slotId, ({ files }) => give(placesOf(files)));
  return (
    <Form form={form} className="appliance-form https-upload fields-beside max-wide:fields-above">
      <FilePlaces given={given} onGive={give} password={values.password} />
      <FormText
        control={form.control}
        name="password"
        label="Password"
        isSecret
        hint="If the files are protected by one"
      />
      <PlanView
        {...{ plan, refusal, isRefused, action: toAction(slotId) }}
        button="Upload"
        waitsForRestart
        afterwards="It takes effect at the restart of step #4."
      />
      <p className="flex gap-6 pl-177 max-wide:pl-0">
        <Button name="upload" type="submit" busy={form.isBusy}>
          Upload
        </Button>
        <Button
          name="clear-files"
          isDisabled={values.password === '' && values.files.length === 0}
          onPress={() => change(emptyValues)}
        >
          Clear
        </Button>
      </p>
    </Form>
  );
}

interface FilePlacesProps {
  readonly given: Given;
  readonly onGive: (part: Partial<Given>) => void;
  readonly password: string;
}

function FilePlaces({ given, onGive, password }: FilePlacesProps) {
  const passwords = password === '' ? {} : { passwords: [password] };
  return (
    <>
      <FileDrop
        label="SSL Certificate"
        name="certificate"
        files={given.certificate}
        onChange={(certificate) => onGive({ certificate })}
        several={false}
        {...passwords}
      />
      <FileDrop
        label="Intermediate Certificate (optional)"
        name="intermediate"
        files={given.intermediate}
        onChange={(intermediate) => onGive({ intermediate })}
        several
        {...passwords}
      />
      <FileDrop
        label="Private Key (optional)"
        name="key"
        files={given.key}
        onChange={(key) => onGive({ key })}
        several={false}
        {...passwords}
      />
    </>
  );
}

/** What was uploaded and waits for the restart. */
function WaitingCertificate({ onMessage }: PartProps) {
  const { slotId, slot } = useAppliance();
  const { perform } = useLab();
  const certificate = useWorld(
    ({ certificates }) => certificates[slot.pending?.credential.certificate ?? ''],
  );
  if (certificate === undefined) return null;
  const discard = async () => {
    const outcome = await perform({ type: 'discard-pending', slot: slotId });
    onMessage(
      outcome.ok
        ? { kind: 'done', text: 'The uploaded certificate was discarded. What is in use stays.' }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
  };
  return (
    <p className="border border-appliance-waiting-line bg-appliance-waiting px-8 py-5">
      An SSL Certificate for{' '}
      <strong>
        <NameText>{displayNameOf(certificate.subject)}</NameText>
      </strong>{' '}
      is in place and waits for step #4.{' '}
      <Button name="discard" kind="link" onPress={() => void discard()}>
        Discard
      </Button>
    </p>
  );
}
