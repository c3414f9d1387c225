import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadableText } from '../../documents/readableText.ts';
import { type TextFault, UnreadableText } from '../../documents/unreadableText.ts';
import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../useMessages.ts';
import { useFileDrop } from './useFileDrop.ts';

/** How a reading is told about and ended. */
export interface ReadingControl {
  readonly onPage: (page: number, pages: number) => void;
  readonly signal: AbortSignal;
}

interface TextReaderProps {
  /** @throws UnreadableText */
  readonly readPasted: (text: string, title: string) => ReadableText;
  /** @throws UnreadableText; the signal's reason where it was ended */
  readonly readFile: (file: File, control: ReadingControl) => Promise<ReadableText>;
  readonly onText: (text: ReadableText) => void;
}

type Telling = readonly [MessageKey, ...(readonly string[])];

const OF_A_FILE: Readonly<Record<TextFault, MessageKey>> = {
  empty: 'faultEmpty',
  pictures: 'faultPictures',
  password: 'faultPassword',
  damaged: 'faultDamaged',
  large: 'faultLarge',
  long: 'faultLong',
  kind: 'faultKind',
};

const faultOf = (error: unknown): TextFault => (error instanceof UnreadableText ? error.fault : 'damaged');

/** Takes a text by paste, file or drop. What cannot be read is told in one line, and what is shown stays. */
export function TextReader({ readPasted, readFile, onText }: TextReaderProps) {
  const t = useMessages();
  const [busy, setBusy] = useState<Telling>();
  const [told, setTold] = useState<Telling>();
  const [fault, setFault] = useState<Telling>();
  const [pasted, setPasted] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const reading = useRef<AbortController>(undefined);
  const faultLine = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => reading.current?.abort(), []);
  // A file may be dropped far from here.
  useEffect(() => {
    if (fault) faultLine.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);

  const openFiles = useCallback(
    async ([file, ...others]: readonly File[]) => {
      if (!file) return;
      reading.current?.abort();
      const control = new AbortController();
      reading.current = control;
      const { signal } = control;
      const { name } = file;
      setFault(undefined);
      setTold(undefined);
      setBusy(['readBusy', name]);
      try {
        const text = await readFile(file, { signal, onPage: (page, pages) => signal.aborted || setBusy(['readBusyPage', name, String(page), String(pages)]) });
        if (signal.aborted) return;
        setTold([others.length > 0 ? 'readOnlyFirst' : 'readDone', name]);
        onText(text);
      } catch (error) {
        if (!signal.aborted) setFault([OF_A_FILE[faultOf(error)], name]);
      }
      if (reading.current === control) setBusy(undefined);
    },
    [readFile, onText],
  );
  const over = useFileDrop(openFiles);

  const readPaste = () => {
    reading.current?.abort();
    setBusy(undefined);
    setTold(undefined);
    try {
      onText(readPasted(pasted, t('readPastedTitle')));
      setFault(undefined);
      setTold(['readDone', t('readPastedTitle')]);
    } catch (error) {
      setFault([faultOf(error) === 'empty' ? 'faultNothingPasted' : 'faultPasteLong']);
    }
  };
  const stop = () => {
    reading.current?.abort();
    setBusy(undefined);
  };

  return (
    <section class="reader" aria-labelledby="read">
      <h2 id="read">{t('readTitle')}</h2>
      <p>{t('readLead')}</p>
      <label for="pasted">{t('readPasteLabel')}</label>
      <textarea id="pasted" rows={5} spellcheck={false} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      <div class="actions">
        <button type="button" class="main" onClick={readPaste}>
          {t('readPasted')}
        </button>
        <button type="button" class="framed" onClick={() => chooser.current?.click()}>
          {t('readChooseFile')}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".txt,.text,.md,.html,.htm,.xhtml,.pdf,text/plain,text/html,application/pdf"
          onChange={(event) => {
            void openFiles([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again, mended.
            event.currentTarget.value = '';
          }}
        />
        <span class="quiet">{t('readDropHint')}</span>
      </div>
      <div class="telling" role="status">
        {busy && (
          <>
            <span>{t(...busy)}</span>
            <button type="button" class="link" onClick={stop}>
              {t('readStop')}
            </button>
          </>
        )}
        {told && <span>{t(...told)}</span>}
      </div>
      <p ref={faultLine} class="fault" role="alert">
        {fault && t(...fault)}
      </p>
      {over && <div class="drop">{t('readDropHere')}</div>}
    </section>
  );
}
