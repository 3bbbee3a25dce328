import { StepTwo } from './step-two';
import { StepThree } from './step-three';
import { displayNameOf } from '@/pki/distinguished-name';
import { applianceOf, requestToSelfSign } from '@/simulation/appliances/service-appliance/service-appliance';
import { useJudged, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { NameText } from '@/views/words/shown-text';
import { CredentialTrustedBy } from '@/views/certificate/trust/trusted-by';
import { ApplianceSelect, type ThisAppliance, useAppliance } from '../appliance-select';
import { recordOf, type World } from '@/simulation/world/world';
import { Button } from '@/ui/button';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import { useBusy } from '@/views/shell/use-busy';
import { useState } from 'react';
import { useFormField } from '@/ui/form-fields';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { Step } from './step';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { allAppliances } from '@/simulation/appliances/service-appliance/web-server';
import { WebLink } from '@/views/shell/links';
import { usePc, useSite } from '@/views/shell/pc';
import './https.css';

/** The certificate of the appliance's web server in four steps (note, Create a CSR on a Mitel Service Appliance). */
export default function Https() {
  return (
    <>
      <h1 translate="no">HTTPS</h1>
      <CertificateInUse />
      <StepOne />
      <StepTwo />
      <StepThree />
      <StepFour />
    </>
  );
}

/** What the web server presents over https now. */
function CertificateInUse() {
  const { id, slot } = useAppliance();
  const { active } = slot;
  const certificate = useWorld(({ certificates }) => certificates[active?.certificate ?? '']);
  const isOwn = useWorld(
    (world) => applianceOf(world, id).selfSigned?.certificate === certificate?.fingerprint,
  );
  if (active === undefined || certificate === undefined)
    return <p className="mb-10">No SSL Certificate exists on this Service Appliance.</p>;
  return (
    <div className="mb-10">
      <p>
        SSL Certificate in use:{' '}
        <strong>
          <NameText>{displayNameOf(certificate.subject)}</NameText>
        </strong>
        , {isOwn ? 'self-signed' : 'issued by '}
        {!isOwn && <NameText>{displayNameOf(certificate.issuer)}</NameText>}, valid to{' '}
        <DateText at={certificate.notAfter} format="date" />.
      </p>
      <CredentialTrustedBy credential={active} />
    </div>
  );
}

/** The restart that puts everything into effect (note, Step 4). */
function StepFour() {
  const appliance = useAppliance();
  const words = useJudged((world) => prospect(world, appliance));
  const { perform } = useLab();
  const [message, setMessage] = useState<Message>();
  const [isBusy, during] = useBusy();
  const restart = async () => {
    const outcome = await during(() => perform({ type: 'restart-web-server', appliance: appliance.id }));
    if (!outcome.ok) setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
  };
  return (
    <Step title="Step 4: Restart the Web Server">
      <p>
        Once the desired SSL Certificate(s) and Public/Private key are in place, restart the web server for it
        to take effect.
      </p>
      <p className="text-ink-muted">{words}</p>
      <MessageBar message={message} />
      <p>
        <Button name="restart-web-server" busy={isBusy} onPress={() => void restart()}>
          Restart Web Server
        </Button>
      </p>
      <p>Wait approximately 2 minutes for web server to come fully online and proceed.</p>
      {/* Below the button, which must not move away from under the pointer when it arrives. */}
      <Forecast
        heading="After the restart"
        action={{ type: 'restart-web-server', appliance: appliance.id }}
      />
    </Step>
  );
}

/** What a restart now would bring. */
function prospect(world: World, { id, slot: { pending, active } }: ThisAppliance): string {
  if (pending !== undefined) {
    const { subject } = recordOf(world, 'certificates', pending.credential.certificate);
    return `The restart puts the SSL Certificate for ${visibleText(displayNameOf(subject))} into use.`;
  }
  const request = requestToSelfSign(world, id);
  if (request !== undefined)
    return `No SSL Certificate was uploaded: the restart generates a self-signed one for ${visibleText(request.commonName)}, as the CSR says.`;
  return active === undefined
    ? 'There is neither a CSR nor an SSL Certificate yet: the restart changes nothing.'
    : 'Nothing has changed since the last restart: the SSL Certificate in use stays.';
}

/** Enable or disable HTTPS; the sentences are the note's, those of the other state are worded alike. */
function StepOne() {
  const { id, equipment } = useAppliance();
  const isOn = useWorld((world) => applianceOf(world, id).https);
  const address = `https://${equipment.fqdn === '' ? equipment.ipAddress : equipment.fqdn}/`;
  const link = isOn ? (
    <WebLink name="secure-address" kind="link" url={address}>
      {visibleText(address)}
    </WebLink>
  ) : (
    visibleText(address)
  );
  return (
    <Step title="Step 1: Enable HTTPS">
      <p>
        HTTPS is currently <b>{isOn ? 'enabled' : 'disabled'}</b> on this Service Appliance. To{' '}
        {isOn ? 'disable' : 'enable'}, use the form below.
      </p>
      <SwitchForm isOn={isOn} />
      <p>
        {isOn ? 'You may now' : 'Once HTTPS is enabled, you may'} access this Service Appliance using the
        secured site at {link}. If no SSL Certificate and Private Key was previously existing, then a
        self-signed certificate and private key will be automatically generated.
      </p>
      <p>
        Using a self-signed certificate will produce warnings on the web browser when accessing this secure
        site. To eliminate these warnings, you must purchase an SSL Certificate from a Certificate Authority.
        To do so, continue with step #2.
      </p>
    </Step>
  );
}

function SwitchForm({ isOn }: { readonly isOn: boolean }) {
  const form = useSwitch(isOn);
  const { value, onChange } = useFormField<SwitchValues, string>(form.control, 'appliance');
  const concerned = useJudged((world) =>
    equipmentOfKind(world.equipment, 'service-appliance').filter(
      (id) => applianceOf(world, id).https === isOn,
    ),
  );
  return (
    <Form form={form} className="https-switch mb-8 flex flex-wrap items-center gap-5">
      <ApplianceSelect
        label={`${isOn ? 'Disable' : 'Enable'} HTTPS on the following Service Appliance:`}
        value={concerned.includes(value) ? value : ''}
        onChange={onChange}
        only={concerned}
      />
      <Button name="go" type="submit" busy={form.isBusy}>
        Go
      </Button>
      <MessageBar message={form.message} />
    </Form>
  );
}

interface SwitchValues {
  /** Empty: all of them. */
  readonly appliance: string;
}

/** Disabled, the site goes on over http, and so does this tab. */
function useSwitch(isOn: boolean): LabForm<SwitchValues> {
  const { id } = useAppliance();
  const { perform } = useLab();
  const { browse } = usePc();
  const { host, address, scheme } = useSite();
  const form = useLabForm<SwitchValues, unknown>({
    name: 'switch',
    start: () => ({ appliance: '' }),
    fieldOf: () => '',
    send: ({ appliance }) =>
      perform({
        type: 'set-https',
        appliance: appliance === '' ? allAppliances : appliance,
        enabled: !isOn,
      }),
    onDone: (_, { appliance }) => {
      form.say({ kind: 'done', text: `HTTPS was ${isOn ? 'disabled' : 'enabled'}.` });
      const isOwn = appliance === '' || appliance === id;
      if (isOn && isOwn && scheme === 'https') browse(`http://${host}/${address}`);
    },
  });
  return form;
}
