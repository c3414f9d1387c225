import { browserApi } from './browserApi.ts';
import type { Request } from './messages.ts';

/** Time after which an answer is no longer awaited, in ms: a sleeping worker starts in well under one second. */
const PATIENCE = 10_000;

async function askOnce(request: Request): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer')), PATIENCE);
  });
  try {
    return await Promise.race([browserApi.runtime.sendMessage(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the background, once more if the worker went to sleep in between; then nothing.
 * @param parse gives what is asked for, or nothing where the answer is none
 */
export async function ask<T>(request: Request, parse: (answer: unknown) => T | undefined): Promise<T | undefined> {
  for (const _ of [1, 2]) {
    try {
      const answer = parse(await askOnce(request));
      if (answer !== undefined) return answer;
    } catch {
      // The worker was stopped, or the extension was updated under the page: what is here goes on from memory.
    }
  }
  return undefined;
}

/** Tells the background something that needs no answer; where it is gone with its extension, there is nobody to tell. */
export async function tell(request: Request): Promise<void> {
  try {
    await browserApi.runtime.sendMessage(request);
  } catch {
    // The worker was stopped, or the extension was updated under the page.
  }
}
