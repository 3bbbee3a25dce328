import type { Order } from '../world/vendor-records';

/** The e-mail with which the vendor delivers: the certificates as PEM blocks in its text, the customer's first. */
export function deliveryMail({ number, commonName }: Order, blocks: readonly string[]): string {
  const [own = '', ...others] = blocks;
  return [
    'From: HarborSign (Simulation) <orders@harborsign.example>',
    `Subject: Your certificate for ${commonName} (order ${number})`,
    '',
    'Dear customer,',
    '',
    `thank you for your order ${number}. Your SSL certificate for ${commonName} follows.`,
    '',
    own.trimEnd(),
    '',
    ...(others.length === 0
      ? []
      : [
          'Install our intermediate certificate together with it:',
          '',
          ...others.map((block) => block.trimEnd()),
          '',
        ]),
    'Kind regards',
    'HarborSign customer service',
    '',
  ].join('\r\n');
}
