/** A text in the two languages that cards are shown in. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What an entity can be, with the word for it on a card. The order is the one in lists. */
export const ENTITY_TYPES = {
  company: { en: 'company', zh: '公司' },
  brand: { en: 'brand', zh: '品牌' },
  person: { en: 'person', zh: '人物' },
  body: { en: 'public body', zh: '机构' },
  organisation: { en: 'organisation', zh: '组织' },
  policy: { en: 'policy', zh: '政策' },
  term: { en: 'term', zh: '术语' },
  product: { en: 'product', zh: '产品' },
  place: { en: 'place', zh: '地点' },
} as const satisfies Record<string, Bilingual>;

interface FactProperty extends Bilingual {
  /** `date`: the value is itself a date; `number`: needs a unit; `text`: words. */
  readonly kind: 'date' | 'number' | 'text';
  /** True where the value is a snapshot that time makes wrong: check warns after 24 months. */
  readonly changes?: true;
}

/** What a fact can state. Closed on purpose: the card has a label for each in both languages. */
export const FACT_PROPERTIES = {
  founded: { kind: 'date', en: 'Founded', zh: '成立' },
  established: { kind: 'date', en: 'Established', zh: '设立' },
  born: { kind: 'date', en: 'Born', zh: '出生' },
  died: { kind: 'date', en: 'Died', zh: '逝世' },
  launched: { kind: 'date', en: 'Launched', zh: '推出' },
  announced: { kind: 'date', en: 'Announced', zh: '公布' },
  'in-force': { kind: 'date', en: 'In force', zh: '生效' },
  ended: { kind: 'date', en: 'Ended', zh: '终止' },
  listed: { kind: 'date', en: 'Listed', zh: '上市' },
  delisted: { kind: 'date', en: 'Delisted', zh: '退市' },
  'first-delivery': { kind: 'date', en: 'First deliveries', zh: '首次交付' },
  'production-start': { kind: 'date', en: 'Production began', zh: '投产' },
  headquarters: { kind: 'text', en: 'Headquarters', zh: '总部' },
  location: { kind: 'text', en: 'Location', zh: '所在地' },
  business: { kind: 'text', en: 'Business', zh: '业务' },
  products: { kind: 'text', en: 'Products', zh: '产品' },
  plants: { kind: 'text', en: 'Plants', zh: '工厂' },
  customers: { kind: 'text', en: 'Customers', zh: '客户', changes: true },
  ownership: { kind: 'text', en: 'Ownership', zh: '股权', changes: true },
  'former-name': { kind: 'text', en: 'Formerly', zh: '曾用名' },
  renamed: { kind: 'text', en: 'Renamed', zh: '更名' },
  milestone: { kind: 'text', en: 'Milestone', zh: '大事' },
  deal: { kind: 'text', en: 'Deal', zh: '交易' },
  investment: { kind: 'text', en: 'Investment', zh: '投资' },
  insolvency: { kind: 'text', en: 'Insolvency', zh: '破产与重整' },
  sanction: { kind: 'text', en: 'Restriction', zh: '制裁与限制' },
  education: { kind: 'text', en: 'Education', zh: '教育' },
  post: { kind: 'text', en: 'Post', zh: '职务' },
  role: { kind: 'text', en: 'Role', zh: '职责' },
  research: { kind: 'text', en: 'Research', zh: '研究' },
  members: { kind: 'text', en: 'Members', zh: '成员' },
  definition: { kind: 'text', en: 'Definition', zh: '定义' },
  content: { kind: 'text', en: 'Content', zh: '内容' },
  target: { kind: 'text', en: 'Target', zh: '目标' },
  rate: { kind: 'text', en: 'Rate', zh: '税率' },
  scope: { kind: 'text', en: 'Scope', zh: '范围' },
  standard: { kind: 'text', en: 'Standard', zh: '标准' },
  technology: { kind: 'text', en: 'Technology', zh: '技术' },
  specification: { kind: 'text', en: 'Specification', zh: '规格' },
  segment: { kind: 'text', en: 'Segment', zh: '级别' },
  industry: { kind: 'text', en: 'Industry', zh: '产业' },
  price: { kind: 'text', en: 'Price', zh: '价格', changes: true },
  revenue: { kind: 'number', en: 'Revenue', zh: '营业收入', changes: true },
  'net-profit': { kind: 'number', en: 'Net profit', zh: '净利润', changes: true },
  employees: { kind: 'number', en: 'Employees', zh: '员工', changes: true },
  sales: { kind: 'number', en: 'Sales', zh: '销量', changes: true },
  deliveries: { kind: 'number', en: 'Deliveries', zh: '交付量', changes: true },
  exports: { kind: 'number', en: 'Exports', zh: '出口', changes: true },
  production: { kind: 'number', en: 'Production', zh: '产量', changes: true },
  capacity: { kind: 'number', en: 'Capacity', zh: '产能', changes: true },
  installations: { kind: 'number', en: 'Battery installations', zh: '装车量', changes: true },
  shipments: { kind: 'number', en: 'Shipments', zh: '出货量', changes: true },
  'market-share': { kind: 'number', en: 'Market share', zh: '市场份额', changes: true },
  fleet: { kind: 'number', en: 'Fleet', zh: '车队', changes: true },
  stations: { kind: 'number', en: 'Stations', zh: '站点', changes: true },
  valuation: { kind: 'number', en: 'Valuation', zh: '估值', changes: true },
  'money-raised': { kind: 'number', en: 'Money raised', zh: '融资额' },
  population: { kind: 'number', en: 'Population', zh: '人口', changes: true },
  area: { kind: 'number', en: 'Area', zh: '面积' },
} as const satisfies Record<string, FactProperty>;

/** Units of number facts, as they stand behind the number on a card ('' and ' ' matter). */
export const UNITS = {
  '%': { en: '%', zh: '%' },
  vehicles: { en: ' vehicles', zh: '辆' },
  'vehicles/year': { en: ' vehicles a year', zh: '辆/年' },
  units: { en: ' units', zh: '件' },
  people: { en: ' people', zh: '人' },
  stations: { en: ' stations', zh: '座' },
  GWh: { en: ' GWh', zh: ' GWh' },
  'GWh/year': { en: ' GWh a year', zh: ' GWh/年' },
  'wafers/month': { en: ' wafers a month', zh: '片/月' },
  'tonnes/year': { en: ' tonnes a year', zh: '吨/年' },
  km2: { en: ' km²', zh: '平方公里' },
  CNY: { en: ' yuan', zh: '元' },
  USD: { en: ' US dollars', zh: '美元' },
  EUR: { en: ' euros', zh: '欧元' },
  HKD: { en: ' Hong Kong dollars', zh: '港元' },
} as const satisfies Record<string, Bilingual>;

interface RelationType {
  /** Words before the target's name on this entity's card: "Founder of" … */
  readonly label: Bilingual;
  /** Words before this entity's name on the target's card: "Founder" … */
  readonly inverse: Bilingual;
}

/**
 * How two entities are tied. Each reads as a sentence from the file that it stands in:
 * "Zeng Yuqun founder-of CATL". The opposite direction is derived, never written.
 */
export const RELATION_TYPES = {
  'subsidiary-of': { label: { en: 'Subsidiary of', zh: '隶属于' }, inverse: { en: 'Subsidiary', zh: '子公司' } },
  'brand-of': { label: { en: 'Brand of', zh: '所属公司' }, inverse: { en: 'Brand', zh: '旗下品牌' } },
  'joint-venture-of': { label: { en: 'Joint venture of', zh: '合资方' }, inverse: { en: 'Joint venture', zh: '合资企业' } },
  'shareholder-of': { label: { en: 'Shareholder of', zh: '持股' }, inverse: { en: 'Shareholder', zh: '股东' } },
  'founder-of': { label: { en: 'Founder of', zh: '创办' }, inverse: { en: 'Founder', zh: '创始人' } },
  'chair-of': { label: { en: 'Chair of', zh: '董事长' }, inverse: { en: 'Chair', zh: '董事长' } },
  'vice-chair-of': { label: { en: 'Vice chair of', zh: '副主席/副董事长' }, inverse: { en: 'Vice chair', zh: '副主席/副董事长' } },
  'chief-executive-of': { label: { en: 'Chief executive of', zh: '首席执行官' }, inverse: { en: 'Chief executive', zh: '首席执行官' } },
  'president-of': { label: { en: 'President of', zh: '总裁' }, inverse: { en: 'President', zh: '总裁' } },
  'minister-of': { label: { en: 'Minister of', zh: '部长' }, inverse: { en: 'Minister', zh: '部长' } },
  'vice-minister-of': { label: { en: 'Vice minister of', zh: '副部长' }, inverse: { en: 'Vice minister', zh: '副部长' } },
  'post-at': { label: { en: 'At', zh: '任职于' }, inverse: { en: 'Member of staff', zh: '任职者' } },
  'studied-at': { label: { en: 'Studied at', zh: '毕业于' }, inverse: { en: 'Alumnus', zh: '校友' } },
  'supplier-of': { label: { en: 'Supplies', zh: '供应' }, inverse: { en: 'Supplier', zh: '供应商' } },
  'partner-of': { label: { en: 'Partner of', zh: '合作方' }, inverse: { en: 'Partner', zh: '合作方' } },
  'successor-of': { label: { en: 'Successor of', zh: '接替' }, inverse: { en: 'Successor', zh: '继任' } },
  'issued-by': { label: { en: 'Issued by', zh: '发布机构' }, inverse: { en: 'Issued', zh: '发布' } },
  'applies-to': { label: { en: 'Applies to', zh: '适用于' }, inverse: { en: 'Subject to', zh: '适用政策' } },
  'participant-in': { label: { en: 'Takes part in', zh: '参与' }, inverse: { en: 'Participant', zh: '参与方' } },
  'member-of': { label: { en: 'Member of', zh: '成员单位' }, inverse: { en: 'Member', zh: '成员' } },
  'part-of': { label: { en: 'Part of', zh: '属于' }, inverse: { en: 'Includes', zh: '包括' } },
  'kind-of': { label: { en: 'A kind of', zh: '属于' }, inverse: { en: 'Kinds', zh: '种类' } },
  'product-of': { label: { en: 'Made by', zh: '出品方' }, inverse: { en: 'Product', zh: '产品' } },
  'used-by': { label: { en: 'Used by', zh: '使用者' }, inverse: { en: 'Uses', zh: '使用' } },
  'based-in': { label: { en: 'Based in', zh: '总部位于' }, inverse: { en: 'Home of', zh: '所在地企业' } },
  'plant-in': { label: { en: 'Plant in', zh: '设厂于' }, inverse: { en: 'Plant of', zh: '设厂企业' } },
} as const satisfies Record<string, RelationType>;

/** Stock exchanges, as a reader of an article knows them. */
export const EXCHANGES = {
  SSE: { en: 'Shanghai', zh: '上交所' },
  SZSE: { en: 'Shenzhen', zh: '深交所' },
  BSE: { en: 'Beijing', zh: '北交所' },
  HKEX: { en: 'Hong Kong', zh: '港交所' },
  TWSE: { en: 'Taipei', zh: '台交所' },
  NYSE: { en: 'New York', zh: '纽交所' },
  NASDAQ: { en: 'Nasdaq', zh: '纳斯达克' },
  TSE: { en: 'Tokyo', zh: '东交所' },
  KRX: { en: 'Seoul', zh: '韩交所' },
  FWB: { en: 'Frankfurt', zh: '法兰克福' },
  SIX: { en: 'Zurich', zh: '瑞交所' },
  LSE: { en: 'London', zh: '伦交所' },
  Euronext: { en: 'Euronext', zh: '泛欧交易所' },
  'Nasdaq Stockholm': { en: 'Stockholm', zh: '斯德哥尔摩' },
} as const satisfies Record<string, Bilingual>;

export type EntityType = keyof typeof ENTITY_TYPES;
export type FactPropertyName = keyof typeof FACT_PROPERTIES;
export type Unit = keyof typeof UNITS;
export type RelationTypeName = keyof typeof RELATION_TYPES;
export type Exchange = keyof typeof EXCHANGES;
