import { render } from 'preact';
import browser from 'webextension-polyfill';
import { browserMessage, interfaceLanguage } from '../../src/extension/browserMessages.ts';
import { watchLookUps } from '../../src/extension/leftLookUp.ts';
import { lookUpText, toFragment } from '../../src/extension/lookUp.ts';
import { askSearch } from '../../src/extension/messages.ts';
import { createPanelHistory } from '../../src/extension/panelHistory.ts';
import { panelView } from '../../src/extension/panelView.ts';
import { Panel } from '../../src/ui/Panel.tsx';
import { MessagesContext } from '../../src/ui/useMessages.ts';

const { signal } = new AbortController();
const language = interfaceLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const search = async (query: string) => (await askSearch(lookUpText(query).query)) ?? [];
const go = { back: () => history.back(), forward: () => history.forward() };
const panelHistory = createPanelHistory(() => void draw(), signal);

async function draw(): Promise<void> {
  const place = panelHistory.place();
  const view = await panelView(panelHistory.lookUp());
  // The reader has gone on in the meantime.
  if (place !== panelHistory.place()) return;
  document.title = view.kind === 'entity' ? browserMessage('panelTitleOf', view.record.name[language]) : browserMessage('panelTitle');
  render(
    <MessagesContext value={browserMessage}>
      <Panel
        view={view}
        place={place}
        language={language}
        today={new Date().toISOString().slice(0, 10)}
        hrefOf={(entity) => toFragment({ entity })}
        search={search}
        onSearch={(query) => panelHistory.go(lookUpText(query))}
        onBack={panelHistory.canGoBack() ? go.back : undefined}
        onForward={panelHistory.canGoForward() ? go.forward : undefined}
      />
    </MessagesContext>,
    document.body,
  );
  scrollTo(0, panelHistory.scrolled());
}

await draw();
// In a tab the address alone says what is shown; look-ups are left for the panel beside the page.
if ((await browser.tabs.getCurrent()) === undefined) await watchLookUps(panelHistory.go, signal);
