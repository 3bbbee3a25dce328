import { OutOfProcedure as ShellPage } from '../../router-shell/page-parts';
import { outOfProcedureTexts } from './out-of-procedure-texts';

/** What stands behind the menu entries that no procedure of the note uses. */
export default function OutOfProcedure() {
  return <ShellPage texts={outOfProcedureTexts} instead="Configuration, System, Certificate" />;
}
