import { usePc } from '@/views/shell/pc';

/** Asks before what was given to a page of the pre-flight is forgotten; whether it may be. */
export function useMayForget(): () => Promise<boolean> {
  const { ask } = usePc();
  return async () => {
    const answer = await ask({
      title: 'Start anew',
      text: 'Forget the files and passwords given here? Nothing of them was stored.',
      kind: 'warning',
      buttons: [
        { id: 'forget', label: 'Forget them' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    return answer === 'forget';
  };
}
