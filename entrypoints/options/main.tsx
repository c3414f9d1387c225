import { render } from 'preact';
import sites from '../../data/sites.yaml';
import { readSettings, watchSettings, writeSettings } from '../../src/extension/settings.ts';
import { Options } from '../../src/ui/Options.tsx';

const draw = (settings: Awaited<ReturnType<typeof readSettings>>) =>
  render(<Options sites={sites} settings={settings} onChange={(change) => void writeSettings(change)} />, document.body);
draw(await readSettings());
watchSettings(draw, new AbortController().signal);
