/** A list in parts of at most `length`, in order; none of an empty one. */
export function pagesOf<Part>(list: readonly Part[], length: number): readonly (readonly Part[])[] {
  const pages: (readonly Part[])[] = [];
  for (let start = 0; start < list.length; start += length) pages.push(list.slice(start, start + length));
  return pages;
}
