import type { KeyKeeper } from '@/actions/vault/key-keeper';
import type { UnsavedWork } from './unsaved-work';

/** What knows whether something would be lost. */
interface Lost {
  readonly keys: Pick<KeyKeeper, 'state'>;
  readonly work: Pick<UnsavedWork, 'isTouched'>;
}

/**
 * Lets the browser ask before the page goes, where the whole lab goes with it and something was done in it that was not
 * saved to a file. A frame that may open no windows is left without a question.
 */
export function askBeforeLoss(window: Pick<Window, 'addEventListener'>, { keys, work }: Lost): void {
  window.addEventListener('beforeunload', (event) => {
    if (keys.state() === 'nothing-kept' && work.isTouched()) event.preventDefault();
  });
}
