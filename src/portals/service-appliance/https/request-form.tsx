import { isEmailAddress, planApplianceRequest, usualKeyLength } from '@/simulation/slots/request';
import { Button } from '@/ui/button';
import { FormFillIn } from '@/views/files/fill-in/fill-in';
import { FormText } from '@/ui/form-fields';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { MessageBar } from '@/views/shell/message-bar';
import { FormState } from '@/views/shell/state-field';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import type { LabEvent } from '@/simulation/world/decision';
import { emptyRequest, requestSchema, taking, type RequestValues, toAction } from './request-values';
import { confirmationNames, type ConfirmationName } from '@/simulation/world/problem';
import { useRequestAhead } from '@/views/certificate/stored-request/request-ahead';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useAppliance } from '../appliance-select';

interface RequestFormProps {
  /** What a new CSR replaces was accepted already. */
  readonly isAnew: boolean;
  readonly onCreated: () => void;
}

/** The electronic form that makes the CSR; labels, hints and examples are the note's. */
export function RequestForm({ isAnew, onCreated }: RequestFormProps) {
  const form = useCreateRequest({ isAnew, onCreated });
  const { control, isBusy, message, setFocus } = form;
  useEffect(() => {
    if (isAnew) setFocus('country');
  }, [isAnew, setFocus]);
  return (
    <Form
      form={form}
      className="appliance-form border-t border-dotted border-appliance-step-line pt-4 fields-beside max-wide:fields-above"
    >
      <FormFillIn name="request" form={form} taking={taking} />
      <p className="pl-4 font-bold text-accent-strong">*Required fields:</p>
      <SubjectFields control={control} />
      <p className="flex gap-6 pl-177 max-wide:pl-0">
        <Button name="create-csr" type="submit" busy={isBusy}>
          Create CSR
        </Button>
      </p>
      <MessageBar message={message} />
    </Form>
  );
}

interface FieldsProps {
  readonly control: Control<RequestValues>;
}

function SubjectFields({ control }: FieldsProps) {
  return (
    <>
      <FormText
        control={control}
        name="country"
        label="Country"
        hint={'two letter country code (ISO 3166)\nExample: US'}
        maxLength={3}
      />
      <FormState
        control={control}
        state="state"
        country="country"
        label="State or Province"
        hint={'full name\nExample: California'}
      />
      <FormText control={control} name="locality" label="Locality" hint={'city\nExample: Sunnyvale'} />
      <FormText
        control={control}
        name="organization"
        label="Organization"
        hint={'company\nExample: ShoreTel'}
      />
      <FormText
        control={control}
        name="organizationalUnit"
        label="Organizational Unit"
        hint={'section\nExample: Sales'}
      />
      <CommonName control={control} />
      <FormText control={control} name="email" label="Email Address" />
    </>
  );
}

const commonNameHint = [
  'service appliance hostname or IP',
  'Example: bridge@shoretel.com or 192.168.0.1',
  'For self-signed certificates, use the format *.domain.com. For UCC certificates, enter any domain name. Additional domains will be provided when ordering the certificate.',
].join('\n');

/** An e-mail address is taken, as the product's own example has one, but it is no name of a server. */
function CommonName({ control }: FieldsProps) {
  const name = useWatch({ control, name: 'commonName' }).trim();
  return (
    <FormText
      control={control}
      name="commonName"
      label="Common Name"
      hint={commonNameHint}
      required
      warning={
        isEmailAddress(name)
          ? `“${name}” is an e-mail address. Browsers and the Connect client look for the appliance’s host name here, such as bridge.sb7.com.`
          : undefined
      }
    />
  );
}

const replacing: readonly ConfirmationName[] = ['appliance-request-replaced'];

/** Makes the CSR, saves its file on the PC and on the real computer, and says what comes next. */
function useCreateRequest({ isAnew, onCreated }: RequestFormProps): LabForm<RequestValues> {
  const { slotId } = useAppliance();
  const { readFile } = useLab();
  const { download } = usePc();
  const perform = useConfirmedAction();
  const form = useLabForm<RequestValues, readonly LabEvent[]>({
    name: 'request',
    start: () => emptyRequest,
    resolver: zodResolver(requestSchema),
    asksBeforeLoss: true,
    send: (values) => perform((accepted) => toAction(values, slotId, isAnew ? replacing : accepted)),
    onDone: async ([made]) => {
      const { fileName = '', sha256 = '' } = made?.values ?? {};
      const bytes = await readFile(sha256);
      if (bytes !== undefined) download({ name: fileName, bytes });
      form.reset(emptyRequest);
      onCreated();
      form.say({
        kind: 'done',
        text: `${fileName} was saved on this computer and in the Files folder. Submit it to a Certificate Authority and go on with step 3, or skip to step 4 for a self-signed certificate.`,
      });
    },
  });
  useRequestAhead(usualKeyLength, form, (world, values) =>
    planApplianceRequest(world, toAction(values, slotId, confirmationNames)),
  );
  return form;
}
