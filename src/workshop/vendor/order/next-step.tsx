import { slotOfKey } from '@/simulation/world/find-records';
import { recordOf } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { NameText } from '@/views/words/shown-text';
import { pageOfSlot } from '@/views/shell/page-of-slot';
import type { OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../page-parts';
import { slotKinds } from '@/simulation/appliances/registry';

/** What to do with the files: at the device whose request it was, where it is one of the site. */
export function NextStep({ found: { issued } }: { readonly found: OrderedCertificate }) {
  const slot = useWorld((world) => slotOfKey(world, issued.key));
  return (
    <Panel title="What next?">
      {slot !== undefined ? (
        <AtSlot id={slot} />
      ) : issued.keyMadeBy === 'vendor' ? (
        <WithOurKey />
      ) : (
        <Elsewhere />
      )}
    </Panel>
  );
}

/** How each portal takes them. */
const ways: Readonly<Record<string, string>> = {
  Director: 'give all files on the Certificate tab and click Save',
  'Conference Administration': 'give both files in Step 3, then restart the web server in Step 4',
  'Edge Gateway':
    'click Import and paste your certificate and then the intermediate: the key is there already',
  'Mobility Router':
    'click Import and paste your certificate and then the intermediate: the key is there already',
};

function AtSlot({ id }: { readonly id: string }) {
  const { kind, equipment } = useWorld((world) => recordOf(world, 'slots', id));
  const device = useWorld((world) => recordOf(world, 'equipment', equipment).name);
  const page = useJudged((world) => pageOfSlot(world, id));
  return (
    <p>
      The CSR was made on <NameText>{device}</NameText> ({slotKinds[kind].label}), which has the private key.
      Install the files there:{' '}
      {page !== undefined && (
        <>
          <WebLink name="open-portal" kind="link" url={page.address} opens="new-tab">
            {`open ${page.portal}`}
          </WebLink>
          , {ways[page.portal]}.
        </>
      )}
    </p>
  );
}

function WithOurKey() {
  return (
    <p>
      A headquarters server takes the PFX file as it is: in Director open Administration &gt;
      Appliances/Servers &gt; Platform Equipment, click the server, and give the file and its password on its
      Certificate tab. For the service appliance, the Edge Gateway and the Mobility Router the{' '}
      <ProgramLink name="open-preflight" kind="link" program="preflight">
        pre-flight
      </ProgramLink>{' '}
      writes what they take.
    </p>
  );
}

function Elsewhere() {
  return (
    <p>
      Install the files where the private key of your CSR is: no device of this site has made it. The{' '}
      <ProgramLink name="open-preflight" kind="link" program="preflight">
        pre-flight
      </ProgramLink>{' '}
      says what a device takes.
    </p>
  );
}
