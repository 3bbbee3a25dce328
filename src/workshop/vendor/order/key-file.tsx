import type { Order } from '@/simulation/authorities/order';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useLab } from '@/views/lab';
import { problemWords } from '@/views/problem-words';
import { useState } from 'react';
import { Panel } from '../panel';
import { useDelivery } from './use-delivery';

/** The PKCS#12 file with the private key and its password, or why there is none. */
export function KeyFile({ order }: { readonly order: Order }) {
  return (
    <Panel title="Private key">
      {order.keyMadeBy === 'vendor' ? <MadeByVendor order={order} /> : <MadeByCustomer />}
    </Panel>
  );
}

function MadeByCustomer() {
  return (
    <p>
      There is no PFX file for this order. The private key was made where your CSR was made and has never been
      here: install the certificate there.
    </p>
  );
}

function MadeByVendor({ order }: { readonly order: Order }) {
  const { savePfx, stem, problem } = useDelivery(order);
  return (
    <>
      <p>
        We made the private key. It is in the PFX file together with your certificate and its chain, and the
        file opens with the password alone.
      </p>
      <div className="vendor-key-file">
        <Button name="save-pfx" kind="primary" onPress={() => void savePfx()}>
          Download {stem}.pfx
        </Button>
        <Password number={order.number} />
      </div>
      {problem !== undefined && (
        <p role="alert" className="vendor-problem">
          {problemWords(problem)}
        </p>
      )}
    </>
  );
}

/** The password stays hidden until it is asked for. */
function Password({ number }: { readonly number: string }) {
  const { readOrderPassword } = useLab();
  const [password, setPassword] = useState<string>();
  const toggle = async () =>
    setPassword(password === undefined ? await readOrderPassword(number) : undefined);
  return (
    <>
      <Button name="show-password" onPress={() => void toggle()}>
        {password === undefined ? 'Show password' : 'Hide password'}
      </Button>
      {password !== undefined && (
        <span>
          <code aria-label="Certificate password">{password}</code>{' '}
          <CopyButton name="copy-password" kind="link" text={password} />
        </span>
      )}
    </>
  );
}
