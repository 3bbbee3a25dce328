import type { Trouble } from './trouble-store';

/** What is wrong, what still works, and what to do. */
export const troubleWords: Readonly<Record<Trouble, { readonly title: string; readonly text: string }>> = {
  'newer-version': {
    title: 'A newer version of the app is open in another tab',
    text: 'It has taken the lab over. Nothing can be saved from this tab any more: reload it to go on with the newer version.',
  },
  'storage-lost': {
    title: 'The lab was removed from this browser',
    text: 'It was wiped in another tab, or the browser removed it. What you see is in this tab alone and cannot be changed any more. Save a copy, then reload: a new site is installed, and the copy can be opened in it.',
  },
  'storage-failed': {
    title: 'The browser could not save your last step',
    text: 'There is no room left, or the page may no longer keep data. That step was not done; everything before it is kept. Free some disk space and try again, or save a copy of the lab.',
  },
  'part-not-loaded': {
    title: 'No connection to where the app is served',
    text: 'A part of it that was needed could not be loaded. What was being done was not done; everything before it is kept. Check the connection, then reload.',
  },
  'lab-failed': {
    title: 'Something went wrong in the lab',
    text: 'That is its fault, not yours. What was being done was not done; everything before it is kept. If it goes on: Undo, a checkpoint or a lab file lead back to where the lab worked.',
  },
  'storage-blocked': {
    title: 'This browser keeps no data for this page',
    text: 'Everything works, but the lab lasts only as long as this tab. Save a copy before you close it; next time, open the copy. To keep labs here, allow this page to save data, leave the private window, or make room on the disk; then reload.',
  },
};
