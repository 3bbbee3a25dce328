/** A place of the PC: a page of a site, or a program. */
export type Where =
  | {
      readonly kind: 'page';
      /** Id of the site. */
      readonly site: string;
      /** Its key in `pages.ts` of the portal; the start page when left out. */
      readonly page?: string;
      /** Id of the equipment whose page it is; the first of its kind when left out. */
      readonly device?: string;
      /** What the page is to show: an order's number, or the id of the row whose details it has; what it shows when left out. */
      readonly rest?: string;
    }
  | {
      readonly kind: 'program';
      /** Id of the program. */
      readonly program: string;
      /** Inside the program; where it was last when left out. */
      readonly address?: string;
    };

/** A control of a place; `on` and `inProgram` of `lessons/places.ts` make it of names that the manifests have. */
export interface Target {
  readonly where: Where;
  /** Its `name` or `data-name`. */
  readonly control: string;
}
