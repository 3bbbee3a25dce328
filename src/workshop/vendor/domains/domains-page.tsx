import { siteDomains } from '@/simulation/vendor/vendor-domains';
import { isHostName, isInternalName } from '@/pki/names/host-name';
import { registeredDomain } from '@/simulation/vendor/vendor-names';
import { problemOf } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { refusal, success } from '@/base/outcome';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Breadcrumb, Panel } from '../page-parts';
import { DomainProof } from '../domain-proof';
import { vendorPages } from '../vendor-pages';

/** The domains of the account, each with its proof, and a way to begin with another. */
export default function DomainsPage() {
  const known = useJudged((world) => [...siteDomains(world), ...Object.keys(world.domains)]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const domains = [...new Set([...known, ...added])];
  return (
    <>
      <Breadcrumb page={vendorPages.domains.title} />
      <h1>{vendorPages.domains.title}</h1>
      <p className="mt-3 mb-12 text-ink-muted">
        We issue only for domains that are yours. The proof of a domain counts for every order until its date.
      </p>
      <div className="mt-12">
        {domains.map((domain) => (
          <Panel key={domain} title={domain}>
            <DomainProof domain={domain} />
          </Panel>
        ))}
        <Panel title="Another domain">
          <AddDomain onAdd={(domain) => setAdded((before) => [...before, domain])} />
        </Panel>
      </div>
    </>
  );
}

const refused = (name: string) => problemOf('name-refused-by-vendor', 'domain', { names: name });

function AddDomain({ onAdd }: { readonly onAdd: (domain: string) => void }) {
  const form = useLabForm({
    name: 'another domain',
    start: () => ({ domain: '' }),
    send: ({ domain }) => {
      const name = domain.trim();
      return isHostName(name) && !isInternalName(name) ? success(name) : refusal(refused(name));
    },
    onDone: (name) => {
      onAdd(registeredDomain(name));
      form.reset();
    },
  });
  const { control } = form;
  const domain = useWatch({ control, name: 'domain' });
  return (
    <Form
      form={form}
      className="flex flex-wrap items-start gap-x-12 gap-y-8 fields-beside max-wide:fields-above"
    >
      <FormText control={control} name="domain" label="Domain" hint="such as example-company.com" />
      <Button name="add-domain" type="submit" isDisabled={domain.trim() === ''}>
        Add domain
      </Button>
    </Form>
  );
}
