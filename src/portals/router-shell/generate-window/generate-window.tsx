import { obstacleToSigning } from '@/simulation/slots/generate-certificate';
import { recordOf } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { FormFillIn } from '@/views/files/fill-in/fill-in';
import { MessageBar } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { CopyRequest } from '@/views/certificate/stored-request/request-links';
import { Form, type LabForm, useFormValues } from '@/views/shell/lab-form';
import { CloseButton } from '../page-parts';
import {
  type GenerateSettings,
  type GenerateValues,
  lengthOf,
  takingOf,
  toAction,
  toRequestAction,
} from './generate-form';
import { KeyAndNames, SubjectFields } from './generate-fields';
import { draftOf, requestButton, useGeneration } from './use-generation';
import { NameText } from '@/views/words/shown-text';
import { planRequest } from '@/simulation/slots/request';
import { confirmationNames } from '@/simulation/world/problem';
import { useRequestAhead } from '@/views/certificate/stored-request/request-ahead';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import '../router-shell.css';

interface GenerateWindowProps {
  readonly settings: GenerateSettings;
  /** Called as soon as a certificate was made, whatever closes the window then. */
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** The pop-up window behind *Generate* and *Generate CSR*, with its own *Close* (note, Generating a Certificate). */
export function GenerateWindow({ settings, onMade, onClose }: GenerateWindowProps) {
  const { form, isMade, isRequested } = useGeneration(settings, onMade);
  const { message } = form;
  const { keyLength } = useFormValues(form.control);
  const { slot } = settings;
  useRequestAhead(isMade ? undefined : lengthOf(keyLength), form, (world, values) =>
    planRequest(world, toRequestAction(values, slot, confirmationNames)),
  );
  return (
    <Form form={form} className="router-window h-640 max-wide:fields-headed">
      <div className="router-sheet min-h-0 flex-1 overflow-auto bg-surface px-14 pb-12">
        <h1 translate="no">{settings.title}</h1>
        {message === undefined && <SigningObstacle settings={settings} />}
        <MessageBar message={message} />
        {isMade ? (
          <MadeSummary
            values={form.getValues()}
            labels={settings.labels}
            hasNames={settings.names !== undefined}
          />
        ) : (
          <>
            <FormFillIn name={draftOf(settings)} form={form} taking={takingOf(settings)} />
            <SubjectFields />
            {settings.names !== undefined && <KeyAndNames settings={settings} names={settings.names} />}
            {settings.makes.includes('certificate') && <Prospect form={form} slot={settings.slot} />}
          </>
        )}
      </div>
      <GenerateButtons {...{ settings, isMade, isRequested, onClose }} busy={form.isBusy} />
    </Form>
  );
}

/** Said before anything is typed. A request needs nobody who signs here. */
function SigningObstacle({ settings: { slot, makes } }: Pick<GenerateWindowProps, 'settings'>) {
  const problem = useJudged((world, at) => obstacleToSigning(world, recordOf(world, 'slots', slot), at));
  if (problem === undefined || !makes.includes('certificate')) return null;
  return (
    <p className="ui-notice mb-8 max-w-none font-semibold" data-kind="warning">
      {problemWords(problem)}
      {makes.includes('request') && ' Generate CSR works without it.'}
    </p>
  );
}

interface ProspectProps {
  readonly form: LabForm<GenerateValues>;
  readonly slot: string;
}

/** Who would be met how with what is typed now. */
function Prospect({ form, slot }: ProspectProps) {
  const values = useFormValues(form.control);
  return <Forecast heading="After Generate and the restart" action={toAction(values, slot)} />;
}

interface GenerateButtonsProps {
  readonly settings: GenerateSettings;
  readonly isMade: boolean;
  readonly isRequested: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function GenerateButtons(props: GenerateButtonsProps) {
  const { settings, isMade, isRequested, busy, onClose } = props;
  const { makes, slot, offersKey = false } = settings;
  return (
    <div className="pc-dialog-buttons">
      {!isMade && makes.includes('certificate') && (
        <Button name="generate" type="submit" kind="primary" busy={busy}>
          Generate
        </Button>
      )}
      {!isMade && makes.includes('request') && (
        <Button
          name={requestButton}
          type="submit"
          kind={makes[0] === 'request' ? 'primary' : 'plain'}
          busy={busy}
        >
          Generate CSR
        </Button>
      )}
      {isRequested && <MadeRequest slot={slot} />}
      {isRequested && offersKey && <SaveKeyButton slot={slot} />}
      <CloseButton isNext={isMade} onClose={onClose} />
    </div>
  );
}

/** The text that the vendor's form takes. */
function MadeRequest({ slot }: { readonly slot: string }) {
  const request = useWorld(({ slots }) => slots[slot]?.request);
  return request === undefined ? null : <CopyRequest request={request} kind="plain" />;
}

interface MadeSummaryProps {
  readonly values: GenerateValues;
  readonly labels: GenerateSettings['labels'];
  /** Whether the form asked for names and a key length. */
  readonly hasNames: boolean;
}

/** What the certificate was made of, once nothing of it can be changed any more. */
function MadeSummary({ values, labels, hasNames }: MadeSummaryProps) {
  const { country, state, city, organization, organizationalUnit, commonName } = values;
  const rows = [
    ['Common Name', commonName],
    ['Organization', organization],
    ['Organization Unit', organizationalUnit],
    ['Locality', city],
    ['State or Province', state],
    ['Country Name', country.toUpperCase()],
    ...(hasNames
      ? [
          [labels.keyLength, values.keyLength],
          [labels.readOut ?? labels.alternativeNames, values.alternativeNames.join(', ')],
        ]
      : []),
  ] as const;
  return (
    <table className="ui-table">
      <caption className="sr-only">What was made</caption>
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <NameText>{value}</NameText>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Saves the RSA private key of the request that a slot keeps, on this computer and in the Files folder (note, step 12). */
function SaveKeyButton({ slot }: { readonly slot: string }) {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const save = async () => {
    const outcome = await perform({ type: 'save-request-key', slot });
    if (!outcome.ok) return;
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
  };
  return (
    <Button name="save-key" onPress={() => void save()}>
      Save RSA private key
    </Button>
  );
}
