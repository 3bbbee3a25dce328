import { expect, test } from 'vitest';
import { reportText } from './reports';

const row = { name: 'SB7-vSA100', conferences: 2, participants: 12, minutes: 90, recordings: 1 };

test('a report is a table with a line of headings', () => {
  expect(reportText([row])).toBe(
    'Name,Conferences,Participants,Minutes,Recordings\r\nSB7-vSA100,2,12,90,1\r\n',
  );
});

test('names cannot break the table, nor act as a formula', () => {
  expect(reportText([{ ...row, name: 'A "good", one' }])).toContain('"A ""good"", one",2');
  expect(reportText([{ ...row, name: '=1+1' }])).toContain("'=1+1,2");
});
