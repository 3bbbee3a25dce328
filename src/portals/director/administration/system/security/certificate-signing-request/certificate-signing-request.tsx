import { slotsOf } from '@/simulation/world/find-records';
import type { World } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { zodResolver } from '@hookform/resolvers/zod';
import { FileOutput, Undo2 } from 'lucide-react';
import { Controller, type Control, useController, useWatch } from 'react-hook-form';
import { FormFillIn } from '@/views/files/fill-in/fill-in';
import { FormCheckbox, FormText } from '@/ui/form-fields';
import { NameText } from '@/views/words/shown-text';
import { LocationFields } from '../../../../location-fields';
import { MessageBar } from '@/views/shell/message-bar';
import { PageHeading, RequiredLegend } from '../../../../page-parts';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { requestSchema, taking, valuesOf, type RequestValues, toAction } from './request-form';
import { equipmentKinds } from '@/simulation/appliances/registry';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { useEffect, useRef, useState } from 'react';
import type { Equipment } from '@/simulation/world/equipment';
import { DateText } from '@/ui/date-text';
import { SelectField } from '@/ui/select-field';
import { RequestLinks } from '@/views/certificate/stored-request/request-links';
import type { LabEvent } from '@/simulation/world/decision';
import { planRequest, reusableKey, usualKeyLength } from '@/simulation/slots/request';
import { confirmationNames } from '@/simulation/world/problem';
import { useRequestAhead } from '@/views/certificate/stored-request/request-ahead';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';

/** Administration, System, Security, Certificate Signing Request (note, Certificates on HQ Server). */
export default function CertificateSigningRequest() {
  const servers = useJudged(serversOf);
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
  const form = useRequestForm(first);
  const { control, isBusy, isDirty, message } = form;
  useNewKeyAhead(form);
  return (
    <Form form={form} className="director-page">
      <PageHeading title="Generate Certificate Signing Request (CSR)">
        <Button name="generate" type="submit" kind="primary" busy={isBusy}>
          <FileOutput size={13} aria-hidden="true" /> Generate
        </Button>
        <Button name="reset-form" isDisabled={!isDirty} onPress={() => form.reset()}>
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
        <SubjectFields control={control} />
        <RequiredLegend />
      </div>
    </Form>
  );
}

/** The key for a server that has none yet, or whose key is to be replaced, and the request with it. */
function useNewKeyAhead(form: LabForm<RequestValues>) {
  const [server, newKey] = useWatch({ control: form.control, name: ['server', 'newKey'] });
  const isNeeded = useJudged(({ slots }) => {
    const slot = slots[server];
    return slot !== undefined && reusableKey(slot, newKey) === undefined;
  });
  useRequestAhead(isNeeded ? usualKeyLength : undefined, form, (world, values) =>
    planRequest(world, toAction(values, confirmationNames)),
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

/** Further names of the certificate, behind the link that adds them. */
function AlternativeNames({ control }: { readonly control: Control<RequestValues> }) {
  const { field, fieldState } = useController({ control, name: 'alternativeNames' });
  const { ref, name, value, onChange, onBlur } = field;
  const [isAsked, setAsked] = useState(false);
  const names = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) names.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  return (
    <div ref={names} className="max-w-720">
      {isAsked || value.length > 0 ? (
        <NamesField
          {...{ ref, name, value, onChange, onBlur }}
          label="Alternative names"
          hint="(DNS names, IP addresses; a list can be pasted)"
          error={fieldState.error?.message}
        />
      ) : (
        <div className="after-labels pb-5">
          <Button name="add-alternative-name" kind="link" onPress={() => setAsked(true)}>
            Add alternative common names if needed
          </Button>
        </div>
      )}
    </div>
  );
}

/** A server that can make a request. */
interface RequestServer {
  /** Id of its slot. */
  readonly slot: string;
  readonly equipment: Equipment;
}

interface ServerFieldsProps {
  readonly control: Control<RequestValues>;
  readonly servers: readonly RequestServer[];
  readonly onServer: (server: RequestServer) => void;
}

/** The server with the box beside it, and what is known of its request so far. */
function ServerFields({ control, servers, onServer }: ServerFieldsProps) {
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-18 gap-y-0 [&_.ui-field]:m-0 [&_.ui-field]:grid-cols-[var(--spacing-label)_var(--spacing-field)] max-wide:[&_.ui-field]:grid-cols-[minmax(0,var(--spacing-field))_auto]">
        <Controller
          control={control}
          name="server"
          render={({ field: { name, value, onBlur } }) => (
            <SelectField
              {...{ name, value, onBlur }}
              label="Server"
              choices={servers.map(({ slot, equipment }) => ({ id: slot, label: equipment.name }))}
              onChange={(slot) => {
                const server = servers.find((other) => other.slot === slot);
                if (server !== undefined) onServer(server);
              }}
            />
          )}
        />
        <FormCheckbox control={control} name="newKey" label="Create a new private key" />
      </div>
      <StoredRequestLine control={control} />
    </>
  );
}

function StoredRequestLine({ control }: { readonly control: Control<RequestValues> }) {
  const [slot, newKey] = useWatch({ control, name: ['server', 'newKey'] });
  const request = useWorld(({ slots }) => slots[slot]?.request);
  if (request === undefined) return null;
  return (
    <div className="mb-4 after-labels max-w-640 text-ink-muted">
      <p>
        A request for <NameText>{request.commonName}</NameText>, made <DateText at={request.createdAt} />, is
        stored on the server.{' '}
        {newKey
          ? 'A new key replaces it: a certificate ordered with it will no longer fit.'
          : 'Its private key is used again, so a certificate ordered with it still fits.'}
      </p>
      <RequestLinks slot={slot} request={request} />
    </div>
  );
}

/** Makes the request, saves its file on the PC and on the real computer, and says what came of it. */
function useRequestForm(first: RequestServer): LabForm<RequestValues> {
  const { readFile } = useLab();
  const { download } = usePc();
  const perform = useConfirmedAction();
  const form = useLabForm<RequestValues, readonly LabEvent[]>({
    name: 'request',
    start: () => valuesOf(first.slot, first.equipment),
    resolver: zodResolver(requestSchema),
    asksBeforeLoss: true,
    send: (values) => perform((accepted) => toAction(values, accepted)),
    onDone: async (events, values) => {
      const { fileName = '', sha256 = '' } =
        events.find(({ name }) => name === 'request-generated')?.values ?? {};
      const bytes = await readFile(sha256);
      if (bytes !== undefined) download({ name: fileName, bytes });
      form.reset({ ...values, newKey: false });
      form.say({
        kind: 'done',
        text: `${fileName} was saved on this computer and in the Files folder. Submit it to your certificate vendor.`,
      });
    },
  });
  return form;
}
