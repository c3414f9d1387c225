import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import type { ReadableText, TextBlock } from '../../documents/readableText.ts';
import { useMessages } from '../useMessages.ts';

/** Enough of a text to tell its language, in UTF-16 units. */
const SAMPLE = 4000;

/** Chinese where at least a third of the letters are. */
function languageOf({ title, sections }: ReadableText): string {
  const sample = `${title} ${sections.flatMap(({ blocks }) => blocks.slice(0, 20).map(({ text }) => text)).join(' ')}`.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 3 >= letters && han > 0 ? 'zh-Hans' : 'en';
}

function Block({ block: { kind, text } }: { readonly block: TextBlock }) {
  if (kind === 'heading') return <h3>{text}</h3>;
  return <p class={kind === 'item' ? 'item' : undefined}>{text}</p>;
}

/** A text that was pasted or read from a file, as an article of this page. It takes the focus when it comes. */
export const TextArticle = memo(function TextArticle({ text }: { readonly text: ReadableText }) {
  const t = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  // With each new text, though nothing here asks it for anything.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'start' });
  }, [text]);
  return (
    <article class="text own" lang={languageOf(text)}>
      <h2 ref={title} tabIndex={-1}>
        {text.title}
      </h2>
      {text.sections.map(({ page, blocks }) => (
        <section key={page ?? 0}>
          {page !== undefined && text.sections.length > 1 && <h3 class="page-number">{t('readPage', String(page))}</h3>}
          {blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
});
