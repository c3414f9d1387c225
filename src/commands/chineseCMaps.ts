import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './readEntities.ts';

const FOLDER = join(PROJECT, 'node_modules/pdfjs-dist/cmaps');

/** Character maps of simplified (GB) and traditional (Big5, CNS, Hong Kong) Chinese; those of Japanese and Korean are a third of a megabyte more. */
const CHINESE = /^(?:GB|UniGB|Adobe-GB1|B5|ETen|ETHK|HK|CNS|UniCNS|Adobe-CNS1)[\w-]*\.bcmap$/;

/** Files of the character maps that a Chinese PDF may name without containing them; they become part of the package. */
export function chineseCMaps(): string[] {
  const names = readdirSync(FOLDER).filter((name) => CHINESE.test(name));
  if (!names.includes('UniGB-UTF16-H.bcmap')) throw new Error(`${FOLDER}: the character maps have other names now`);
  return [...names, 'LICENSE'].map((name) => join(FOLDER, name));
}
