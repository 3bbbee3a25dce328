import { siteDomains } from '@/simulation/vendor/vendor-domains';
import { isHostName, isInternalName } from '@/pki/names/host-name';
import { registeredDomain } from '@/simulation/vendor/vendor-names';
import { problemOf } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { problemWords } from '@/views/words/problem-words';
import { useState, type SubmitEvent } from 'react';
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
      <p className="vendor-lead">
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

function AddDomain({ onAdd }: { readonly onAdd: (domain: string) => void }) {
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const name = value.trim();
    const isGood = isHostName(name) && !isInternalName(name);
    setRefused(isGood ? '' : name);
    if (!isGood) return;
    onAdd(registeredDomain(name));
    setValue('');
  };
  return (
    <form
      className="flex flex-wrap [align-items:start] gap-x-12 gap-y-8 [&>.ui-field]:[grid-template:'label_control'_minmax(var(--spacing-control),auto)_'._hint'_auto_'._error'_auto/var(--spacing-label)_minmax(40px,var(--spacing-field))] max-[34rem]:[&>.ui-field]:w-full max-[34rem]:[&>.ui-field]:[grid-template:'label'_auto_'control'_auto_'hint'_auto_'below'_auto_'error'_auto/minmax(0,1fr)]"
      onSubmit={add}
    >
      <TextField
        name="domain"
        label="Domain"
        hint="such as example-company.com"
        value={value}
        onChange={setValue}
        error={
          refused === ''
            ? undefined
            : problemWords(problemOf('name-refused-by-vendor', 'domain', { names: refused }))
        }
      />
      <Button name="add-domain" type="submit" isDisabled={value.trim() === ''}>
        Add domain
      </Button>
    </form>
  );
}
