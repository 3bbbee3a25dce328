import { subjectFields } from '@/simulation/world/practice-records';

/** The pages of the form. */
export type FormPage = 'source' | 'subject' | 'extensions' | 'key-usage';

const sourceFields: readonly string[] = ['request', 'key', 'keySize', 'issuer', 'digest', 'name'];

/** The page on which a field is; undefined for what is on none. */
export function pageOfField(field: string | undefined): FormPage | undefined {
  if (field === undefined) return undefined;
  if (sourceFields.includes(field)) return 'source';
  return (subjectFields as readonly string[]).includes(field) ? 'subject' : 'extensions';
}
