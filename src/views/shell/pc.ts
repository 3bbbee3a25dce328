import { createContext, use, type ReactNode } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Certificate } from '@/pki/certificate';

/** A question in a small dialog that belongs to the window that asks. */
export interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** A `warning` is asked where an answer loses, replaces or breaks something. */
  readonly kind: 'question' | 'warning' | 'information' | 'error';
  /** Left to right; `defaultButtonOf` says which one Enter presses. Ids are the answers. */
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
  /** What Escape and the title bar's x answer. */
  readonly cancel: string;
}

/** The id of the button that Enter presses: of a warning the one that changes nothing, of all else the first. */
export function defaultButtonOf({ kind, buttons, cancel }: Question): string | undefined {
  return kind === 'warning' ? cancel : buttons[0]?.id;
}

/** A window of a program's own, drawn by the PC around what the program puts in. */
export interface ProgramWindow<Answer> {
  /** Its key in `windows` of the manifest. */
  readonly name: string;
  readonly title: string;
  /** Pixels; less where there is no room. */
  readonly width?: number;
  /** The window closes with the answer that it is given. */
  readonly content: (close: (answer?: Answer) => void) => ReactNode;
}

/** Where a certificate that is shown comes from. */
interface ShownCircumstances {
  /** What the server sent along, or what lies in the same file. */
  readonly companions?: readonly Certificate[];
  /** The PC whose stores judge; the trainee's when left out. */
  readonly pc?: string;
}

/** What a window of the PC offers to the screen inside it. */
export interface Pc {
  /** Opens an address in the browser (`https://host/path` or `http://…`), in a new tab if asked. */
  readonly browse: (url: string, where?: 'same-tab' | 'new-tab') => void;
  /** Opens a program, with the rest of its address if it has one. */
  readonly openProgram: (program: string, address?: string) => void;
  /** Shows a dialog modal to this window alone and resolves with the id of the button pressed. */
  readonly ask: (question: Question) => Promise<string>;
  /** Opens a window modal to this window alone; resolves with its answer, or undefined when it was closed without one. */
  readonly openWindow: <Answer>(window: ProgramWindow<Answer>) => Promise<Answer | undefined>;
  /** Lets the user choose files from the PC's folder; empty when cancelled. */
  readonly pickFiles: (options: {
    readonly title: string;
    readonly several: boolean;
  }) => Promise<readonly GivenFile[]>;
  /** Opens the certificate window of Windows; resolves when it was closed. `useCertificateWindow` brings it back after a reload. */
  readonly showCertificate: (certificate: Certificate, circumstances?: ShownCircumstances) => Promise<void>;
  /** Hands a file to the real computer. The entry in the PC's folder is made by the action that made the file. */
  readonly download: (file: GivenFile) => void;
  /** Says while anything is typed and not saved; closing the tab or leaving the page then asks. */
  readonly setUnsaved: (unsaved: boolean) => void;
}

/** Implemented by `desktop`, provided by each window. */
export const PcContext = createContext<Pc | undefined>(undefined);

/** The window around the calling screen. */
export function usePc(): Pc {
  const pc = use(PcContext);
  if (pc === undefined) throw new Error('usePc outside a window');
  return pc;
}

/** The program around a screen: the rest of its address (`#/pc/<program>/<rest>`), and the way to another one. */
export interface Program {
  readonly address: string;
  readonly navigate: (address: string) => void;
}

/** Provided by `desktop` for each program. */
export const ProgramContext = createContext<Program | undefined>(undefined);

/** The program around the calling screen. */
export function useProgram(): Program {
  const program = use(ProgramContext);
  if (program === undefined) throw new Error('useProgram outside a program');
  return program;
}

/** The tab around a page: which site it is and how the page moves within it. */
export interface Site {
  /** As typed in the address bar. */
  readonly host: string;
  readonly scheme: 'http' | 'https';
  /** The part of the path that lies behind the page's own address, split at the slashes; empty as a rule. */
  readonly rest: readonly string[];
  /** The page's address within the site, without the rest. */
  readonly address: string;
  /** Goes to an address within the same site; asks first when something is unsaved. */
  readonly navigate: (address: string) => void;
}

/** Implemented by the browser, provided by each tab. */
export const SiteContext = createContext<Site | undefined>(undefined);

/** The site around the calling page. */
export function useSite(): Site {
  const site = use(SiteContext);
  if (site === undefined) throw new Error('useSite outside a browser tab');
  return site;
}
