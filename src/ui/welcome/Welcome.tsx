import { useCallback, useState } from 'preact/hooks';
import type { ReadableText } from '../../documents/readableText.ts';
import type { Site } from '../../kb/site.ts';
import type { CardLanguage } from '../dateText.ts';
import { useMessages } from '../useMessages.ts';
import { type Keys, KeyTable } from './KeyTable.tsx';
import { type Named, NamedList } from './NamedList.tsx';
import { SampleArticle } from './SampleArticle.tsx';
import { type SiteSettings, SitesRead } from './SitesRead.tsx';
import { TextArticle } from './TextArticle.tsx';
import { type ReadingControl, TextReader } from './TextReader.tsx';

interface WelcomeProps {
  readonly named: readonly Named[];
  readonly sites: readonly Site[];
  readonly settings: SiteSettings;
  readonly keys: Keys;
  /** Of the interface: names in it come first. */
  readonly language: CardLanguage;
  readonly readPasted: (text: string, title: string) => ReadableText;
  readonly readFile: (file: File, control: ReadingControl) => Promise<ReadableText>;
  readonly onShow: (entity: string) => void;
  readonly onOptions: () => void;
  readonly onChangeKeys: () => Promise<boolean>;
}

/** The first page after the installation: a sample to try the cards on, a reader for any text, and what one should know. */
export function Welcome({ named, sites, settings, keys, language, readPasted, readFile, onShow, onOptions, onChangeKeys }: WelcomeProps) {
  const t = useMessages();
  const [text, setText] = useState<ReadableText>();
  const showText = useCallback((read: ReadableText) => setText(read), []);
  const { 'next-mention': next, 'previous-mention': previous } = keys;
  return (
    <main class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <ul class="ways">
        <li>{t('welcomeTryPointer')}</li>
        <li>{t('welcomeTryTap')}</li>
        <li>{next && previous ? t('welcomeTryKeys', next, previous) : t('welcomeTryNoKeys')}</li>
      </ul>
      <div class="desk">
        <div>
          {text && (
            <button type="button" class="link back" onClick={() => setText(undefined)}>
              {t('welcomeBack')}
            </button>
          )}
          {text ? <TextArticle text={text} /> : <SampleArticle />}
        </div>
        <NamedList named={named} language={language} onShow={onShow} />
        <TextReader readPasted={readPasted} readFile={readFile} onText={showText} />
      </div>
      <div class="notes">
        <SitesRead sites={sites} settings={settings} onOptions={onOptions} />
        <section>
          <h2>{t('welcomePrivacy')}</h2>
          <p>{t('welcomePrivacyText')}</p>
        </section>
        <KeyTable keys={keys} onChangeKeys={onChangeKeys} />
      </div>
    </main>
  );
}
