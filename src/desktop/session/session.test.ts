import { describe, expect, it } from 'vitest';
import { browserProgram, placeFromText, startPlace } from '@/views/shell/place';
import {
  freshSession,
  frontTabOf,
  placeIn,
  withAddress,
  withFollowed,
  withFrontTab,
  withHttps,
  withMinimised,
  withNewTab,
  withoutProgram,
  withoutTab,
  withPlace,
  withProgram,
} from './session';

const director = placeFromText('sb7-hq.sb7.com');

describe('programs', () => {
  it('come to the front and keep their address', () => {
    const session = withProgram(withProgram(freshSession, 'certificate-stores', 'personal'), 'files');
    expect(session.front).toBe('files');
    expect(withProgram(session, 'certificate-stores').addresses['certificate-stores']).toBe('personal');
  });

  it('show the desktop when minimised and stay open', () => {
    const session = withMinimised(withProgram(freshSession, 'files'), 'files');
    expect(session.front).toBe('');
    expect(session.open).toEqual(['files']);
  });

  it('leave the front to the one opened last when closed', () => {
    const session = withProgram(withProgram(freshSession, 'files'), 'connect-client');
    expect(withoutProgram(session, 'connect-client').front).toBe('files');
    expect(withoutProgram(session, 'files').front).toBe('connect-client');
  });
});

describe('what a window goes on to by itself', () => {
  it('leaves in front what is there', () => {
    const stores = withProgram(withProgram(freshSession, 'certificate-stores'), 'files');
    const moved = withAddress(stores, 'certificate-stores', 'personal');
    expect(moved.front).toBe('files');
    expect(withProgram(moved, 'certificate-stores').addresses['certificate-stores']).toBe('personal');
  });

  it('is shown by the tab that it stands in, and by the browser for a program', () => {
    const two = withProgram(withNewTab(freshSession), 'files');
    const behind = withFollowed(two, 'tab-1', director, 'same-tab');
    expect([behind.front, behind.frontTab]).toEqual(['files', 'tab-2']);
    expect(placeIn(behind, 'tab-1')).toEqual(director);
    const asked = withFollowed(two, 'files', director, 'same-tab');
    expect([asked.front, placeIn(asked, 'tab-2')]).toEqual([browserProgram, director]);
    expect(withFollowed(two, 'tab-1', director, 'new-tab').front).toBe(browserProgram);
  });
});

describe('tabs', () => {
  it('open beside the one in front', () => {
    const two = withNewTab(withNewTab(freshSession));
    const session = withNewTab(withFrontTab(two, 'tab-1'));
    expect(session.tabs.map(({ id }) => id)).toEqual(['tab-1', 'tab-4', 'tab-2', 'tab-3']);
    expect(session.frontTab).toBe('tab-4');
  });

  it('leave the front to their neighbour when closed', () => {
    const session = withNewTab(withNewTab(freshSession));
    expect(withoutTab(session, 'tab-3').frontTab).toBe('tab-2');
    expect(withoutTab(session, 'tab-1').frontTab).toBe('tab-3');
  });

  it('close the browser with the last of them, which then starts anew', () => {
    const session = withoutTab(withPlace(freshSession, director, 'same-tab'), 'tab-1');
    expect(session.open).toEqual([]);
    expect(frontTabOf(session).visits).toHaveLength(1);
    expect(frontTabOf(session).id).not.toBe('tab-1');
  });

  it('that are sent on to https do not go back to http', () => {
    const http = { ...director, scheme: 'http' } as const;
    const session = withHttps(withPlace(freshSession, http, 'same-tab'), 'tab-1');
    expect(frontTabOf(session).visits).toEqual([startPlace, director]);
  });

  it('take a link in the same tab or in a new one', () => {
    expect(withPlace(freshSession, director, 'same-tab').tabs).toHaveLength(1);
    expect(withPlace(freshSession, director, 'new-tab').tabs).toHaveLength(2);
    expect(withPlace(freshSession, director, 'new-tab').front).toBe('browser');
  });
});
