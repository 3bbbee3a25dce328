import type { Fault } from '../fault';
import { keyReplaced } from './key-replaced';
import { nameDiffers } from './name-differs';
import { stateAbbreviated } from './state-abbreviated';

/** Every fault that a trainer can deal. */
export const deck: readonly Fault[] = [stateAbbreviated, nameDiffers, keyReplaced];
