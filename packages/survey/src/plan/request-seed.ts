/**
 * The seed of a request, from 0 to 2³¹ − 1: FNV-1a (32 bits) of the survey's seed, `/` and the answer's id in UTF-16
 * units, without its highest bit. The same request always has the same seed; samples of a prompt have different ones.
 */
export function requestSeed(seed: number, id: string): number {
  const text = `${seed}/${id}`
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // FNV leaves the last characters, in which samples differ, to the low bits; this spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & 0x7fffffff
}
