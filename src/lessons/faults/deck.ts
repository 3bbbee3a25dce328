import type { Fault } from '../fault';
import { csrSkipped } from './csr-skipped';
import { emailAsCommonName } from './email-as-common-name';
import { restartCancelled } from './restart-cancelled';
import { lookedTooEarly } from './looked-too-early';
import { noSan } from './no-san';
import { intermediateMissing } from './intermediate-missing';
import { keyReplaced } from './key-replaced';
import { nameDiffers } from './name-differs';
import { passwordMissing } from './password-missing';
import { stateAbbreviated } from './state-abbreviated';
import { vendorMistake, vendorMistakes } from './vendor-mistake';

/** Every fault that a trainer can deal. */
export const deck: readonly Fault[] = [
  stateAbbreviated,
  nameDiffers,
  keyReplaced,
  intermediateMissing,
  passwordMissing,
  csrSkipped,
  emailAsCommonName,
  restartCancelled,
  lookedTooEarly,
  noSan,
  ...vendorMistakes.map(vendorMistake),
];
