import { useEffect } from 'react';
import { showsPrivateKey } from '@/pki/pem';
import { useTell } from '@/views/shell/tell';

const words =
  'That was a private key, so it was not put into the field. Never send it to anyone. If someone else has seen it, make a new one.';

/** No field of one line takes a private key: it would stand in errors, addresses and drafts. Whoever pastes one is told. */
export function KeysStayOut() {
  const tell = useTell();
  useEffect(() => {
    const refuse = (event: ClipboardEvent | DragEvent) => {
      const data = 'dataTransfer' in event ? event.dataTransfer : event.clipboardData;
      if (event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
      if (!showsPrivateKey(data?.getData('text') ?? '')) return;
      event.preventDefault();
      tell(words);
    };
    const controller = new AbortController();
    for (const way of ['paste', 'drop'] as const)
      document.addEventListener(way, refuse, { signal: controller.signal });
    return () => controller.abort();
  }, [tell]);
  return null;
}
