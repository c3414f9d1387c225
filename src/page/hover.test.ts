import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, hover, initialHover } from './hover.ts';

type Event = HoverEvent<string>;

const STILL = 0;
const over = (at: number, mark: string, speed = STILL): Event => ({ type: 'pointer', zone: 'mark', mark, speed, at });
const beside = (at: number, zone: 'card' | 'corridor' | 'elsewhere'): Event => ({ type: 'pointer', zone, speed: STILL, at });
const press = (at: number, mark?: string): Event => ({ type: 'press', mark, touch: false, at });
const tap = (at: number, mark?: string): Event => ({ type: 'press', mark, touch: true, at });
const key = (at: number, mark: string): Event => ({ type: 'key', mark, at });
const dismiss = (at: number): Event => ({ type: 'dismiss', at });

/** A day: long after any timer. */
const LATER = 86_400_000;

/**
 * Plays events to the reducer on a clock of its own, its timers going off when they are due (before an event
 * of the same ms), until `until`.
 * @returns what opened and closed: "300 open A pointer"
 */
function play(events: readonly Event[], { delay = 300, until = LATER } = {}): string[] {
  let state: HoverState<string> = initialHover;
  let timers: { token: number; due: number }[] = [];
  const log: string[] = [];
  const send = (event: Event) => {
    const step = hover(state, event, { delay });
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'wait') timers.push({ token: effect.token, due: event.at + effect.ms });
      else log.push(effect.type === 'open' ? `${event.at} open ${effect.mark} ${effect.how}` : `${event.at} close ${effect.how}`);
    }
  };
  const passTo = (now: number) => {
    for (;;) {
      const [next] = timers.filter(({ due }) => due <= now).sort((a, b) => a.due - b.due);
      if (!next) return;
      timers = timers.filter((timer) => timer !== next);
      send({ type: 'timer', token: next.token, at: next.due });
    }
  };
  for (const event of events) {
    passTo(event.at);
    send(event);
  }
  passTo(until);
  return log;
}

const openA = '300 open A pointer';

describe('a card opens', () => {
  test.each([
    ['after the pointer rests 300 ms on a mark', [over(0, 'A')], [openA]],
    ['also for a pointer that arrives fast and then rests', [over(0, 'A', 9)], [openA]],
    ['also while the pointer moves slowly on the mark', [over(0, 'A'), over(150, 'A', 0.49), over(299, 'A', 0.49)], [openA]],
    ['counting from the last fast move on the mark', [over(0, 'A'), over(200, 'A', 0.5)], ['500 open A pointer']],
    ['not for a pointer that leaves after 299 ms', [over(0, 'A'), beside(299, 'elsewhere')], []],
    ['for a pointer that leaves after 300 ms', [over(0, 'A'), beside(300, 'elsewhere')], [openA, '600 close pointer']],
    ['counting anew for a pointer that left and came back', [over(0, 'A'), beside(200, 'elsewhere'), over(250, 'A')], ['550 open A pointer']],
    ['for the mark where the pointer stops, not for those on its way', [over(0, 'A'), over(100, 'B'), over(200, 'C')], ['500 open C pointer']],
    ['at once on a press', [press(7, 'A')], ['7 open A press']],
    ['at once on a tap', [tap(7, 'A')], ['7 open A tap']],
    ['at once on a key', [key(7, 'A')], ['7 open A key']],
    ['once only for a pointer that waits and a press that comes first', [over(0, 'A'), press(100, 'A')], ['100 open A press']],
    ['once only for a pointer that waits and a key elsewhere', [over(0, 'A'), key(100, 'B')], ['100 open B key']],
    ['not for a pointer that waits when a press elsewhere comes first', [over(0, 'A'), press(100)], []],
    ['not for a pointer that waits when it is dismissed first', [over(0, 'A'), dismiss(100)], []],
    [
      'not again for a pointer that moves on the name whose card was dismissed',
      [over(0, 'A'), dismiss(400), over(500, 'A'), over(2000, 'A', 9)],
      ['300 open A pointer', '400 close pointer'],
    ],
    [
      'again once the pointer has left the name whose card was dismissed',
      [over(0, 'A'), dismiss(400), beside(1000, 'elsewhere'), over(1100, 'A')],
      ['300 open A pointer', '400 close pointer', '1400 open A pointer'],
    ],
    ['not on a press beside all marks', [press(0), tap(10)], []],
    ['not on a pointer elsewhere', [beside(0, 'elsewhere'), beside(10, 'corridor'), beside(20, 'card')], []],
  ])('%s', (_rule, events, log) => {
    expect(play(events)).toEqual(log);
  });

  test.each([
    [0, '0 open A pointer'],
    [50, '50 open A pointer'],
    [1000, '1000 open A pointer'],
  ])('after as many ms as the reader has set: %i', (delay, opened) => {
    expect(play([over(0, 'A')], { delay })).toEqual([opened]);
  });

  test.each([
    [299, []],
    [300, [openA]],
  ])('not before its time: until %i ms', (until, log) => {
    expect(play([over(0, 'A')], { until })).toEqual(log);
  });
});

describe('the next card opens', () => {
  const closedAt100 = [key(0, 'A'), dismiss(100)];
  const before = ['0 open A key', '100 close key'];

  test.each([
    ['100 ms later where another closed just now', [over(100, 'B')], '200 open B pointer'],
    ['100 ms later where another closed 499 ms ago', [over(599, 'B')], '699 open B pointer'],
    ['300 ms later where another closed 500 ms ago', [over(600, 'B')], '900 open B pointer'],
    ['100 ms later also for a pointer that passes another mark first', [over(580, 'B'), over(599, 'C')], '699 open C pointer'],
  ])('%s', (_rule, events, opened) => {
    expect(play([...closedAt100, ...events])).toEqual([...before, opened]);
  });

  test('after the delay that the reader has set, where that is shorter than 100 ms', () => {
    expect(play([...closedAt100, over(200, 'B')], { delay: 40 })).toEqual([...before, '240 open B pointer']);
  });

  test('100 ms after the pointer goes over to its mark, in place of the open one', () => {
    expect(play([over(0, 'A'), over(400, 'B')])).toEqual([openA, '500 close pointer', '500 open B pointer']);
  });

  test('at once on a press, in place of the open one', () => {
    expect(play([over(0, 'A'), press(400, 'B')])).toEqual([openA, '400 close pointer', '400 open B press']);
  });

  test('not where the pointer only passes its mark on the way to the card', () => {
    expect(play([over(0, 'A'), over(400, 'B'), beside(499, 'card')])).toEqual([openA]);
  });

  test('not where the pointer comes back to the mark of the open one', () => {
    expect(play([over(0, 'A'), over(400, 'B'), over(499, 'A')])).toEqual([openA]);
  });

  test('even where the open one closes while the pointer waits on its mark', () => {
    expect(play([over(0, 'A'), beside(400, 'elsewhere'), over(650, 'B')])).toEqual([openA, '700 close pointer', '750 open B pointer']);
  });
});

describe('a card that the pointer opened', () => {
  test.each([
    ['closes 300 ms after the pointer left', [beside(400, 'elsewhere')], ['700 close pointer']],
    ['closes 300 ms after the pointer left, however it moves on', [beside(400, 'elsewhere'), beside(690, 'elsewhere')], ['700 close pointer']],
    ['stays where the pointer comes back to the mark after 299 ms', [beside(400, 'elsewhere'), over(699, 'A')], []],
    ['stays where the pointer comes to the card after 299 ms', [beside(400, 'elsewhere'), beside(699, 'card')], []],
    ['stays where the pointer comes to the corridor after 299 ms', [beside(400, 'elsewhere'), beside(699, 'corridor')], []],
    ['is closed where the pointer comes to the card after 300 ms', [beside(400, 'elsewhere'), beside(700, 'card')], ['700 close pointer']],
    ['stays while the pointer rests on the mark', [over(400, 'A')], []],
    ['stays while the pointer moves fast on the mark', [over(400, 'A', 9), over(500, 'A', 9)], []],
    ['stays while the pointer is on the way to the card', [beside(400, 'corridor')], []],
    ['stays while the pointer is on the card', [beside(400, 'corridor'), beside(500, 'card')], []],
    ['closes 300 ms after the pointer left the card', [beside(400, 'card'), beside(500, 'elsewhere')], ['800 close pointer']],
    ['closes 300 ms after the pointer left for a mark that it only passes', [over(400, 'B'), beside(450, 'elsewhere')], ['700 close pointer']],
    ['closes at once when dismissed', [dismiss(400)], ['400 close pointer']],
    ['closes at once on a press elsewhere', [press(400)], ['400 close pointer']],
    ['stays once its mark is pressed, wherever the pointer goes', [press(400, 'A'), beside(500, 'elsewhere'), over(600, 'B')], []],
    ['stays once its mark is pressed while the pointer is leaving', [beside(400, 'elsewhere'), press(500, 'A')], []],
  ])('%s', (_rule, events, log) => {
    expect(play([over(0, 'A'), ...events])).toEqual([openA, ...log]);
  });

  test('does not close again by a timer that went off late', () => {
    expect(play([over(0, 'A'), beside(400, 'elsewhere'), dismiss(450), key(500, 'B')])).toEqual([openA, '450 close pointer', '500 open B key']);
  });
});

describe.each([
  ['press', press],
  ['tap', tap],
  ['key', key],
] as const)('a card opened by %s', (how, open) => {
  test.each([
    ['stays for ever', [], []],
    ['stays when the pointer leaves', [beside(400, 'elsewhere')], []],
    ['stays when the pointer rests on another mark', [over(400, 'B')], []],
    ['stays when the pointer comes over its mark and leaves', [over(400, 'A'), beside(500, 'elsewhere')], []],
    ['closes at once when dismissed', [dismiss(400)], [`400 close ${how}`]],
    ['closes at once on a press elsewhere', [press(400)], [`400 close ${how}`]],
    ['closes at once on a tap elsewhere', [tap(400)], [`400 close ${how}`]],
    ['closes at once on a tap on its mark', [tap(400, 'A')], [`400 close ${how}`]],
    ['stays on a press on its mark', [press(400, 'A')], []],
    ['gives way to a key', [key(400, 'B')], [`400 close ${how}`, '400 open B key']],
    ['closes once only', [dismiss(400), dismiss(401), press(402)], [`400 close ${how}`]],
  ])('%s', (_rule, events, log) => {
    expect(play([open(0, 'A'), ...events])).toEqual([`0 open A ${how}`, ...log]);
  });
});

const mark = fc.constantFrom('A', 'B', 'C');
const speed = fc.constantFrom(0, 0.49, 0.5, 9);
const token = fc.integer({ min: 0, max: 15 });
type Timeless<E> = E extends unknown ? Omit<E, 'at'> : never;
const happening: fc.Arbitrary<Timeless<Event>> = fc.oneof(
  fc.record({ type: fc.constant('pointer' as const), zone: fc.constant('mark' as const), mark, speed }),
  fc.record({ type: fc.constant('pointer' as const), zone: fc.constantFrom('card' as const, 'corridor' as const, 'elsewhere' as const), speed }),
  fc.record({ type: fc.constant('timer' as const), token }),
  fc.record({ type: fc.constant('press' as const), mark: fc.option(mark, { nil: undefined }), touch: fc.boolean() }),
  fc.record({ type: fc.constant('key' as const), mark }),
  fc.record({ type: fc.constant('dismiss' as const) }),
);
/** Any events in the order of time; timers may bear any token. */
const history = fc.array(fc.tuple(happening, fc.integer({ min: 0, max: 600 })), { maxLength: 40 }).map((list) => {
  let at = 0;
  return list.map(([event, pause]): Event => {
    at += pause;
    return { ...event, at };
  });
});

const OPTIONS = { delay: 300 };
const stateAfter = (events: readonly Event[]) => events.reduce<HoverState<string>>((state, event) => hover(state, event, OPTIONS).state, initialHover);

describe('for any sequence of events', () => {
  test('no card is open for a mark that no pointer, press or key came to before', () => {
    fc.assert(
      fc.property(history, (events) => {
        const touched = new Set<string | undefined>();
        let state: HoverState<string> = initialHover;
        for (const event of events) {
          if ('mark' in event) touched.add(event.mark);
          state = hover(state, event, OPTIONS).state;
          if (state.open) expect(touched).toContain(state.open.mark);
          if (state.pending) expect(touched).toContain(state.pending.mark);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a timer whose token nothing waits for changes nothing', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = stateAfter(events);
        for (let stale = 0; stale <= state.token + 2; stale++) {
          if (stale === state.pending?.token || stale === state.leaving) continue;
          expect(hover(state, { type: 'timer', token: stale, at: LATER }, OPTIONS)).toEqual({ state, effects: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('each wait has a token of its own', () => {
    fc.assert(
      fc.property(history, (events) => {
        const tokens: number[] = [];
        let state: HoverState<string> = initialHover;
        for (const event of events) {
          const step = hover(state, event, OPTIONS);
          tokens.push(...step.effects.flatMap((effect) => (effect.type === 'wait' ? [effect.token] : [])));
          state = step.state;
        }
        expect(new Set(tokens).size).toBe(tokens.length);
      }),
      { numRuns: 300 },
    );
  });

  test('effects tell all: what opened and did not close is what is open', () => {
    fc.assert(
      fc.property(history, (events) => {
        let shown: string | undefined;
        let state: HoverState<string> = initialHover;
        for (const event of events) {
          const step = hover(state, event, OPTIONS);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.type === 'wait') continue;
            expect(shown === undefined).toBe(effect.type === 'open');
            shown = effect.type === 'open' ? effect.mark : undefined;
          }
          expect(state.open?.mark).toBe(shown);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('time alone never closes the card that the reader is at', () => {
    const staying = fc.oneof(
      token.map((given): Event => ({ type: 'timer', token: given, at: LATER })),
      fc.constantFrom(over(LATER, 'A'), over(LATER, 'A', 9), beside(LATER, 'card'), beside(LATER, 'corridor')),
    );
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(key(LATER, 'A'), press(LATER, 'A')),
        fc.boolean(),
        fc.array(staying, { maxLength: 20 }),
        (events, opening, byPointer, rest) => {
          const opened = byPointer ? [dismiss(LATER), beside(LATER, 'elsewhere'), over(LATER, 'A')] : [opening];
          const waiting = stateAfter([...events, ...opened]);
          const timer: Event[] = waiting.pending ? [{ type: 'timer', token: waiting.pending.token, at: LATER }] : [];
          expect(stateAfter([...events, ...opened, ...timer, ...rest]).open?.mark).toBe('A');
        },
      ),
      { numRuns: 300 },
    );
  });
});
