import { isEmailAddress } from '@/simulation/slots/request';
import { Button } from '@/ui/button';
import { FormFillIn } from '@/views/files/fill-in/fill-in';
import { FormText } from '@/views/words/shown-text';
import { type Message, MessageBar, showRefusal } from '@/views/shell/message-bar';
import { StateField } from '@/views/shell/state-field';
import { useFormDraft, useUnsaved } from '@/views/shell/use-draft';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useController, useForm, useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import { emptyRequest, requestSchema, taking, type RequestValues, toAction } from './request-values';
import type { ConfirmationName } from '@/simulation/world/problem';
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
  const form = useForm<RequestValues>({
    resolver: zodResolver(requestSchema),
    defaultValues: emptyRequest,
    mode: 'onTouched',
  });
  const { control, formState, setFocus } = form;
  const [message, setMessage] = useState<Message>();
  const create = useCreateRequest(form, { isAnew, onMessage: setMessage, onCreated });
  useUnsaved(formState.isDirty);
  useFormDraft('request', form);
  useEffect(() => {
    if (isAnew) setFocus('country');
  }, [isAnew, setFocus]);
  return (
    <form
      noValidate
      className="appliance-form border-t border-dotted border-appliance-step-line pt-4"
      onSubmit={(event) => void form.handleSubmit(create)(event)}
    >
      <FormFillIn name="request" form={form} taking={taking} />
      <p className="pl-4 [font-weight:bold] text-accent-strong">*Required fields:</p>
      <SubjectFields control={control} />
      <p className="flex gap-6 pl-177 max-[700px]:pl-0">
        <Button name="create-csr" type="submit" busy={formState.isSubmitting}>
          Create CSR
        </Button>
      </p>
      <MessageBar message={message} />
    </form>
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
      <StateOrProvince control={control} />
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

function StateOrProvince({ control }: FieldsProps) {
  const { field } = useController({ control, name: 'state' });
  const country = useWatch({ control, name: 'country' });
  const { value, onChange, onBlur, ref } = field;
  return (
    <StateField
      {...{ value, onChange, onBlur, ref }}
      label="State or Province"
      hint={'full name\nExample: California'}
      country={country.trim().toUpperCase()}
    />
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

interface CreateRequest {
  /** What a new CSR replaces was accepted already. */
  readonly isAnew: boolean;
  readonly onMessage: (message: Message | undefined) => void;
  readonly onCreated: () => void;
}

/** Makes the CSR, saves its file on the PC and on the real computer, and says what comes next. */
function useCreateRequest(
  form: UseFormReturn<RequestValues>,
  { isAnew, onMessage, onCreated }: CreateRequest,
) {
  const { slotId } = useAppliance();
  const { readFile } = useLab();
  const { download } = usePc();
  const perform = useConfirmedAction();
  return async (values: RequestValues) => {
    onMessage(undefined);
    const outcome = await perform((accepted) => toAction(values, slotId, isAnew ? replacing : accepted));
    if (outcome === undefined) return;
    if (!outcome.ok) {
      showRefusal(form, outcome.problem, onMessage);
      return;
    }
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    form.reset(emptyRequest);
    onCreated();
    onMessage({
      kind: 'done',
      text: `${fileName} was saved on this computer and in the Files folder. Submit it to a Certificate Authority and go on with step 3, or skip to step 4 for a self-signed certificate.`,
    });
  };
}
