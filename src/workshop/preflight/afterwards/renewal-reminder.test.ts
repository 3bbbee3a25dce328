import ical from 'ical.js';
import { expect, test } from 'vitest';
import { aName } from '@/pki/distinguished-name';
import { toUtf8 } from '@/base/bytes';
import { aCertificate } from '@/testing/certificate-values';
import { renewalReminder } from './renewal-reminder';

/* What is written for the calendar is read back by another hand. */

const now = Date.UTC(2026, 10, 28, 12, 30, 15);
const certificate = aCertificate({
  fingerprint: 'ab'.repeat(32),
  serialNumber: '0a1b',
  subject: aName([['CN', 'hq.sb7.com']]),
  issuer: aName([
    ['CN', 'Größe; Issuer, \\ Ltd'],
    ['O', 'A very long organization that makes the line longer than it may be, with ümläuts'],
  ]),
  subjectAlternativeNames: [
    { kind: 'dns', value: 'hq.sb7.com' },
    { kind: 'dns', value: 'conf.sb7.com' },
  ],
  notBefore: Date.UTC(2026, 6, 1),
  notAfter: Date.UTC(2027, 0, 30, 10),
});

function componentsOf(text: string) {
  return ical.Component.fromString(text).getAllSubcomponents('vevent');
}

function eventsOf(text: string) {
  return componentsOf(text).map((component) => new ical.Event(component));
}

test('a calendar finds a day 30 and another 10 days before the end', () => {
  const events = eventsOf(renewalReminder({ certificate, device: 'HQ server, first floor' }, now));
  expect(events.map((event) => event.startDate.toString())).toEqual(['2026-12-31', '2027-01-20']);
  expect(events.map((event) => event.summary)).toEqual([
    'Renew the certificate of hq.sb7.com on HQ server, first floor: it ends in 30 days',
    'Renew the certificate of hq.sb7.com on HQ server, first floor: it ends in 10 days',
  ]);
  expect(new Set(events.map((event) => event.uid)).size).toBe(2);
});

test('its text has device, names, issuer, and the steps of shorter times, letter by letter', () => {
  const [event] = eventsOf(renewalReminder({ certificate, device: 'HQ' }, now));
  expect(event?.description.split('\n')).toEqual(
    expect.arrayContaining([
      'Device: HQ',
      'Names: hq.sb7.com, conf.sb7.com',
      expect.stringContaining('Größe; Issuer, \\ Ltd'),
      'Ends: 2027-01-30 (UTC)',
      expect.stringContaining('200 days from 2026-03-15, 100 days from 2027-03-15, 47 days from 2029-03-15'),
    ]),
  );
});

test('it is stamped with the time that was handed in, and alarms', () => {
  const text = renewalReminder({ certificate, device: 'HQ' }, now);
  const [component] = componentsOf(text);
  expect(component?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-28T12:30:15Z');
  expect(component?.getFirstSubcomponent('valarm')).not.toBeNull();
});

test('no line is longer than 75 octets, and each ends with CR and LF', () => {
  const text = renewalReminder({ certificate, device: 'HQ 📞'.repeat(30) }, now);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => toUtf8(line).length > 75 || /[\r\n]/.test(line))).toEqual([]);
  expect(eventsOf(text)[0]?.summary).toContain('HQ 📞HQ 📞');
});

test('what ends within days has one reminder before its end', () => {
  const short = { ...certificate, notBefore: Date.UTC(2027, 0, 24, 10) };
  const events = eventsOf(renewalReminder({ certificate: short, device: 'HQ' }, now));
  expect(events.map((event) => event.startDate.toString())).toEqual(['2027-01-28']);
});

test('what hides or breaks a line in a name is written out', () => {
  const hostile = aCertificate({ ...certificate, subject: aName([['CN', 'a\r\nEND:VEVENT\u202e']]) });
  const events = eventsOf(renewalReminder({ certificate: hostile, device: 'HQ' }, now));
  expect(events).toHaveLength(2);
  expect(events[0]?.summary).not.toMatch(/[\r\u202e]/);
});

test('of a file nobody knows where it will serve, and nothing is said of it', () => {
  const [event] = eventsOf(renewalReminder({ certificate, device: undefined }, now));
  expect(event?.summary).toBe('Renew the certificate of hq.sb7.com: it ends in 30 days');
  expect(event?.description).not.toContain('Device');
});
