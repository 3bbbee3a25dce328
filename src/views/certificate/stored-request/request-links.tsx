import { useEffect, useState } from 'react';
import { fromUtf8 } from '@/base/bytes';
import { vendorAddresses } from '@/simulation/vendor/registration';
import type { StoredRequest } from '@/simulation/world/equipment';
import { Button, CopyButton } from '@/ui/button';
import { useLab } from '../../shell/lab';
import { WebLink } from '../../shell/links';
import { type Message, MessageBar } from '../../shell/message-bar';
import { usePc } from '../../shell/pc';
import { problemWords } from '../../words/problem-words';
import { visibleText } from '@/views/words/value-words';

/** Saves the stored CSR or its key in the PC's folder and on the real computer. */
export function useRequestFiles(slot: string, onMessage: (message: Message | undefined) => void) {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  return async (type: 'save-request' | 'save-request-key') => {
    onMessage(undefined);
    const outcome = await perform({ type, slot });
    if (!outcome.ok) {
      onMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    const warning =
      type === 'save-request-key' ? ' Anyone who has this key can impersonate the device: keep it safe.' : '';
    onMessage({
      kind: 'done',
      text: `${visibleText(fileName)} was saved on this computer and in the Files folder.${warning}`,
    });
  };
}

interface RequestLinksProps {
  /** Id of the slot that keeps the request. */
  readonly slot: string;
  readonly request: StoredRequest;
  /** The device lets the private key out. */
  readonly withKey?: boolean;
}

/** What can be done with a stored request: copied, saved again, taken to a vendor. */
export function RequestLinks({ slot, request, withKey = false }: RequestLinksProps) {
  const [message, setMessage] = useState<Message>();
  const save = useRequestFiles(slot, setMessage);
  return (
    <div className="flex flex-wrap items-baseline gap-x-16 gap-y-2">
      <CopyRequest request={request} />
      <Button name="save-request" kind="link" onPress={() => void save('save-request')}>
        Save the CSR again
      </Button>
      {withKey && (
        <Button name="save-request-key" kind="link" onPress={() => void save('save-request-key')}>
          Save its RSA private key
        </Button>
      )}
      <OrderLink />
      <div className="basis-full">
        <MessageBar message={message} />
      </div>
    </div>
  );
}

interface CopyRequestProps {
  readonly request: StoredRequest;
  readonly kind?: 'plain' | 'link';
}

/** Vendors take pasted text: the request's PEM, with its BEGIN and END lines. Nothing where the file is gone. */
export function CopyRequest({ request, kind = 'link' }: CopyRequestProps) {
  const text = useTextOf(request);
  return text === undefined ? null : (
    <CopyButton name="copy-request" kind={kind} label="Copy the CSR" text={text} />
  );
}

/** Where a request goes next. */
export function OrderLink() {
  return (
    <WebLink
      name="order-certificate"
      kind="link"
      url={`https://${vendorAddresses.host}/${vendorAddresses.orderPage}`}
      opens="new-tab"
    >
      Order a certificate with it
    </WebLink>
  );
}

function useTextOf({ file }: StoredRequest): string | undefined {
  const { readFile } = useLab();
  const [read, setRead] = useState<{ readonly file: string; readonly text: string }>();
  useEffect(() => {
    let isWanted = true;
    void (file === undefined ? undefined : readFile(file))?.then((bytes) => {
      if (isWanted && file !== undefined && bytes !== undefined) setRead({ file, text: fromUtf8(bytes) });
    });
    return () => {
      isWanted = false;
    };
  }, [file, readFile]);
  return read?.file === file ? read?.text : undefined;
}
