import { usePc } from '@/views/shell/pc';
import { useState } from 'react';

/** Says once what the root is not for, then saves it. */
export function useRootWarning(save: () => Promise<void>): () => Promise<void> {
  const { ask } = usePc();
  const [isTold, setIsTold] = useState(false);
  return async () => {
    const answer = isTold ? 'save' : await ask(rootQuestion);
    if (answer !== 'save') return;
    setIsTold(true);
    await save();
  };
}

/** What the root certificate is not for. */
const rootQuestion = {
  title: 'For the lab only',
  text: 'This root certificate belongs to an authority of the simulation. Use it inside the lab. Never add it to the trusted root certificates of a real computer or phone.',
  kind: 'warning',
  buttons: [
    { id: 'save', label: 'Save it for the lab' },
    { id: 'cancel', label: 'Cancel' },
  ],
  cancel: 'cancel',
} as const;
