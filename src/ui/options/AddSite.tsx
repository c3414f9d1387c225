import { useState } from 'preact/hooks';
import { type Site, siteOf } from '../../kb/site.ts';
import { useMessages } from '../useMessages.ts';
import { type AddressFault, readSiteAddress } from './readSiteAddress.ts';

interface AddSiteProps {
  /** All sites of the list, the reader's own included. */
  readonly sites: readonly Site[];
  /** A site of the list was typed. @returns false where it could not be switched on */
  readonly onSwitchOn: (site: Site) => Promise<boolean>;
  /** Asks for a host and adds it. @returns false where the reader or the browser says no */
  readonly onAdd: (host: string) => Promise<boolean>;
}

const FAULTS = {
  empty: 'optionsAddressEmpty',
  'not-address': 'optionsAddressNone',
  'not-web': 'optionsAddressNotWeb',
  number: 'optionsAddressNumber',
  'too-broad': 'optionsAddressBroad',
} as const satisfies Record<AddressFault, string>;

/** A field for the address of a site that is not in the list. */
export function AddSite({ sites, onSwitchOn, onAdd }: AddSiteProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState({ wrong: false, line: '' });

  // Nothing is awaited before the request: browsers ask only in the very moment of the press.
  const add = async () => {
    const address = readSiteAddress(typed);
    if ('fault' in address) return setSaid({ wrong: true, line: t(FAULTS[address.fault], typed.trim()) });
    const there = siteOf(sites, address.host);
    if (there) {
      const on = await onSwitchOn(there);
      if (on) setTyped('');
      return setSaid({ wrong: !on, line: on ? t('optionsAlreadyThere', there.name) : '' });
    }
    const added = await onAdd(address.host);
    if (added) setTyped('');
    setSaid(added ? { wrong: false, line: t('optionsAdded', address.host) } : { wrong: true, line: t('optionsNotAllowed', address.host) });
  };
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="add-site">{t('optionsAddLabel')}</label>
      <div class="field">
        <input
          id="add-site"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={typed}
          aria-invalid={said.wrong}
          aria-describedby="add-said"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaid({ wrong: false, line: '' });
          }}
        />
        <button type="submit" class="action">
          {t('optionsAdd')}
        </button>
      </div>
      <p id="add-said" class={said.wrong ? 'wrong' : 'quiet'} role="status">
        {said.line}
      </p>
    </form>
  );
}
