import type { Entity } from './entitySchema.ts';
import { normalize } from './normalize.ts';
import { surnameLength } from './surnameLength.ts';

/** A clipped form of a full name, which counts only where the text has earned it. */
export interface ShortForm {
  readonly text: string;
  readonly rule: 'surname' | 'clipped';
}

const LATIN_NAME = /^[\p{Lu}][\p{L}'’.-]*(?: [\p{Lu}][\p{L}'’.-]*){1,2}$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** The family name of a foreign name in Chinese, which stands last; of a single character it would be found everywhere. */
function foreignSurname(name: string): string | undefined {
  const parts = name.split('·');
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && /^\p{Script=Han}{2,}$/u.test(last) ? last : undefined;
}

/** What stands behind a surname where Chinese news clips a name: 曾董, 李总, 苗部长. */
const TITLES = ['董', '总', '董事长', '总裁', '总经理', '主席', '书记', '部长', '副部长', '市长', '主任', '院士', '教授', '博士', '先生', '女士'];

/** Words that end a company's English name and that texts leave off once they have given it. */
const LATIN_TAIL =
  /(?: (?:Motors?|Auto|Autos|Automobiles?|Automotive|Group|Holdings?|Technology|Technologies|Tech|Robotics|Semiconductor|Semiconductors|Electronics?|Microelectronics|Energy|Lithium|Battery|Batteries|Intelligent|Data|Cars))+$/;
/** The same in Chinese. */
const CHINESE_TAIL = /(?:汽车|集团|股份|科技|控股|新能源|电池|半导体|能源|技术|智能|电子|高科|锂业|钴业|机器人|微电子)+$/;
/** Shorter stumps would be found everywhere. */
const LEAST_LATIN = 3;
const LEAST_HAN = 2;

/** The surname in a Latin name: first in Chinese order, last in Western order, told by the pinyin of the Chinese name. */
function latinSurname(name: string, surnamePinyin: string, isChinese: boolean): string | undefined {
  const words = name.split(' ');
  const first = words[0];
  const last = words.at(-1);
  // Hui Ka Yan, Chan Ching-chuen: three words without the pinyin are Cantonese, family name first.
  const chinese = first !== undefined && (normalize(first).folded === surnamePinyin || surnamePinyin === '' || (isChinese && words.length === 3));
  return chinese ? first : last;
}

function surnames({ name, aliases }: Entity, pinyin: string): ShortForm[] {
  const surnamePinyin = normalize(pinyin.split(' ')[0] ?? '').folded;
  const texts = [name.en, ...aliases.map(({ text }) => text)];
  const latin = texts.filter((text) => LATIN_NAME.test(text)).flatMap((text) => latinSurname(text, surnamePinyin, HAN_NAME.test(name.zh)) ?? []);
  const length = surnameLength(name.zh);
  const chinese = HAN_NAME.test(name.zh) ? TITLES.map((title) => [...name.zh].slice(0, length).join('') + title) : [];
  // 卡洛斯·塔瓦雷斯 is 塔瓦雷斯 from then on.
  const foreign = [name.zh, ...aliases.map(({ text }) => text)].flatMap((text) => foreignSurname(text) ?? []);
  return [...new Set(latin.filter((text) => text.length > 1)), ...chinese, ...new Set(foreign)].map((text) => ({ text, rule: 'surname' }));
}

/** Minggao Ouyang for Ouyang Minggao: the order in which Western papers put a Chinese name. */
export function reversedNames({ name, aliases, type }: Entity, pinyin: string): string[] {
  if (type !== 'person') return [];
  const surnamePinyin = normalize(pinyin.split(' ')[0] ?? '').folded;
  return [name.en, ...aliases.map(({ text }) => text)].flatMap((text) => {
    const [surname, given, ...more] = text.split(' ');
    return surname !== undefined && given !== undefined && more.length === 0 && normalize(surname).folded === surnamePinyin ? [`${given} ${surname}`] : [];
  });
}

function clipped({ name, aliases }: Entity): ShortForm[] {
  const texts = [name.en, name.zh, ...aliases.flatMap(({ text, needs }) => (needs === undefined ? [text] : []))];
  const stumps = texts.flatMap((text) => {
    const latin = text.replace(LATIN_TAIL, '');
    if (latin !== text) return latin.length >= LEAST_LATIN ? [latin] : [];
    const chinese = text.replace(CHINESE_TAIL, '');
    // 中国第一汽车 without its tail names half of all there is.
    return chinese !== text && !chinese.startsWith('中国') && /^\p{Script=Han}+$/u.test(chinese) && [...chinese].length >= LEAST_HAN ? [chinese] : [];
  });
  return [...new Set(stumps)].map((text) => ({ text, rule: 'clipped' }));
}

/**
 * The short forms that texts use of an entity after its full name: surnames of people (in Chinese with a
 * title behind), company names without their general last words.
 * @param pinyin of the Chinese name, surname first
 */
export function shortForms(entity: Entity, pinyin: string): ShortForm[] {
  if (entity.type === 'person') return surnames(entity, pinyin);
  return entity.type === 'company' || entity.type === 'brand' ? clipped(entity) : [];
}
