import { useCallback, useState } from 'react';
import { useMaskedAgain } from '@/ui/use-masked-again';
import type { Protection } from '@/pki/operations';
import {
  type DeliveryFileName,
  deliveryFileStem,
  passwordArrival,
} from '@/simulation/vendor/vendor-delivery';
import type { Problem } from '@/simulation/world/problem';
import { useHasCome } from '@/state/use-world';
import { Button, CopyButton } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import type { OrderedCertificate } from '../ordered-certificate';
import { Panel, SkipWait } from '../page-parts';
import { useSavedFile } from '../use-saved-file';

/** The PKCS#12 file with the private key and its password, or why there is none. */
export function KeyFile({ found }: { readonly found: OrderedCertificate }) {
  return (
    <Panel
      title={found.issued.keyMadeBy === 'vendor' ? 'Download your certificate with its key' : 'Private key'}
    >
      {found.issued.keyMadeBy === 'vendor' ? <MadeByVendor found={found} /> : <MadeByCustomer />}
    </Panel>
  );
}

function MadeByCustomer() {
  return (
    <p>
      There is no PFX file for this certificate. The private key was made where your CSR was made and has
      never been here: install the certificate there.
    </p>
  );
}

function MadeByVendor({ found }: { readonly found: OrderedCertificate }) {
  const { savePfx, problem } = useDelivery(found);
  return (
    <>
      <p>
        We made the private key. It is in the PFX file together with your certificate and its chain, and the
        file opens with the password alone.
      </p>
      <div className="mt-10 flex flex-wrap items-center gap-x-12 gap-y-8">
        <Button name="save-pfx" kind="primary" onPress={() => void savePfx()}>
          Download {deliveryFileStem(found.order.commonName)}.pfx
        </Button>
        <Password found={found} key={found.issued.key} />
      </div>
      <p>
        Windows Server 2016 and older answer this file with “The password you entered is incorrect”. For them:{' '}
        <Button name="save-old-pfx" kind="link" onPress={() => void savePfx('TripleDES-SHA1')}>
          Download it in the old encryption (TripleDES-SHA1)
        </Button>
      </p>
      {problem !== undefined && (
        <p role="alert" className="ui-notice my-10" data-kind="refused">
          {problemWords(problem)}
        </p>
      )}
    </>
  );
}

/** The password stays hidden until it is asked for; where it comes by letter, until the letter is there. */
function Password({ found: { order, issued } }: { readonly found: OrderedCertificate }) {
  const { readOrderPassword } = useLab();
  const [password, setPassword] = useState<string>();
  const hide = useCallback(() => setPassword(undefined), []);
  useMaskedAgain(password !== undefined, hide);
  const arrival = passwordArrival(issued);
  if (!useHasCome(arrival))
    return (
      <>
        <span>
          The password comes in a separate letter, which arrives on <DateText at={arrival} format="date" />.
        </span>
        <SkipWait until={arrival} />
      </>
    );
  const toggle = async () =>
    setPassword(password === undefined ? await readOrderPassword(order.number, issued) : undefined);
  const where = issued.fault === 'password-by-letter' ? 'Open the letter with the password' : 'Show password';
  return (
    <>
      <Button name="show-password" onPress={() => void toggle()}>
        {password === undefined ? where : 'Hide password'}
      </Button>
      {password !== undefined && (
        <span>
          <code
            className="border border-line bg-warning-surface px-8 py-2 font-mono text-15 leading-normal"
            aria-label="Certificate password"
          >
            {password}
          </code>{' '}
          <CopyButton name="copy-password" kind="link" text={password} />
        </span>
      )}
    </>
  );
}

/** Saves files of an order: each becomes an entry in the PC's folder and a real download. */
interface Delivery {
  readonly saveFile: (file: DeliveryFileName) => Promise<void>;
  readonly savePfx: (protection?: Protection) => Promise<void>;
  /** Why the last file could not be saved. */
  readonly problem: Problem | undefined;
}

/** The ways to save the files of one certificate of an order. */
export function useDelivery({ order, issued }: OrderedCertificate): Delivery {
  const { save, problem } = useSavedFile();
  const of = { order: order.number, certificate: issued.certificate };
  return {
    saveFile: (file) => save({ type: 'save-delivery', ...of, file }),
    savePfx: (protection) =>
      save({ type: 'save-order-pfx', ...of, ...(protection === undefined ? {} : { protection }) }),
    problem,
  };
}
