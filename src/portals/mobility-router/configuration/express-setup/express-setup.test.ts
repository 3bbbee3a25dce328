import { expect, test } from 'vitest';
import { noteSite } from '@/simulation/site/note-site';
import { type ExpressSetupValues, toAction, toValues, valuesOf } from './express-setup';

const values: ExpressSetupValues = {
  hostName: 'mobile',
  domainName: 'voice.example.com',
  ipAddress: '10.7.0.40',
};

test('an action comes back from the form as it was', () => {
  const action = toAction('sb7-mr1', values);
  expect(action.values).toEqual({ fqdn: 'mobile.voice.example.com', ipAddress: '10.7.0.40' });
  expect(toAction('sb7-mr1', toValues(action))).toEqual(action);
});

test('the form shows host name and domain name apart', () => {
  const router = noteSite()['sb7-mr1'];
  if (router === undefined) throw new Error('the site has a router');
  expect(valuesOf(router)).toEqual({ hostName: 'sb7-mr1', domainName: 'sb7.com', ipAddress: '10.7.0.40' });
});
