import { slotsOf } from '@/simulation/world/slots-of';
import type { World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { zodResolver } from '@hookform/resolvers/zod';
import { FileOutput, Undo2 } from 'lucide-react';
import { FormProvider, useForm, type Control } from 'react-hook-form';
import { FormFillIn } from '@/views/files/fill-in/form-fill-in';
import { FormText } from '@/views/words/form-text';
import { LocationFields } from '../../../../location-fields';
import { MessageBar } from '@/views/shell/message-bar';
import { PageHeading } from '../../../../page-heading';
import { RequiredLegend } from '../../../../required-legend';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { AlternativeNames } from './alternative-names';
import { requestSchema, taking, valuesOf, type RequestValues } from './request-form';
import { ServerFields, type RequestServer } from './server-fields';
import { useGenerate } from './use-generate';
import './certificate-signing-request.css';
import { equipmentKinds } from '@/simulation/appliances/registry';

/** Administration, System, Security, Certificate Signing Request (note, Certificates on HQ Server). */
export default function CertificateSigningRequest() {
  const servers = serversOf(useWorld((world) => world));
  const first = servers[0];
  if (first === undefined) return <PageHeading title="Generate Certificate Signing Request (CSR)" />;
  return <RequestForm servers={servers} first={first} />;
}

function serversOf(world: World): readonly RequestServer[] {
  return Object.entries(world.equipment)
    .filter(([, { kind }]) => equipmentKinds[kind].certificateTab === 'form')
    .flatMap(([id, equipment]) => slotsOf(world, id).map(([slot]) => ({ slot, equipment })));
}

interface RequestFormProps {
  readonly servers: readonly RequestServer[];
  readonly first: RequestServer;
}

function RequestForm({ servers, first }: RequestFormProps) {
  const form = useForm<RequestValues>({
    resolver: zodResolver(requestSchema),
    defaultValues: valuesOf(first.slot, first.equipment),
    mode: 'onTouched',
  });
  const { control, formState } = form;
  const { generate, message } = useGenerate(form);
  useUnsaved(formState.isDirty);
  useFormDraft('request', form);
  return (
    <form className="director-page" noValidate onSubmit={(event) => void form.handleSubmit(generate)(event)}>
      <PageHeading title="Generate Certificate Signing Request (CSR)">
        <Button name="generate" type="submit" kind="primary" busy={formState.isSubmitting}>
          <FileOutput size={13} aria-hidden="true" /> Generate
        </Button>
        <Button name="reset-form" isDisabled={!formState.isDirty} onPress={() => form.reset()}>
          <Undo2 size={13} aria-hidden="true" /> Reset
        </Button>
      </PageHeading>
      <MessageBar message={message} />
      <div className="director-form">
        <ServerFields
          control={control}
          servers={servers}
          onServer={({ slot, equipment }) => form.reset(valuesOf(slot, equipment))}
        />
        <FormFillIn name="request" form={form} taking={taking} />
        <FormProvider {...form}>
          <SubjectFields control={control} />
        </FormProvider>
        <RequiredLegend />
      </div>
    </form>
  );
}

function SubjectFields({ control }: { readonly control: Control<RequestValues> }) {
  return (
    <>
      <FormText
        control={control}
        name="commonName"
        label="Common name"
        hint="(The FQDN for your domain)"
        help="The name under which clients reach the server, such as hq.example.com. *.example.com makes a wildcard request, for one certificate on all servers of the domain."
        required
      />
      <AlternativeNames control={control} />
      <FormText
        control={control}
        name="organization"
        label="Organization"
        hint="(Full legal company name)"
        help="The company as it is registered, with Inc., Ltd. or GmbH. The vendor compares it with public registers."
      />
      <FormText
        control={control}
        name="organizationalUnit"
        label="Organizational unit"
        hint="(Branch of organization)"
        help="The department or branch, such as IT. It may be left empty."
      />
      <LocationFields countryRequired />
    </>
  );
}
