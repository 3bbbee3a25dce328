import { expect, it } from 'vitest';
import { emptyOrder, toAction, toValues } from './order-form';

it('makes an action of the form and the form of the action', () => {
  const values = {
    product: 'wildcard',
    keyMadeBy: 'vendor',
    commonName: '*.sb7.com',
    organization: 'ShoreTel',
    city: 'Sunnyvale',
    state: 'California',
    country: 'US',
    names: ['conf.sb7.com'],
    dropNames: ['sb7-hq'],
    delivery: 'in-two-days',
    fault: 'sha-1',
  } as const;
  expect(toValues(toAction(values))).toEqual(values);
  expect(toAction(emptyOrder('single-name')).type).toBe('order-certificate');
});
