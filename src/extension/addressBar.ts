import browser from 'webextension-polyfill';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { browserMessage } from './browserMessages.ts';
import { lookUpText } from './lookUp.ts';
import { panelUrl } from './openPanel.ts';

/** Suggestions that browsers show below the address bar. */
const MOST = 6;

/** Chrome reads a suggestion's description as XML, Firefox as text. */
const isXml = () => !('sidebarAction' in browser);

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** One line for an entity: "CATL 宁德时代, what it is". */
function describe({ name, summary }: CardRecord): string {
  const text = `${name.en} ${name.zh}, ${summary.en}`;
  return isXml() ? escaped(text) : text;
}

interface AddressBarIndex {
  readonly search: (query: string) => Promise<readonly CardRecord[]>;
  readonly recordOf: (entity: string) => Promise<CardRecord | undefined>;
}

/** Answers the keyword `ng` in the address bar: suggestions as one types, the entity's page on Enter. */
export function answerAddressBar({ search, recordOf }: AddressBarIndex): void {
  browser.omnibox.setDefaultSuggestion({ description: browserMessage('addressBarHint') });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const found = await search(lookUpText(text).query);
    suggest(found.slice(0, MOST).map((record) => ({ content: record.id, description: describe(record) })));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    // What was chosen among the suggestions comes as its id; else it is what was typed.
    const entity = (await recordOf(text)) ?? (await search(lookUpText(text).query))[0];
    const url = panelUrl(entity ? { entity: entity.id } : lookUpText(text));
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
