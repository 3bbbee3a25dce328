import { useFormContext, useWatch } from 'react-hook-form';
import { nameToText } from '@/pki/distinguished-name';
import type { Profile } from '@/simulation/world/practice-records';
import { useJudged, useWorld } from '@/state/use-world';
import { FormCheckbox, FormList, FormText } from '@/ui/form-fields';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { generalNameWords } from '@/views/words/value-words';
import { issuerChoices } from '@/simulation/practice-ca/issuers';
import { CheckRow } from '../dialog-form';
import { KeyRows } from '../profile-form/key-rows';
import { TemplateAndNameRows } from '../profile-form/template-and-name-rows';
import type { CertificateValues } from './certificate-values';

interface SourcePageProps {
  readonly onTemplate: (profile: Profile, part: 'all' | 'subject' | 'extensions') => void;
}

/** What is certified, who signs, and the template. */
export function SourcePage({ onTemplate }: SourcePageProps) {
  const { control } = useFormContext<CertificateValues>();
  const [request, saves] = useWatch({ control, name: ['request', 'saves'] });
  return (
    <div className="practice-page">
      {request === '' ? <KeyRows /> : <RequestRows id={request} />}
      <IssuerRow request={request} />
      <TemplateAndNameRows onTemplate={onTemplate} />
      <CheckRow control={control} name="saves" label="Save it in the folder of this PC too" />
      {saves && <FormText control={control} name="fileName" label="File name" hint="Written as PEM." />}
    </div>
  );
}

/** Who signs; the certificate itself, where its key is here. */
function IssuerRow({ request }: { readonly request: string }) {
  const { control } = useFormContext<CertificateValues>();
  const issuers = useJudged(issuerChoices);
  const canSelfSign = useWorld(
    ({ practiceKeys, practiceRequests }) =>
      request === '' || isKeyHere(practiceKeys, practiceRequests[request]),
  );
  const choices = [...(canSelfSign ? [{ id: '', label: 'Self-signed' }] : []), ...issuers];
  return <FormList control={control} name="issuer" label="Signed by" choices={choices} />;
}

function isKeyHere(
  keys: Readonly<Record<string, unknown>>,
  request: { readonly key: { readonly fingerprint: string } } | undefined,
): boolean {
  return request !== undefined && keys[request.key.fingerprint] !== undefined;
}

/** What the request says, and what becomes of it. */
function RequestRows({ id }: { readonly id: string }) {
  const { control } = useFormContext<CertificateValues>();
  const request = useWorld((world) => world.practiceRequests[id]);
  if (request === undefined) return null;
  const names = request.subjectAlternativeNames.map(generalNameWords).join(', ');
  return (
    <>
      <dl className="item-terms border border-line bg-surface-alternate px-10 py-8">
        <dt>Request</dt>
        <dd>
          <NameText>{request.name}</NameText>
        </dd>
        <dt>Subject</dt>
        <dd>
          <NameText>{nameToText(request.subject)}</NameText>
        </dd>
        <dt>Alternative names</dt>
        <dd>
          <NameText>{names === '' ? 'none' : names}</NameText>
        </dd>
        <dt>Key</dt>
        <dd>{keyWords(request.key)}</dd>
      </dl>
      <fieldset className="after-labels grid justify-items-start gap-2 border-0">
        <legend className="sr-only">What is taken from the request</legend>
        <FormCheckbox control={control} name="takesSubject" label="Take its subject" />
        <FormCheckbox
          control={control}
          name="takesNames"
          label="Take its alternative names; the template adds to them"
        />
        <FormCheckbox
          control={control}
          name="takesExtensions"
          label="Take key usages that it asks for and the template leaves open"
        />
      </fieldset>
    </>
  );
}
