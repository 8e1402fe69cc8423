/**
 * What the Hugging Face Hub takes for `license` of a card, of the licences that SPDX knows, in lower case; it refuses a card
 * with another. Source: https://huggingface.co/docs/hub/repositories-licenses
 */
const HUB_LICENCES = new Set(
  (
    'afl-3.0 agpl-3.0 apache-2.0 artistic-2.0 bsd-2-clause bsd-3-clause bsd-3-clause-clear bsl-1.0 cc-by-2.0 ' +
    'cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 ' +
    'cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cc-by-nd-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc0-1.0 cdla-permissive-1.0 ' +
    'cdla-permissive-2.0 cdla-sharing-1.0 ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 gpl-2.0 gpl-3.0 isc ' +
    'lgpl-2.1 lgpl-3.0 lppl-1.3c mit mpl-2.0 ms-pl ncsa ofl-1.1 osl-3.0 postgresql unlicense wtfpl zlib'
  ).split(' '),
)

/** The lines of a card's front matter that say the licence, an SPDX expression, as the hub takes them. */
export function licenceLines(licence: string): readonly string[] {
  if (licence === 'NOASSERTION') return ['license: unknown']
  const known = licence.toLowerCase().replace(/-(?:only|or-later)$/, '')
  if (HUB_LICENCES.has(known)) return [`license: ${known}`]
  return ['license: other', `license_name: ${JSON.stringify(licence)}`]
}
