import type { EntityRecord } from './knowledgeBase.ts';
import type { Exchange } from './vocabulary.ts';

/** A listing as texts write it. */
export interface TickerForm {
  readonly text: string;
  /** True where only words about trading beside it show that the code is meant: 300750, TSLA. */
  readonly bare: boolean;
}

/** Names and suffixes of exchanges in news and terminals. */
const WRITTEN: Readonly<Partial<Record<Exchange, { readonly prefixes: readonly string[]; readonly suffixes: readonly string[] }>>> = {
  SSE: { prefixes: ['SSE', 'SHA', 'SH', 'SHSE', '上交所'], suffixes: ['.SH', '.SS'] },
  SZSE: { prefixes: ['SZSE', 'SHE', 'SZ', '深交所'], suffixes: ['.SZ'] },
  HKEX: { prefixes: ['HKEX', 'HK', 'HKG', 'SEHK', '港交所'], suffixes: ['.HK'] },
  NYSE: { prefixes: ['NYSE'], suffixes: ['.N'] },
  NASDAQ: { prefixes: ['NASDAQ', 'Nasdaq'], suffixes: ['.O', '.OQ'] },
};

/** Words about trading, beside which a bare code is a company. */
export const TRADING_WORDS: readonly string[] =
  'shares stock stocks index ChiNext Nasdaq NYSE A-shares short interest watchlist bn 涨 跌 涨停 跌停 成交额 换手率 净流入 净卖出 买入 个股 权重股 创业板 深交所 上交所 港股 股价 观察名单 盘中'.split(
    ' ',
  );

/** Bare codes shorter than this are too common, in characters. */
const LEAST_BARE = { digits: 6, letters: 4 } as const;

/** The forms of all present listings of an entity. */
export function tickerForms({ listings }: Pick<EntityRecord, 'listings'>): TickerForm[] {
  return listings.flatMap(({ exchange, code, to }): TickerForm[] => {
    const written = WRITTEN[exchange];
    if (to !== undefined || !written) return [];
    const codes = exchange === 'HKEX' && /^\d+$/.test(code) ? [...new Set([code, code.padStart(4, '0'), code.padStart(5, '0')])] : [code];
    const marked = codes.flatMap((form) => [
      ...written.prefixes.flatMap((prefix) => [`${prefix}: ${form}`, `${prefix}:${form}`, `${prefix}：${form}`]),
      ...written.suffixes.map((suffix) => form + suffix),
    ]);
    const bare = /^\d+$/.test(code) ? code.length >= LEAST_BARE.digits : code.length >= LEAST_BARE.letters;
    return [...marked.map((text) => ({ text, bare: false })), ...(bare ? [{ text: code, bare: true }] : [])];
  });
}
