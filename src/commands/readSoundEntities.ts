import type { ParsedEntity } from '../kb/parseEntity.ts';
import { faultLine } from './faultLine.ts';
import { readEntities } from './readEntities.ts';

/**
 * Reads every entity file under `folder`, data/entities if none is named.
 * @throws where one has a fault, naming all faults
 */
export function readSoundEntities(folder?: string): readonly ParsedEntity[] {
  const { parsed, faults } = readEntities(folder);
  if (faults.length > 0) throw new Error(`data/ has ${faults.length} faults:\n${faults.map(faultLine).join('\n')}`);
  return parsed;
}
