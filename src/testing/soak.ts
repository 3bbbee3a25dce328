/**
 * How many cases, or which, a test with costly ones tries: `npm run soak` has time for all of them, every other run for those
 * that its two cores do in some seconds. Random cases differ from run to run.
 */
export function casesOf<Cases>(usual: Cases, soaked: Cases): Cases {
  return import.meta.env.MODE === 'soak' ? soaked : usual;
}
