import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { SiteLink } from '@/views/shell/links';
import { WideContent } from '@/ui/wide-content';
import type { OrderedCertificate } from '../ordered-certificate';
import { orderAddress, vendorPages } from '../vendor-pages';
import { OrderState } from '../order-state';
import { Panel } from '../page-parts';
import type { IssuedCertificate, IssueKind } from '@/simulation/world/vendor-records';

const kindWords: Readonly<Record<IssueKind, string>> = {
  original: 'First certificate',
  duplicate: 'Duplicate',
  're-issue': 'Re-issue',
};

/** Everything that was issued under the order, the one in front marked; a click shows another. */
export function IssuedCertificates({ found: { order, position } }: { readonly found: OrderedCertificate }) {
  return (
    <Panel title="Certificates of this order">
      <WideContent label="Issued certificates">
        <table className="ui-table">
          <thead>
            <tr>
              {['Certificate', 'Key', 'Issued', 'State'].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.certificates.map((issued, index) => (
              <IssuedRow
                key={issued.certificate}
                issued={issued}
                isShown={index + 1 === position}
                address={orderAddress(vendorPages.order, order.number, index + 1)}
              />
            ))}
          </tbody>
        </table>
      </WideContent>
    </Panel>
  );
}

interface IssuedRowProps {
  readonly issued: IssuedCertificate;
  readonly isShown: boolean;
  readonly address: string;
}

function IssuedRow({ issued, isShown, address }: IssuedRowProps) {
  const certificate = useWorld((world) => recordOf(world, 'certificates', issued.certificate));
  return (
    <tr aria-current={isShown}>
      <td>
        {isShown ? (
          <b>{kindWords[issued.kind]}</b>
        ) : (
          <SiteLink name={`open-${issued.certificate}`} kind="link" to={address}>
            {kindWords[issued.kind]}
          </SiteLink>
        )}
      </td>
      <td className="font-mono text-12 leading-[1.6]">{issued.key.slice(0, 16)}…</td>
      <td>
        <DateText at={issued.deliveredAt} format="date" />
      </td>
      <td>
        <OrderState issued={issued} certificate={certificate} />
      </td>
    </tr>
  );
}
