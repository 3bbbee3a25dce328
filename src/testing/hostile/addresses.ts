import { toEscapes } from '@/base/percent-escapes';
import type { SeededChoices } from '../seeded-choices';
import { hostileCharacters, hostileText, inheritedNames } from './strings';

/** An address behind the `#`, or what somebody types in an address bar: of parts that are, are not, and cannot be. */
export function hostileAddress(choices: SeededChoices, known: readonly string[]): string {
  const part = () =>
    choices.pick<() => string>([
      () => choices.pick(known),
      () => choices.pick(inheritedNames),
      () => toEscapes(hostileText(choices, choices.pick(known))),
      () => hostileText(choices, choices.pick(known)),
      () => choices.pick(hostileCharacters),
      () =>
        choices.pick([
          '',
          '.',
          '..',
          '%',
          '%2e%2e',
          '%00',
          '//',
          '\\',
          '?http',
          '#',
          '?',
          '&step=',
          ';',
          ':443',
        ]),
    ])();
  const schemes = [
    '',
    '',
    '',
    'http://',
    'https://',
    'HTTPS://',
    'javascript:',
    'data:text/html,',
    'file:///',
    '//',
  ];
  return choices.pick(schemes) + choices.many(1, 5, part).join(choices.pick(['/', '/', '/', '?', '#', '']));
}
