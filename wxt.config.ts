import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse as parseJson, safeParse } from 'valibot';
import { defineConfig } from 'wxt';
import { parse as parseYaml } from 'yaml';
import { buildKnowledgeBase } from './src/commands/buildKnowledgeBase.ts';
import { chineseCMaps } from './src/commands/chineseCMaps.ts';
import { loadsNoCode } from './src/commands/loadsNoCode.ts';
import { buildNameIndex } from './src/kb/nameIndex.ts';
import { toRecordLines } from './src/kb/recordLines.ts';
import { matchPatterns, sitesSchema } from './src/kb/site.ts';
import { packGazetteer } from './src/recognize/packGazetteer.ts';
import { buildSearchFile } from './src/search/searchFile.ts';
import { localeFile } from './src/ui/messages/messages.ts';

const sites = parseJson(sitesSchema, parseYaml(readFileSync('data/sites.yaml', 'utf8')));

/** Lets the code import data/sites.yaml, checked by its schema. */
const sitesFile = {
  name: 'newsgloss:sites',
  transform(code: string, id: string) {
    if (!id.endsWith('/data/sites.yaml')) return undefined;
    const result = safeParse(sitesSchema, parseYaml(code));
    if (!result.success) throw new Error(`data/sites.yaml: ${result.issues.map((issue) => issue.message).join('; ')}`);
    return { code: `export default ${JSON.stringify(result.output)};`, map: null };
  },
};

/** Preact can set markup, which nothing of ours asks for: without that, no record or setting can become markup by any mistake. */
const noMarkup = {
  name: 'newsgloss:no-markup',
  transform(code: string, id: string) {
    if (!/\/preact\/dist\/preact\.\w+$/.test(id)) return undefined;
    const without = code.replace(/\.innerHTML=/g, '.textContent=');
    if (without === code) throw new Error(`${id}: sets no innerHTML any more; remove this plugin`);
    return { code: without, map: null };
  },
};

/**
 * Nearly all of the reader runs in each page, so Chrome is told to compile it in one go: a sixth less of the page's time than one function
 * after the other, each parsed twice. Elsewhere it is a comment. https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const compiledAtOnce = {
  name: 'newsgloss:compiled-at-once',
  generateBundle(_: unknown, bundle: Record<string, { readonly type: string; code?: string }>) {
    const reader = bundle['reader.js'];
    if (reader?.code !== undefined) reader.code = `//# allFunctionsCalledOnLoad\n${reader.code}`;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  // The oldest browsers that have what highlights, popovers and caret positions need; see the manifest below.
  vite: () => ({
    build: { target: ['chrome128', 'firefox140'] },
    plugins: [sitesFile, noMarkup, loadsNoCode, compiledAtOnce],
    worker: { format: 'es', plugins: () => [loadsNoCode] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      const kb = buildKnowledgeBase();
      const { keys, index } = buildNameIndex(kb);
      // Generated files are text to WXT; what is bytes has to lie somewhere first.
      const packed = (name: string, of: readonly string[]) => {
        const absoluteSrc = resolve('.wxt', name);
        writeFileSync(absoluteSrc, new Uint8Array(packGazetteer(of)));
        return { relativeDest: name, absoluteSrc };
      };
      files.push(
        { relativeDest: 'names.json', contents: JSON.stringify(index) },
        packed('gazetteer.bin', keys),
        packed('context-words.bin', index.words),
        { relativeDest: 'records.jsonl', contents: toRecordLines(kb.entities) },
        { relativeDest: 'search-index.json', contents: JSON.stringify(buildSearchFile(kb.entities)) },
        { relativeDest: '_locales/en/messages.json', contents: localeFile('en') },
        { relativeDest: '_locales/zh_CN/messages.json', contents: localeFile('zh') },
        { relativeDest: 'licenses/pdfjs-dist.txt', absoluteSrc: resolve('node_modules/pdfjs-dist/LICENSE') },
        ...chineseCMaps().map((file) => ({ relativeDest: `cmaps/${basename(file)}`, absoluteSrc: file })),
      );
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Reading and scripting on the named news sites; storage for the settings; the tab in front at the reader's click.
    // PRIVACY.md says what each is for.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // Holds our own pages to what PRIVACY.md promises, whatever text is read in them: nothing is loaded or sent.
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'" },
    omnibox: { keyword: 'ng' },
    host_permissions: sites.flatMap(matchPatterns),
    // Asked for one site at a time, when the reader adds it.
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandList__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandPrevious__' },
      'toggle-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandToggle__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // Android's Firefox knows data_collection_permissions two versions later.
            gecko_android: { strict_min_version: '142.0' },
            gecko: { id: 'newsgloss@newsgloss.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
