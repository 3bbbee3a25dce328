import type { ComponentType } from 'react';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { World } from '@/simulation/world/world';
import type { Hand } from '../stage/hand';
import type { Controls, ControlsAndWindows } from './controls';

/** A page of a portal, or of a program of the PC. */
export interface PageEntry extends ControlsAndWindows {
  /** What the product calls the page; also its heading. */
  readonly title: string;
  /** The way through the product's menus; empty for pages that no menu leads to. */
  readonly menuPath: readonly string[];
  /** The page's address within its site and its folder within the portal's. */
  readonly address: string;
  /** The section of the application note that describes it, for the notes screen. */
  readonly noteSection?: string;
  /** What about the page is a guess, in sentences. */
  readonly assumed: readonly string[];
  /** The page without its frame; it reads the rest of the address with `useSite`. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** The hands of the acts that are done here. */
  readonly performs?: Hands;
}

/** By the type of the action. Loaded only when somebody is shown how. */
type Hands = {
  readonly [Type in Action['type']]?: () => Promise<{
    readonly hand: Hand<Extract<Action, { readonly type: Type }>>;
  }>;
};

/** The entry itself, whose names of controls the compiler keeps: lessons point at them by `ControlOf`. */
export function aPage<const Page extends PageEntry>(page: Page): Page {
  return page;
}

/** As `aPage`, for a program. */
export function aProgram<const Program extends ProgramManifest>(program: Program): Program {
  return program;
}

/** A site of the simulated network: one Mitel portal, or the vendor's shop. It is shown in the PC's browser. */
export interface SiteManifest {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  /** The host names that lead here in a world, first the one that links use; several appliances, several hosts. */
  readonly hosts: (world: World) => readonly string[];
  readonly pages: readonly PageEntry[];
  /** Those that lessons and links of the lab name, by their keys. */
  readonly named: Readonly<Record<string, PageEntry>>;
  /** The site's header, menu and sign-in around its pages. */
  readonly frame: () => Promise<{ readonly default: ComponentType<FrameProps> }>;
  /** The controls of the frame, and of the sign-in in its place. */
  readonly controls: Controls;
  /** The page shown for the bare host name. */
  readonly startAddress: string;
  /** What its sign-in page is called, where it has one; pages that no menu leads to are shown without. */
  readonly signIn?: string;
  /** What about the site as a whole is a guess. */
  readonly assumed: readonly string[];
  /** A page that was loaded stays in the browser while its device restarts; the frame says what is going on. */
  readonly keepsPages?: boolean;
}

/** What a site's frame is given. */
export interface FrameProps {
  /** The page for the address, or undefined when the site has none there. */
  readonly page: PageEntry | undefined;
  readonly children: React.ReactNode;
}

/** A program of the trainee's PC. */
export interface ProgramManifest extends ControlsAndWindows {
  /** The folder's name and the first part of the program's address: `#/pc/<id>/…`. */
  readonly id: string;
  readonly title: string;
  /** Its place on the taskbar; smaller is further left. */
  readonly order: number;
  readonly assumed: readonly string[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  readonly performs?: Hands;
  /** The program draws its title bar itself, as a browser does with its tabs. */
  readonly ownTitleBar?: boolean;
  readonly icon: ComponentType<{ readonly size?: number; readonly className?: string }>;
}
