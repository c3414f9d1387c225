import { type Claim, listClaims } from './listClaims.ts';
import { mulberry32 } from './mulberry32.ts';
import type { ParsedEntity } from './parseEntity.ts';

/**
 * Draws facts and relations at random, each with the same chance, none twice.
 * The same entities, size and seed give the same sample; a larger one of the same seed begins with the smaller.
 * @returns the claims in the order in which they were drawn (all of them, if there are fewer than `size`), and how many there are.
 */
export function sampleClaims(all: readonly ParsedEntity[], size: number, seed: number): { readonly claims: readonly Claim[]; readonly total: number } {
  const urn = [...listClaims(all)];
  const total = urn.length;
  const random = mulberry32(seed);
  const claims: Claim[] = [];
  while (claims.length < size && urn.length > 0) claims.push(...urn.splice(Math.floor(random() * urn.length), 1));
  return { claims, total };
}
