import { render } from 'preact';
import cardCss from '../../assets/card.css?inline';
import marksCss from '../../assets/marks.css?inline';
import sites from '../../data/sites.yaml';
import { obeyTabMessages, tellOpenPanel } from '../../src/extension/messages.ts';
import { createScanMemory } from '../../src/extension/scanMemory.ts';
import { muteMatch, readSettings, switchEntityOff, watchSettings } from '../../src/extension/settings.ts';
import { countEntities } from '../../src/page/countEntities.ts';
import { startReader } from '../../src/ui/startReader.ts';
import { type Named, Welcome } from '../../src/ui/Welcome.tsx';

const draw = (named: readonly Named[]) => render(<Welcome named={named} sites={sites} onShow={(entity) => reader.show(entity)} />, document.body);
draw([]);

const { signal } = new AbortController();
const memory = createScanMemory();
const reader = startReader({
  cardCss,
  marksCss,
  roots: () => [...document.querySelectorAll('article')],
  ...memory,
  settings: await readSettings(),
  onMute: muteMatch,
  onNever: switchEntityOff,
  onPanel: tellOpenPanel,
  onMentions: (mentions) =>
    draw(
      countEntities(mentions).flatMap(({ entity, count }) => {
        const record = memory.recordOf(entity);
        return record ? [{ record, count }] : [];
      }),
    ),
  signal,
});
watchSettings(reader.change, signal);
obeyTabMessages(reader, signal);
