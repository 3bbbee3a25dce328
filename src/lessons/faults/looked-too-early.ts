import type { Fault } from '../fault';

/** The page is looked at while the web server restarts. */
export const lookedTooEarly: Fault = {
  id: 'looked-too-early',
  skill: 'activation',
  deal: 'attempt',
  symptom: 'The page of the appliance does not answer.',
  isTooEarly: true,
};
